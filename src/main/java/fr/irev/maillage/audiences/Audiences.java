package fr.irev.maillage.audiences;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The saved audiences. */
interface Audiences extends Repository<Audience, Long> {

    Optional<Audience> findById(long id);

    /** Names are compared as the database does: without case or accents. */
    @Query("select a from Audience a where a.name = :name")
    Optional<Audience> named(String name);

    /** Those that are not archived, the oldest first. */
    @Query("select a from Audience a where a.archivedAt is null order by a.id")
    List<Audience> inUse();

    /** Notes when it was last used; whoever has its page open need not read it again for that. */
    @Modifying
    @Query(value = "update audience set last_used_at = :now where audience_id = :id", nativeQuery = true)
    void used(long id, Instant now);

    /** Written at once, so that what is read by SQL afterwards sees it. */
    Audience saveAndFlush(Audience audience);
}
