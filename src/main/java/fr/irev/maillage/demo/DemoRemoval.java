package fr.irev.maillage.demo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the invented part out again. What the staff made of it stays where it can: a letter of theirs that went to invented
 * people keeps its ledger without the people, an audience or event that such a letter uses becomes real.
 */
@Component
class DemoRemoval {

    private static final String PEOPLE = "(select person_id from person_all where demo)";
    private static final String MANDATES =
            "(select mandate_id from mandate_all where demo or person_id in (select person_id from person_all where demo))";

    /** In this order, children before parents. */
    private static final List<String> STEPS = List.of(
            """
            delete from rehearsal_message
            where recipient in (select email from mandate_all where demo and email is not null)
            """,
            "delete from delivery where mailing_id in (select mailing_id from mailing where demo)",
            "delete from mailing where demo",
            "update delivery set mandate_id = null where mandate_id in " + MANDATES,
            "update delivery set person_id = null where person_id in " + PEOPLE,
            "delete from registration where person_id in " + PEOPLE + " or mandate_id in " + MANDATES,
            "update event set demo = false where demo and event_id in (select event_id from mailing where event_id is not null)",
            "delete from registration where event_id in (select event_id from event where demo)",
            "delete from event where demo",
            """
            update audience set demo = false
            where demo and audience_id in (select audience_id from mailing where audience_id is not null)
            """,
            "delete from audience where demo",
            "delete from network_exception where mandate_id in " + MANDATES,
            "delete from opposition where person_id in " + PEOPLE,
            """
            delete from suspended_address
            where email in (select email from mandate_all where demo and email is not null)
            """,
            "update people_import_row set person_id = null where person_id in " + PEOPLE,
            "delete from person_merge where kept_id in " + PEOPLE + " or absorbed_id in " + PEOPLE,
            "delete from trash_item where kind = 'PERSON' and subject_id in " + PEOPLE,
            "update mandate_all set merged_into = null where merged_into in " + MANDATES,
            "delete from mandate_all where demo or person_id in " + PEOPLE, // telephones go with them
            "delete from person_all where demo",
            """
            update seat
            set vacant_since = (
                select case when max(m.ends_on is null) = 1 then null else max(m.ends_on) end
                from mandate m
                where m.seat_id = seat.seat_id and m.interim = false)
            """,
            // A doubt that the staff noted has counted up the version; the invented ones have not.
            "update seat set marking = null where marking = 'A_VERIFIER' and version = 0");

    private final JdbcClient database;

    DemoRemoval(JdbcClient database) {
        this.database = database;
    }

    void remove() {
        STEPS.forEach(step -> database.sql(step).update());
    }
}
