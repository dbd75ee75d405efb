package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which mandates of two sheets are one mandate that was entered twice: the same seat, or the same function or title in the same
 * organisation, on common days. Two that disagree whether they are still open, whether they are an interim, in which service or
 * on which seat they are, stay two: somebody has to look. A seat that only one of them names must not gain days by the other.
 */
@Component
class DoubledMandates {

    /** One mandate entered twice. */
    record Doubled(MandateId kept, MandateId absorbed, String label) {}

    private final JdbcClient database;

    DoubledMandates(JdbcClient database) {
        this.database = database;
    }

    List<Doubled> of(PersonId kept, PersonId absorbed) {
        var found = new LinkedHashMap<MandateId, Doubled>();
        database.sql("""
                select k.mandate_id as kept, a.mandate_id as absorbed,
                  concat_ws(', ', coalesce(f.inclusive, k.free_title), o.name) as label
                from mandate a
                  join mandate k on k.person_id = :kept
                  join organisation o on o.organisation_id = k.organisation_id
                  left join job_function f on f.function_code = k.function_code
                where a.person_id = :absorbed
                  and k.interim = a.interim
                  and (k.ends_on is null) = (a.ends_on is null)
                  and ifnull(k.starts_on, '0001-01-01') <= ifnull(a.ends_on, '9999-12-31')
                  and ifnull(a.starts_on, '0001-01-01') <= ifnull(k.ends_on, '9999-12-31')
                  and (k.service is null or a.service is null or k.service = a.service)
                  and (k.seat_id = a.seat_id
                    or (k.organisation_id = a.organisation_id
                      and (k.function_code = a.function_code
                        or (k.function_code is null and a.function_code is null and k.free_title = a.free_title))
                      and ((k.seat_id is null and a.seat_id is null)
                        or (k.seat_id is null and a.seat_id is not null
                          and ifnull(k.starts_on, '0001-01-01') >= ifnull(a.starts_on, '0001-01-01')
                          and ifnull(k.ends_on, '9999-12-31') <= ifnull(a.ends_on, '9999-12-31'))
                        or (a.seat_id is null and k.seat_id is not null
                          and ifnull(a.starts_on, '0001-01-01') >= ifnull(k.starts_on, '0001-01-01')
                          and ifnull(a.ends_on, '9999-12-31') <= ifnull(k.ends_on, '9999-12-31')))))
                order by a.mandate_id, k.mandate_id
                """)
                .param("kept", kept.personId())
                .param("absorbed", absorbed.personId())
                .query((row, number) -> new Doubled(
                        new MandateId(row.getLong("kept")),
                        new MandateId(row.getLong("absorbed")),
                        row.getString("label")))
                .list()
                .forEach(doubled -> found.putIfAbsent(doubled.absorbed(), doubled));
        return List.copyOf(found.values());
    }

    static Map<MandateId, MandateId> pairs(List<Doubled> doubled) {
        var pairs = new LinkedHashMap<MandateId, MandateId>();
        doubled.forEach(pair -> pairs.put(pair.absorbed(), pair.kept()));
        return pairs;
    }
}
