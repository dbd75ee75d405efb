package fr.irev.maillage.exchange.api;

import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of each copy of a mailing. */
@RestController
@RequestMapping(path = "/api/v1/mailings", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('LECTURE')")
@Tag(name = "Envois", description = "Le registre d’un envoi : une ligne par destinataire")
class MailingsApi {

    private final MailingLookup mailings;
    private final JdbcClient database;

    MailingsApi(MailingLookup mailings, JdbcClient database) {
        this.mailings = mailings;
        this.database = database;
    }

    @GetMapping("/{id}/ledger")
    @Operation(summary = "Le registre d’un envoi, dans l’ordre où les destinataires ont été figés")
    List<Line> ledger(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var slice = new Slice(offset, limit);
        if (mailings.find(new MailingId(id)).isEmpty()) {
            throw ApiProblem.unknown("Aucun envoi ne porte ce numéro.");
        }
        return database.sql("""
                select email, given_name, family_name, organisation, reason, state, outcome, attempts, smtp_code, last_attempt_at
                from delivery where mailing_id = :mailing
                order by delivery_id
                limit :limit offset :offset
                """)
                .param("mailing", id)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, number) -> new Line(
                        row.getString("email"),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("organisation"),
                        row.getString("reason"),
                        row.getString("state"),
                        row.getString("outcome"),
                        row.getInt("attempts"),
                        row.getObject("smtp_code", Integer.class),
                        instant(row.getObject("last_attempt_at", LocalDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    record Line(
            String email,
            String givenName,
            String familyName,
            String organisation,
            String reason,
            String state,
            @Nullable String outcome,
            int attempts,
            @Nullable Integer smtpCode,
            @Nullable Instant lastAttemptAt) {}
}
