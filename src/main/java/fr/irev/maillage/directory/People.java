package fr.irev.maillage.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Everybody in the base. */
interface People extends Repository<Person, Long> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    Optional<Person> findById(Long id);
}
