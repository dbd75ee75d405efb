package fr.irev.maillage.networks;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The networks. */
interface Networks extends Repository<Network, Long> {

    Optional<Network> findById(long id);

    /** Compared as the database does: without case or accents. */
    @Query("select count(n) > 0 from Network n where n.name = :name and (:but is null or n.id <> :but)")
    boolean nameTaken(String name, @org.jspecify.annotations.Nullable Long but);

    @Query("select count(n) > 0 from Network n where n.code = :code")
    boolean codeTaken(String code);

    Network saveAndFlush(Network network);
}
