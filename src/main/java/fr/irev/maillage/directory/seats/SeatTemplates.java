package fr.irev.maillage.directory.seats;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the templates to the seats, each in one statement; a seat that exists is left as it is. */
final class SeatTemplates {

    private SeatTemplates() {}

    /** Seats of running schemes: one that is over, or whose name is still to come, expects nobody. */
    static int createOnSchemes(JdbcClient database, String restriction, Map<String, Object> parameters) {
        return database.sql("""
                        insert into seat (seat_id, function_code, scheme_id, qualifier, seat_group, rank_order, importance, single_holder)
                        select next value for seat_seq, t.function_code, s.scheme_id, t.qualifier, t.seat_group, t.rank_order,
                               t.importance, f.single_holder
                        from scheme s
                          join seat_template t on t.owner_kind = 'SCHEME' and t.owner_code = s.kind
                          join job_function f on f.function_code = t.function_code
                        where s.status = 'ACTIF' and t.expected
                          and not exists (
                              select 1 from seat present
                              where present.scheme_id = s.scheme_id and present.organisation_id is null
                                and present.territory_id is null and present.function_code = t.function_code
                                and present.qualifier = t.qualifier)
                        """ + restriction).params(parameters).update();
    }

    /** Seats of organisations; a part or another record of one of the same type leaves them to its parent. */
    static int createOnOrganisations(JdbcClient database, String restriction, Map<String, Object> parameters) {
        return database.sql("""
                        insert into seat (seat_id, function_code, organisation_id, qualifier, seat_group, rank_order, importance, single_holder)
                        select next value for seat_seq, t.function_code, o.organisation_id, t.qualifier, t.seat_group,
                               t.rank_order, t.importance, f.single_holder
                        from organisation o
                          join seat_template t on t.owner_kind = 'ORGANISATION_TYPE' and t.owner_code = o.type_code
                          join job_function f on f.function_code = t.function_code
                        where o.valid_until is null and t.expected
                          and not exists (
                              select 1 from organisation parent
                              where parent.organisation_id = o.parent_id and parent.type_code = o.type_code)
                          and not exists (
                              select 1 from seat present
                              where present.organisation_id = o.organisation_id and present.scheme_id is null
                                and present.territory_id is null and present.function_code = t.function_code
                                and present.qualifier = t.qualifier)
                        """ + restriction).params(parameters).update();
    }
}
