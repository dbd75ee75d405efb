package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.DeliveryId;
import fr.irev.maillage.delivery.Utc;
import fr.irev.maillage.mailings.ConfirmationWritten;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.BoundQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of all copies. Each change is one statement that holds its own condition, so that instances need no lock between
 * them: whoever holds the claim token may go on, whoever has lost it changes nothing.
 */
@Repository
@Transactional
class Deliveries {

    private static final String GIVEN_UP = "Envoi annulé.";
    private static final String REPEATED =
            "La réponse du serveur s’est perdue\u00a0: le même message repart, sous le même identifiant.";
    private static final int MOST_REPEATED = 5; // attempts

    /** The rows come as one parameter and their keys lead: one statement, one look-up each, one commit. */
    private static final String SETTLE = """
            update json_table(:settled, '$[*]' columns (
                    id bigint path '$.id',
                    token char(36) character set ascii collate ascii_bin path '$.token',
                    state varchar(16) path '$.state',
                    outcome varchar(500) path '$.outcome',
                    tried int path '$.tried',
                    next varchar(26) path '$.next',
                    code smallint path '$.code',
                    reply varchar(1000) path '$.reply')) s
                straight_join delivery d on d.delivery_id = s.id
            set d.state = s.state, d.outcome = s.outcome, d.attempts = d.attempts + s.tried, d.next_attempt_at = s.next,
                d.smtp_code = s.code, d.smtp_reply = s.reply, d.owner = null,
                d.first_attempt_at = if(s.tried = 1, coalesce(d.first_attempt_at, :now), d.first_attempt_at),
                d.last_attempt_at = if(s.tried = 1, :now, d.last_attempt_at)
            where d.claim_token = s.token
                and (d.state in ('CLAIMED', 'IN_DATA') or (d.state = 'UNCERTAIN' and s.state <> 'UNCERTAIN'))
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final Clock clock;

    Deliveries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes one row per recipient in one statement; answers how many. */
    int freeze(MailingId mailing, BoundQuery recipients, String domain) {
        var parameters = new HashMap<>(recipients.parameters());
        parameters.put("freeze_mailing", mailing.mailingId());
        parameters.put("freeze_domain", domain);
        return database.sql("""
                insert into delivery (mailing_id, email, person_id, mandate_id, civility, given_name, family_name,
                    function_label, organisation, reason, message_id)
                select :freeze_mailing, r.email, r.person_id, r.mandate_id, r.civility, r.given_name, r.family_name,
                    left(coalesce(r.function_label, ''), 250), left(coalesce(r.organisation, ''), 250),
                    left(coalesce(r.reason, ''), 500),
                    concat('<', lower(hex(random_bytes(16))), '@', :freeze_domain, '>')
                from (%s) r
                """.formatted(recipients.sql())).params(parameters).update();
    }

    /** Writes the one copy of a confirmation. */
    void writeConfirmation(ConfirmationWritten confirmation, String domain) {
        database.sql("""
                insert into delivery (mailing_id, email, person_id, mandate_id, civility, given_name, family_name,
                    function_label, organisation, reason, message_id)
                select :mailing, :email, m.person_id, m.mandate_id, p.civility, p.given_name, p.family_name,
                    left(coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine
                        else f.inclusive end, m.free_title, ''), 250),
                    left(o.name, 250), :reason, concat('<', lower(hex(random_bytes(16))), '@', :domain, '>')
                from mandate m
                    join person p on p.person_id = m.person_id
                    join organisation o on o.organisation_id = m.organisation_id
                    left join job_function f on f.function_code = m.function_code
                where m.mandate_id = :mandate
                """)
                .param("mailing", confirmation.mailing().mailingId())
                .param("email", confirmation.email())
                .param("reason", confirmation.reason())
                .param("domain", domain)
                .param("mandate", confirmation.mandate().mandateId())
                .update();
    }

    /**
     * A message to one person that is missed costs a journey or a right, one received twice costs nothing: those whose fate is
     * unknown leave again by themselves, under the Message-ID they had, a few times.
     */
    int repeatConfirmations() {
        return database.sql("""
                update delivery d join mailing m on m.mailing_id = d.mailing_id
                set d.state = 'RETRY', d.outcome = :outcome, d.claim_token = null, d.owner = null,
                    d.next_attempt_at = :now + interval 1 minute
                where m.kind in ('CONFIRMATION', 'WELCOME') and d.state = 'UNCERTAIN' and d.attempts < :most
                """)
                .param("outcome", REPEATED)
                .param("now", Utc.at(clock.instant()))
                .param("most", MOST_REPEATED)
                .update();
    }

    /** Lets the copies of a mailing that has just been written wait for their day, and says so. */
    void wait(MailingId mailing, Instant until, String why) {
        database.sql("""
                update delivery set state = 'RETRY', next_attempt_at = :until, outcome = :why
                where mailing_id = :mailing and state = 'PENDING' and attempts = 0
                """)
                .param("until", Utc.at(until))
                .param("why", why)
                .param("mailing", mailing.mailingId())
                .update();
    }

    /** Takes up to {@code limit} copies whose time has come: those never tried first, then those put off. */
    List<ClaimedDelivery> claim(MailingId mailing, String owner, int limit) {
        var token = UUID.randomUUID().toString();
        int taken = take(mailing, owner, token, limit, "state = 'PENDING'");
        if (taken < limit) {
            taken += take(mailing, owner, token, limit - taken, "state = 'RETRY' and next_attempt_at <= :now");
        }
        return taken == 0 ? List.of() : claimed(owner, token);
    }

    private int take(MailingId mailing, String owner, String token, int limit, String whose) {
        return database.sql("""
                update delivery
                set state = 'CLAIMED', claim_token = :token, owner = :owner, claimed_at = now(6)
                where mailing_id = :mailing and %s
                order by delivery_id
                limit :limit
                """.formatted(whose))
                .param("token", token)
                .param("owner", owner)
                .param("mailing", mailing.mailingId())
                .param("now", Utc.at(clock.instant()))
                .param("limit", limit)
                .update();
    }

    private List<ClaimedDelivery> claimed(String owner, String token) {
        return database.sql("""
                select delivery_id, mailing_id, email, civility, given_name, family_name, function_label, organisation,
                    mandate_id, message_id, attempts, first_attempt_at, claim_token
                from delivery
                where owner = :owner and state = 'CLAIMED' and claim_token = :token
                order by delivery_id
                """)
                .param("owner", owner)
                .param("token", token)
                .query(Deliveries::claimed)
                .list();
    }

    private static ClaimedDelivery claimed(ResultSet row, int number) throws SQLException {
        long mandate = row.getLong("mandate_id");
        var mandateId = row.wasNull() ? null : mandate;
        return new ClaimedDelivery(
                new DeliveryId(row.getLong("delivery_id")),
                new MailingId(row.getLong("mailing_id")),
                row.getString("email"),
                row.getString("civility"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("function_label"),
                row.getString("organisation"),
                mandateId,
                row.getString("message_id"),
                row.getInt("attempts"),
                Utc.instant(row.getObject("first_attempt_at", LocalDateTime.class)),
                row.getString("claim_token"));
    }

    /** Notes that the last line of the text is about to be written; false when the copy is no longer ours. May be asked twice. */
    boolean markInData(ClaimedDelivery copy) {
        return database.sql("""
                update delivery set state = 'IN_DATA'
                where delivery_id = :id and claim_token = :token and state in ('CLAIMED', 'IN_DATA')
                """)
                        .param("id", copy.id().deliveryId())
                        .param("token", copy.claimToken())
                        .update()
                == 1;
    }

    /** As {@link #markInData(ClaimedDelivery)} for several, in one statement that is committed when this returns. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Boolean> markInData(List<ClaimedDelivery> copies) {
        int marked = database.sql("""
                update delivery set state = 'IN_DATA'
                where delivery_id in (:ids) and (delivery_id, claim_token) in (:claims)
                    and state in ('CLAIMED', 'IN_DATA')
                """)
                .param(
                        "ids",
                        copies.stream().map(copy -> copy.id().deliveryId()).toList())
                .param(
                        "claims",
                        copies.stream()
                                .map(copy -> new Object[] {copy.id().deliveryId(), copy.claimToken()})
                                .toList())
                .update();
        return marked == copies.size()
                ? Collections.nCopies(marked, true)
                : copies.stream().map(this::markInData).toList();
    }

    /** A copy and what became of it. */
    record Settled(ClaimedDelivery copy, Settlement settlement) {}

    /** As {@link #settle(ClaimedDelivery, Settlement)} for several, in one statement that is committed when this returns. */
    @Transactional(propagation = Propagation.SUPPORTS)
    void settle(List<Settled> settled) {
        database.sql(SETTLE)
                .param(
                        "settled",
                        JSON.writeValueAsString(
                                settled.stream().map(Deliveries::row).toList()))
                .param("now", Utc.at(clock.instant()))
                .update();
    }

    /**
     * Records how a copy ended, or when it is tried again. Doing it twice changes nothing. Whoever was taken for dead may
     * still bring the answer to a copy that was declared uncertain.
     */
    void settle(ClaimedDelivery copy, Settlement settlement) {
        settle(List.of(new Settled(copy, settlement)));
    }

    private static Map<String, @Nullable Object> row(Settled settled) {
        var settlement = settled.settlement();
        var next = Utc.atOrNull(settlement.next());
        var reply = settlement.reply();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", settled.copy().id().deliveryId());
        row.put("token", settled.copy().claimToken());
        row.put("state", settlement.state().name());
        row.put("outcome", settlement.outcome());
        row.put("tried", settlement.tried() ? 1 : 0);
        row.put("next", next == null ? null : next.toString());
        row.put("code", reply == null ? null : reply.code());
        row.put("reply", reply == null ? null : reply.text());
        return row;
    }

    /** Puts copies back that this instance took and will not send now. What was being handed over stays uncertain. */
    void release(MailingId mailing, String owner) {
        database.sql("""
                update delivery set state = 'PENDING', claim_token = null, owner = null
                where mailing_id = :mailing and owner = :owner and state = 'CLAIMED'
                """)
                .param("mailing", mailing.mailingId())
                .param("owner", owner)
                .update();
        database.sql("""
                update delivery set state = 'UNCERTAIN', owner = null, outcome = :outcome, attempts = attempts + 1,
                    first_attempt_at = coalesce(first_attempt_at, claimed_at), last_attempt_at = claimed_at
                where mailing_id = :mailing and owner = :owner and state = 'IN_DATA'
                """)
                .param("mailing", mailing.mailingId())
                .param("owner", owner)
                .param("outcome", Settlement.UNCERTAIN)
                .update();
    }

    /** Puts one copy back. */
    void release(ClaimedDelivery copy) {
        database.sql("""
                update delivery set state = 'PENDING', claim_token = null, owner = null
                where delivery_id = :id and claim_token = :token and state = 'CLAIMED'
                """)
                .param("id", copy.id().deliveryId())
                .param("token", copy.claimToken())
                .update();
    }

    /** Ends what has not left of a mailing that is being given up. */
    int skipWaiting(MailingId mailing) {
        return database.sql("""
                update delivery set state = 'SKIPPED', outcome = :outcome, next_attempt_at = null
                where mailing_id = :mailing and state in ('PENDING', 'RETRY')
                """)
                .param("outcome", GIVEN_UP)
                .param("mailing", mailing.mailingId())
                .update();
    }

    /** Ends what was put back after its mailing had been given up. */
    int skipCancelled() {
        return database.sql("""
                update delivery d join mailing m on m.mailing_id = d.mailing_id
                set d.state = 'SKIPPED', d.outcome = :outcome, d.next_attempt_at = null
                where m.state = 'CANCELLED' and d.state in ('PENDING', 'RETRY')
                """).param("outcome", GIVEN_UP).update();
    }

    /** Lets copies whose fate is unknown leave once more, under the Message-ID they had. */
    int tryUncertainAgain(MailingId mailing) {
        return database.sql("""
                update delivery
                set state = 'PENDING', claim_token = null, owner = null, outcome = null, next_attempt_at = null
                where mailing_id = :mailing and state = 'UNCERTAIN'
                """).param("mailing", mailing.mailingId()).update();
    }

    /** Whether every copy of the mailing has reached a final state. */
    @Transactional(readOnly = true)
    boolean areAllFinal(MailingId mailing) {
        return database.sql("""
                select not exists (select 1 from delivery
                    where mailing_id = :mailing and state in ('PENDING', 'CLAIMED', 'IN_DATA', 'RETRY'))
                """)
                .param("mailing", mailing.mailingId())
                .query(Boolean.class)
                .single();
    }

    /** The moment at which a copy that was put off is next due, if one is. */
    @Transactional(readOnly = true)
    Optional<Instant> nextDue(MailingId mailing) {
        return database.sql("""
                select next_attempt_at from delivery
                where mailing_id = :mailing and state = 'RETRY'
                order by next_attempt_at
                limit 1
                """)
                .param("mailing", mailing.mailingId())
                .query((row, number) -> Utc.required(row.getObject(1, LocalDateTime.class)))
                .optional();
    }
}
