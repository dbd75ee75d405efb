package fr.irev.maillage.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links with which somebody chooses a password: random, kept as a digest, for one purpose, a short time and one use. */
@Component
class PasswordLinks {

    /** Why a link was made; it opens no page but that one. */
    enum Purpose {
        /** Handed over by an administrator, who may meet its holder tomorrow only. */
        INVITATION(Duration.ofHours(24)),
        /** Sent to the address of the account, at its holder's request. */
        FORGOTTEN(Duration.ofMinutes(30));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link's token; those made before still open. */
    String issue(long account, Purpose purpose) {
        var token = Secrets.next();
        jdbc.sql("""
                        insert into password_link (token_hash, account_id, purpose, created_at, expires_at)
                        values (:hash, :account, :purpose, :now, :expires)
                        """)
                .param("hash", Secrets.digest(token))
                .param("account", account)
                .param("purpose", purpose.name())
                .param("now", now())
                .param("expires", Timestamp.from(clock.instant().plus(purpose.lasts)))
                .update();
        return token;
    }

    /** How many were made for the account since then. */
    int issued(long account, Purpose purpose, Instant since) {
        return jdbc.sql("""
                        select count(*) from password_link
                        where account_id = :account and purpose = :purpose and created_at > :since
                        """)
                .param("account", account)
                .param("purpose", purpose.name())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** The login behind a link that still opens; empty when it is unknown, of another purpose, used or too old, or its account is shut. */
    Optional<String> behind(String token, Purpose purpose) {
        return jdbc.sql("""
                        select a.login from password_link l join account a on a.account_id = l.account_id
                        where l.token_hash = :hash and l.purpose = :purpose and l.used_at is null and l.expires_at > :now
                          and a.enabled and (a.expires_on is null or a.expires_on >= :today)
                        """)
                .param("hash", Secrets.digest(token))
                .param("purpose", purpose.name())
                .param("now", now())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")))
                .query(String.class)
                .optional();
    }

    /** Uses a link up. The row itself decides between two who open it at once: true for one of them only. */
    boolean use(String token) {
        return jdbc.sql("""
                        update password_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                        .param("now", now())
                        .param("hash", Secrets.digest(token))
                        .update()
                == 1;
    }

    /** Uses up all that still open. */
    void close(long account) {
        jdbc.sql("update password_link set used_at = :now where account_id = :account and used_at is null")
                .param("now", now())
                .param("account", account)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
