package fr.irev.maillage.audiences;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The saved audiences. */
interface Audiences extends Repository<Audience, Long> {

    Optional<Audience> findById(long id);

    /** Names are compared as the database does: without case or accents. */
    @Query("select a from Audience a where a.name = :name")
    Optional<Audience> named(String name);

    /** Written at once, so that what is read by SQL afterwards sees it. */
    Audience saveAndFlush(Audience audience);
}
