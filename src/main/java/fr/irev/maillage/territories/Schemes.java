package fr.irev.maillage.territories;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Schemes extends Repository<Scheme, Long> {

    /** Counts as a change even when only what it covers changes. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<Scheme> findBySchemeId(long schemeId);
}
