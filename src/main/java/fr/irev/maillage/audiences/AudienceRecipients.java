package fr.irev.maillage.audiences;

import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.shared.BoundQuery;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Whom a rule reaches, as one select: what a sending freezes, and what the editor shows, are the same words. One row for each
 * e-mail address, the lowest mandate wins, with the columns {@code email, person_id, mandate_id, civility, given_name,
 * family_name, function_label, organisation, reason}. Only open mandates with an address that works and that nobody refused.
 */
@Component
public class AudienceRecipients {

    private static final int LONGEST_REASON = 500; // characters, as the ledger keeps them

    private final AudienceSentence sentence;

    AudienceRecipients(AudienceSentence sentence) {
        this.sentence = sentence;
    }

    /**
     * The recipients of a rule.
     *
     * @param purpose what is sent; those who refuse it, or everything, are left out
     * @param subjectId the network for {@link OppositionPurpose#NETWORK}, otherwise 0
     * @param day mandates must be open on it
     */
    public BoundQuery of(Criterion rule, OppositionPurpose purpose, long subjectId, LocalDate day) {
        var query = new AudienceQuery(day);
        var sql = """
                select r.email, r.person_id, r.mandate_id, r.civility, r.given_name, r.family_name, r.function_label,
                  r.organisation, r.reason
                from (
                  select m.email, m.person_id, m.mandate_id, p.civility, p.given_name, p.family_name,
                    coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine
                      else f.inclusive end, m.free_title, '') function_label,
                    o.name organisation, %s reason,
                    row_number() over (partition by m.email order by m.mandate_id) turn
                  from mandate m
                    join organisation o on o.organisation_id = m.organisation_id
                    join person p on p.person_id = m.person_id
                    left join job_function f on f.function_code = m.function_code
                  where m.email is not null and %s
                    and %s
                    and %s is not true
                    and %s is not true
                ) r
                where r.turn = 1""".formatted(
                        reason(rule, query),
                        AudienceQuery.OPEN,
                        query.condition(rule),
                        Reachability.opposed(purpose, subjectId, query),
                        "(" + Reachability.SUSPENDED + ")");
        return new BoundQuery(sql, query.parameters());
    }

    /** The mandates behind the recipients, those that share an address too: what they reach on the map. */
    BoundQuery mandates(Criterion rule, OppositionPurpose purpose, long subjectId, LocalDate day) {
        var query = new AudienceQuery(day);
        var sql = """
                select m.mandate_id
                from mandate m
                  join organisation o on o.organisation_id = m.organisation_id
                where m.email is not null and %s
                  and %s
                  and %s is not true
                  and (%s) is not true""".formatted(
                        AudienceQuery.OPEN,
                        query.condition(rule),
                        Reachability.opposed(purpose, subjectId, query),
                        Reachability.SUSPENDED);
        return new BoundQuery(sql, query.parameters());
    }

    /** The first clause that takes the mandate in, in French. */
    private String reason(Criterion rule, AudienceQuery query) {
        var clauses = RuleShape.clauses(rule);
        var words = sentence.reasons(clauses);
        if (clauses.size() == 1) {
            return query.bind(shortened(words.getFirst()));
        }
        var cases = new StringBuilder("case");
        for (int i = 0; i < clauses.size(); i++) {
            cases.append(" when ").append(query.condition(clauses.get(i)));
            cases.append(" then ").append(query.bind(shortened(words.get(i))));
        }
        return clauses.isEmpty() ? "''" : cases.append(" else '' end").toString();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON - 1) + "…";
    }
}
