package fr.irev.maillage.directory.organisations;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, Long> {

    Optional<Organisation> findById(Long organisationId);

    Organisation save(Organisation organisation);

    Organisation saveAndFlush(Organisation organisation);
}
