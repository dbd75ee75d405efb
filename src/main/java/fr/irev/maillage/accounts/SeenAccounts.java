package fr.irev.maillage.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which accounts are open, asked at every request: what the database said of one is believed for half a minute. */
@Component
class SeenAccounts {

    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private record Seen(boolean open, Instant sessionsSince, Instant at) {}

    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    SeenAccounts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether a session begun at this instant may go on. */
    boolean open(String login, Instant signedInAt) {
        var now = clock.instant();
        var known = seen.get(login);
        if (known == null || known.at().plus(BELIEVED).isBefore(now)) {
            known = look(login, now);
            seen.put(login, known);
        }
        return known.open() && !signedInAt.isBefore(known.sessionsSince());
    }

    private Seen look(String login, Instant now) {
        var account = accounts.findByLogin(login);
        return new Seen(
                account.filter(found -> found.mayEnter(LocalDate.ofInstant(now, ZoneId.of("Europe/Paris"))))
                        .isPresent(),
                account.flatMap(Account::sessionsSince).orElse(Instant.EPOCH),
                now);
    }

    /** This instance knows at once, the others within half a minute. */
    @TransactionalEventListener
    void on(SessionsEnded ended) {
        seen.remove(ended.login());
    }
}
