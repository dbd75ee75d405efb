package fr.irev.maillage.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {

    Optional<Account> findByLogin(String login);

    Optional<Account> findByEmail(String email);

    Optional<Account> findById(Long id);

    boolean existsByLogin(String login);

    boolean existsByEmail(String email);

    long count();

    /** Flushed at once: rows written beside it by SQL refer to it. */
    Account saveAndFlush(Account account);
}
