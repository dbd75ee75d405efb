package fr.irev.maillage.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand contacts out of the twelve hundred invented ones: their names crossed, their posts held by others, so that
 * names, functions and organisations are as unevenly frequent as in the demonstration; and one letter sent to all of them.
 */
final class ManyContacts {

    /** The letter that was sent to all of them. */
    static final long LETTER = 10_000_000;

    /** How many there are then. */
    static final int PEOPLE = 10_000;

    private ManyContacts() {}

    /** Adds them to a base that holds the demonstration. */
    static void write(JdbcClient database) {
        for (var statement : STATEMENTS) {
            database.sql(statement).update();
        }
    }

    private static final List<String> STATEMENTS = List.of(
            """
            create table bench_person as
            select row_number() over (order by person_id) as rank, person_id, civility, given_name, family_name from person
            """,
            "alter table bench_person add primary key (rank)",
            """
            create table bench_mandate as
            select row_number() over (order by mandate_id) as rank, m.* from mandate m
            """,
            "alter table bench_mandate add primary key (rank)",
            """
            insert into person (person_id, civility, given_name, family_name, source, demo)
            select 10000000 + s.seq, g.civility, g.given_name, f.family_name, 'Mesure : personne inventée', true
            from seq_1_to_%d s
                join bench_person g on g.rank = 1 + (s.seq * 7) %% (select count(*) from bench_person)
                join bench_person f on f.rank = 1 + (s.seq * 13 + s.seq div 900) %% (select count(*) from bench_person)
            where s.seq <= %d - (select count(*) from bench_person)
            """.formatted(PEOPLE, PEOPLE),
            """
            insert into mandate (mandate_id, person_id, organisation_id, function_code, free_title, service, starts_on, ends_on,
                interim, email, verified_on, source, demo)
            select 10000000 + s.seq, p.person_id, b.organisation_id, b.function_code, b.free_title, b.service, b.starts_on,
                b.ends_on, b.interim, concat('mesure-', s.seq, '@acteurs.example'), b.verified_on, b.source, true
            from seq_1_to_16000 s
                join person p on p.person_id = 10000000 + 1 + (s.seq - 1) %% (select count(*) from person where person_id > 10000000)
                join bench_mandate b on b.rank = 1 + (s.seq * 11) %% (select count(*) from bench_mandate)
            """.replace("%%", "%"),
            """
            insert into contact_point (contact_point_id, mandate_id, kind, value)
            select mandate_id, mandate_id, 'PHONE', concat('+3335301', lpad(mandate_id % 10000, 4, '0'))
            from mandate where mandate_id > 10000000 and mandate_id % 10 < 7
            """,
            "drop table bench_mandate",
            "drop table bench_person",
            """
            insert into mailing (mailing_id, kind, subject, blocks, state, released_at, released_by, recipients, frozen_rule,
                frozen_events, created_by)
            values (10000000, 'LETTER', 'Lettre mesurée', '[]', 'FINISHED', now(6), 'mesure', 0, '{}', '[]', 'mesure')
            """,
            """
            insert into delivery (mailing_id, email, person_id, mandate_id, given_name, family_name, state, message_id)
            select 10000000, m.email, m.person_id, m.mandate_id, p.given_name, p.family_name,
                if(m.mandate_id % 50 = 0, 'FAILED_PERM', 'SENT'), concat('<', lower(hex(random_bytes(16))), '@maillage.example>')
            from mandate m join person p on p.person_id = m.person_id
            where m.mandate_id > 10000000 and m.ends_on is null
            """);
}
