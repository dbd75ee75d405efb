package fr.irev.maillage.audiences;

import fr.irev.maillage.audiences.AudienceRefused.Reason;
import fr.irev.maillage.audiences.Criterion.MemberOf;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.networks.Coverage;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.LikePattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers about audiences, saved or in the making, as of today. An audience that speaks of a restricted network does not exist
 * for those who may not see that network.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class AudienceLookup {

    private final JdbcClient jdbc;
    private final AudienceRecipients recipients;
    private final AudienceSentence sentence;
    private final NetworkLookup networks;
    private final Clock clock;

    AudienceLookup(
            JdbcClient jdbc,
            AudienceRecipients recipients,
            AudienceSentence sentence,
            NetworkLookup networks,
            Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.sentence = sentence;
        this.networks = networks;
        this.clock = clock;
    }

    /** A saved audience; empty when there is none for whoever asks. */
    public Optional<AudienceSheet> find(AudienceId id) {
        return jdbc.sql("""
                        select audience_id, name, rule, owner, archived_at, last_used_at, version
                        from audience where audience_id = :id""")
                .param("id", id.audienceId())
                .query(AudienceLookup::sheet)
                .optional()
                .filter(sheet -> visible(sheet.rule()));
    }

    /** The rule of a saved audience. Refused when there is none for whoever asks. */
    public Criterion rule(AudienceId id) {
        return find(id).orElseThrow(() -> new AudienceRefused(Reason.UNKNOWN)).rule();
    }

    /** Audiences in use whose name holds the text, by name. */
    public List<AudienceRow> search(String text, int offset, int limit) {
        return search(text, false, offset, limit);
    }

    /** Audiences in use, or archived ones, whose name holds the text, by name. */
    public List<AudienceRow> search(String text, boolean archived, int offset, int limit) {
        var hidden = networks.hidden();
        var rules = new ArrayList<Criterion>();
        var rows = jdbc.sql("""
                        select audience_id, name, rule, owner, archived_at, last_used_at, version
                        from audience
                        where name like :inside and (archived_at is not null) = :archived
                          and (:hidden = '[]' or not ifnull(json_overlaps(json_extract(rule, '$**.network'), :hidden), false))
                        order by name
                        limit :limit offset :offset""")
                .param("inside", LikePattern.containing(text))
                .param("archived", archived)
                .param(
                        "hidden",
                        hidden.stream()
                                .map(NetworkId::networkId)
                                .map(String::valueOf)
                                .collect(Collectors.joining(",", "[", "]")))
                .param("limit", limit)
                .param("offset", offset)
                .query(AudienceLookup::sheet)
                .list();
        rows.forEach(row -> rules.add(row.rule()));
        var sentences = sentence.say(rules);
        var shown = new ArrayList<AudienceRow>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            shown.add(new AudienceRow(
                    row.id(),
                    row.name(),
                    sentences.get(i),
                    count(row.rule(), OppositionPurpose.ALL),
                    row.owner(),
                    row.lastUsedAt(),
                    row.version()));
        }
        return shown;
    }

    /** What a rule amounts to today, for a purpose without a subject. */
    public AudienceFigures figures(Criterion rule, OppositionPurpose purpose) {
        return figures(rule, purpose, 0);
    }

    /** What a rule amounts to today, in one pass over the mandates it takes in. */
    public AudienceFigures figures(Criterion rule, OppositionPurpose purpose, long subjectId) {
        expectVisible(rule);
        var query = new AudienceQuery(today());
        // Every mandate has its organisation; the outer join lets the database leave it unread where no criterion asks.
        var sql = """
                select count(distinct case when x.email is not null and not x.opposed and not x.suspended then x.email end) recipients,
                  count(distinct x.person_id) people,
                  count(distinct case when not x.has_email then x.person_id end) without_email,
                  count(distinct case when x.email is not null and x.opposed then x.person_id end) opposed,
                  count(distinct case when x.suspended and not x.opposed then x.email end) suspended,
                  count(case when x.email is not null and not x.opposed and not x.suspended then 1 end) reachable
                from (
                  select m.email, m.person_id,
                    max(m.email is not null) over (partition by m.person_id) has_email,
                    %s is true opposed, (%s) is true suspended
                  from mandate m
                    left join organisation o on o.organisation_id = m.organisation_id
                  where %s and %s
                ) x""".formatted(
                        Reachability.opposed(purpose, subjectId, query),
                        Reachability.SUSPENDED,
                        AudienceQuery.OPEN,
                        query.condition(rule));
        return jdbc.sql(sql)
                .params(query.parameters())
                .query((row, number) -> new AudienceFigures(
                        row.getInt("recipients"),
                        row.getInt("people"),
                        row.getInt("without_email"),
                        row.getInt("opposed"),
                        row.getInt("suspended"),
                        row.getInt("reachable") - row.getInt("recipients")))
                .single();
    }

    /** How many people the rule would take in if their mandate had not ended, and takes in by no other. */
    public int ended(Criterion rule) {
        expectVisible(rule);
        var query = new AudienceQuery(today());
        return jdbc.sql("""
                        select count(distinct m.person_id)
                        from mandate m
                          left join organisation o on o.organisation_id = m.organisation_id
                        where m.ends_on < :audience_day and %s
                          and m.person_id not in (
                            select m.person_id
                            from mandate m
                              left join organisation o on o.organisation_id = m.organisation_id
                            where %s and %s)""".formatted(query.conditionOfEnded(rule), AudienceQuery.OPEN, query.condition(rule)))
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    /** Recipients of a rule by name, were it sent as an invitation today. */
    public List<AudienceRecipient> sample(Criterion rule, int offset, int limit) {
        return sample(rule, OppositionPurpose.ALL, 0, offset, limit);
    }

    /** Recipients of a rule by name, were it sent today. */
    public List<AudienceRecipient> sample(
            Criterion rule, OppositionPurpose purpose, long subjectId, int offset, int limit) {
        expectVisible(rule);
        var query = recipients.of(rule, purpose, subjectId, today());
        return jdbc.sql("select recipient.*, coalesce(d.name, t.name, '') as place from (" + query.sql() + """
                        ) recipient
                          join mandate held on held.mandate_id = recipient.mandate_id
                          left join seat s on s.seat_id = held.seat_id
                          left join scheme d on d.scheme_id = s.scheme_id
                          left join territory t on t.territory_id = s.territory_id
                        order by recipient.family_name, recipient.given_name, recipient.email
                        limit :limit offset :offset""")
                .params(query.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(AudienceLookup::recipient)
                .list();
    }

    /** Which contrats de ville, cités éducatives and départements the recipients reach today. */
    public Coverage coverage(Criterion rule, OppositionPurpose purpose) {
        return coverage(rule, purpose, 0);
    }

    /** As {@link #coverage(Criterion, OppositionPurpose)}, for a purpose with a subject. */
    public Coverage coverage(Criterion rule, OppositionPurpose purpose, long subjectId) {
        expectVisible(rule);
        var query = recipients.mandates(rule, purpose, subjectId, today());
        return new Coverage(jdbc.sql(Coverage.sql(query.sql(), AudienceQuery.DAY))
                .params(query.parameters())
                .query(Coverage::place)
                .list());
    }

    /** How many addresses a rule reaches today. */
    public int count(Criterion rule, OppositionPurpose purpose) {
        return figures(rule, purpose).recipients();
    }

    private LocalDate today() {
        return AsOf.today(clock).day();
    }

    private boolean visible(Criterion rule) {
        var hidden = networks.hidden();
        return RuleShape.leaves(rule).stream()
                .noneMatch(leaf -> leaf instanceof MemberOf(var network) && hidden.contains(network));
    }

    private void expectVisible(Criterion rule) {
        if (!visible(rule)) {
            throw new AudienceRefused(Reason.UNKNOWN);
        }
    }

    private static AudienceSheet sheet(ResultSet row, int number) throws SQLException {
        return new AudienceSheet(
                new AudienceId(row.getLong("audience_id")),
                row.getString("name"),
                CriterionJson.read(row.getString("rule")),
                row.getString("owner"),
                row.getTimestamp("archived_at") != null,
                instant(row.getTimestamp("last_used_at")),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static AudienceRecipient recipient(ResultSet row, int number) throws SQLException {
        return new AudienceRecipient(
                row.getString("email"),
                new PersonId(row.getLong("person_id")),
                new MandateId(row.getLong("mandate_id")),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("function_label"),
                row.getString("organisation"),
                row.getString("reason"),
                row.getString("place"));
    }
}
