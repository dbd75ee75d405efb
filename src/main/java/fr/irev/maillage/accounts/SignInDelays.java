package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.JournalEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow without shutting anybody out: after five failures an account, and after twenty an address, waits a minute,
 * then twice as long each time, an hour at most. Kept in the database, so that every instance counts alike.
 */
@Component
class SignInDelays {

    private static final Logger LOG = LoggerFactory.getLogger(SignInDelays.class);
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 20;
    private static final Duration FORGET_AFTER = Duration.ofHours(24);

    /** What was asked for: the two are counted apart, so that a right password does not forgive wrong codes. */
    enum Asked {
        PASSWORD("login:"),
        CODE("code:");

        private final String prefix;

        Asked(String prefix) {
            this.prefix = prefix;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignInDelays(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** How long the account or the address must still wait; empty when it may try. */
    Optional<Duration> wait(Asked asked, String login, String address) {
        var until = jdbc.sql("select max(blocked_until) from sign_in_failure where subject in (:subjects)")
                .param("subjects", List.of(account(asked, login), address(address)))
                .query(Timestamp.class)
                .optional();
        return until.map(Timestamp::toInstant)
                .filter(end -> end.isAfter(clock.instant()))
                .map(end -> Duration.between(clock.instant(), end));
    }

    @Transactional
    void failed(Asked asked, String login, String address) {
        if (count(account(asked, login), FREE_FOR_ACCOUNT) == FREE_FOR_ACCOUNT && asked == Asked.CODE) {
            // Whoever gets this far knows the password.
            events.publishEvent(new JournalEvent(
                    "SIGN_IN_REFUSED",
                    "ACCOUNT",
                    null,
                    "%d codes refusés pour le compte «\u00a0%s\u00a0», dont le mot de passe était juste"
                            .formatted(FREE_FOR_ACCOUNT, login),
                    Map.of()));
        }
        if (count(address(address), FREE_FOR_ADDRESS) == FREE_FOR_ADDRESS) {
            // Somebody who tries one password on many accounts is worth a line that administrators read.
            events.publishEvent(new JournalEvent(
                    "SIGN_IN_REFUSED",
                    "ACCOUNT",
                    null,
                    "%d connexions refusées depuis l’adresse %s\u00a0: elle doit attendre entre deux essais"
                            .formatted(FREE_FOR_ADDRESS, address),
                    Map.of()));
            LOG.warn("{} sign-ins refused from {}", FREE_FOR_ADDRESS, address);
        }
    }

    @Transactional
    void succeeded(Asked asked, String login) {
        jdbc.sql("delete from sign_in_failure where subject = :subject")
                .param("subject", account(asked, login))
                .update();
    }

    private int count(String subject, int free) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into sign_in_failure (subject, failures, last_failure) values (:subject, 1, :now)
                        on duplicate key update failures = if(last_failure < :forgotten, 1, failures + 1), last_failure = :now
                        """)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGET_AFTER)))
                .update();
        int failures = jdbc.sql("select failures from sign_in_failure where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
        jdbc.sql("update sign_in_failure set blocked_until = :until where subject = :subject")
                .param(
                        "until",
                        delay(failures, free)
                                .map(d -> Timestamp.from(now.plus(d)))
                                .orElse(null))
                .param("subject", subject)
                .update();
        return failures;
    }

    /** One minute at the first failure beyond the free ones, doubled at each further one, an hour at most. */
    static Optional<Duration> delay(int failures, int free) {
        if (failures < free) {
            return Optional.empty();
        }
        long minutes = 1L << Math.min(failures - free, 6);
        return Optional.of(Duration.ofMinutes(Math.min(minutes, 60)));
    }

    private static String account(Asked asked, String login) {
        return asked.prefix + login;
    }

    private static String address(String address) {
        return "ip:" + address;
    }
}
