package fr.irev.maillage.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Who does what where, now and before. */
interface Mandates extends Repository<Mandate, Long> {

    Mandate saveAndFlush(Mandate mandate);

    Optional<Mandate> findById(Long id);
}
