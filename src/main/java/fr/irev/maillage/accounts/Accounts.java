package fr.irev.maillage.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {

    Optional<Account> findByLogin(String login);

    Optional<Account> findById(Long id);

    boolean existsByLogin(String login);

    long count();

    Account save(Account account);
}
