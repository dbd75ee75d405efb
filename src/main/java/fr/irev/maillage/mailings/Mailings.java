package fr.irev.maillage.mailings;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All mailings. */
interface Mailings extends Repository<Mailing, Long> {

    Mailing save(Mailing mailing);

    /** Written at once, so that what is written by SQL afterwards can refer to it. */
    Mailing saveAndFlush(Mailing mailing);

    Optional<Mailing> findByMailingId(long mailingId);

    /** Makes others who would change its state wait: of twenty clicks one releases. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mailing m where m.mailingId = :mailingId")
    Optional<Mailing> lockByMailingId(long mailingId);

    void delete(Mailing mailing);

    void flush();
}
