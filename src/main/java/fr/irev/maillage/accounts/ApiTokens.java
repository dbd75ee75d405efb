package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens with which other programs read the JSON interface. Shown once, kept hashed, read-only. */
@Service
@Transactional
public class ApiTokens {

    private static final String PREFIX = "mlg_"; // recognisable in a leaked file

    /** A token as the list shows it; the token itself is never shown again. */
    public record Row(
            String label,
            String createdBy,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApiTokens(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Every token, the newest first. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<Row> all() {
        return jdbc.sql(
                        "select label, created_by, created_at, last_used_at, revoked_at from api_token order by created_at desc")
                .query((row, n) -> new Row(
                        row.getString("label"),
                        row.getString("created_by"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("last_used_at")),
                        instant(row.getTimestamp("revoked_at"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** Issues a token under a label of its own. The answer is the only time the token is told. */
    @PreAuthorize("hasRole('ADMIN')")
    public String issue(String label) {
        var token = PREFIX + Secrets.next();
        jdbc.sql("insert into api_token (token_hash, label, created_by, created_at) values (:hash, :label, :by, :now)")
                .param("hash", Secrets.digest(token))
                .param("label", label.strip())
                .param("by", CurrentUser.login())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new JournalEvent(
                "CREATE", "API_TOKEN", null, "Jeton d’interface « " + label.strip() + " » créé", Map.of()));
        return token;
    }

    /** Takes a token out of use. */
    @PreAuthorize("hasRole('ADMIN')")
    public void revoke(String label) {
        jdbc.sql("update api_token set revoked_at = :now where label = :label and revoked_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("label", label)
                .update();
        events.publishEvent(
                new JournalEvent("DELETE", "API_TOKEN", null, "Jeton d’interface « " + label + " » révoqué", Map.of()));
    }

    /** The label of a token in use. */
    @PreAuthorize("permitAll()")
    public Optional<String> check(String token) {
        var hash = Secrets.digest(token);
        var label = jdbc.sql(
                        "select label from api_token where token_hash = :hash and revoked_at is null and (expires_at is null or expires_at > :now)")
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
        if (label.isPresent()) {
            // Once a minute is precise enough to tell whether a token still serves.
            jdbc.sql(
                            "update api_token set last_used_at = :now where token_hash = :hash and (last_used_at is null or last_used_at < :before)")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("before", Timestamp.from(clock.instant().minusSeconds(60)))
                    .param("hash", hash)
                    .update();
        }
        return label;
    }
}
