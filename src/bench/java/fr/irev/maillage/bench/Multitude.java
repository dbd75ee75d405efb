package fr.irev.maillage.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * As many invented people as wanted, with three mandates for two of them, a third of which have ended. Few names are borne by
 * many and many names by few, as in life; so it is with the size of organisations. Chance is a digest of the number of the
 * row, so that every run has the same base.
 */
final class Multitude {

    private static final int FIRST = 20_000_000; // beyond the numbers of everybody else

    private Multitude() {}

    /** Adds them to a base that holds {@link ManyContacts}; answers how many people there are then. */
    static int write(JdbcClient database, int people) {
        int missing = people
                - database.sql("select count(*) from person")
                        .query(Integer.class)
                        .single();
        for (var statement : STATEMENTS) {
            database.sql(statement
                            .replace("{first}", String.valueOf(FIRST))
                            .replace("{people}", String.valueOf(missing))
                            .replace("{mandates}", String.valueOf(missing * 3L / 2))
                            .replace("{organisations}", String.valueOf(missing / 25)))
                    .update();
        }
        // The server does so by itself some time after many rows were added.
        database.sql("analyze table person_all, mandate_all, organisation_all, organisation_coverage, contact_point")
                .query()
                .listOfRows();
        return database.sql("select count(*) from person").query(Integer.class).single();
    }

    /** A number from 0 to 1, drawn for a row; its square prefers small ones as names do. Checksums of two salts would go together. */
    private static String drawn(String what) {
        return "(conv(left(md5(concat('%s', s.seq)), 8), 16, 10) / 4294967296)".formatted(what);
    }

    private static final String UNCHECKED = "set statement foreign_key_checks = 0, unique_checks = 0 for\n";

    private static final List<String> STATEMENTS = List.of(
            """
            create table bench_simple (rank int primary key, name varchar(120)) as
            select row_number() over (order by count(*) desc) as rank, given_name as name from person
            where given_name <> '' and given_name not like '%-%' group by given_name
            """,
            """
            create table bench_given (rank int primary key, name varchar(120)) as
            select row_number() over (order by place) as rank, name from (
                select rank as place, name from bench_simple
                union all
                select 100000 + a.rank, concat(a.name, '-', b.name)
                from bench_simple a join bench_simple b on b.rank = 1 + (a.rank * 7) % 40 and b.rank <> a.rank) every
            """,
            """
            create table bench_family (rank int auto_increment primary key, name varchar(120)) as
            select name from (
              select family_name as name, count(*) as bearers from person group by family_name
              union all
              select concat(
                elt(1 + s.seq % 16, 'Bel', 'Car', 'Dou', 'Fré', 'Gau', 'Hal', 'Jon', 'Lam', 'Mar', 'Nor', 'Pé', 'Qué', 'Rous', 'Sal', 'Ver', 'Wal'),
                elt(1 + s.seq div 16 % 16, 'a', 'be', 'ci', 'do', 'er', 'fa', 'gui', 'hé', 'in', 'lo', 'mo', 'ni', 'ou', 'ra', 'ti', 'ul'),
                elt(1 + s.seq div 256 % 12, '', 'bo', 'cha', 'del', 'gne', 'lar', 'mi', 'nau', 'pré', 'ri', 'sou', 'vil'),
                elt(1 + s.seq div 3072, 'court', 'dez', 'eau', 'ert', 'fay', 'ier', 'lin', 'mont', 'quin', 'sart', 'tel')), 0
              from seq_0_to_30719 s) every
            group by name order by max(bearers) desc, crc32(name)
            """,
            """
            create table bench_work (rank int auto_increment primary key, function_code varchar(40) character set ascii
                collate ascii_bin null, free_title varchar(250) null, service varchar(250) null) as
            select function_code, free_title, service from mandate where mandate_id < 10000000
            """,
            """
            create table bench_kind (rank int auto_increment primary key, type_code varchar(40), label varchar(120)) as
            select o.type_code, t.label from organisation o join organisation_type t on t.type_code = o.type_code
            where o.parent_id is null and o.territory_id is null and t.level is null
            """,
            """
            create table bench_commune (rank int auto_increment primary key, territory_id bigint, name varchar(250)) as
            select territory_id, name from territory where kind = 'COMMUNE' order by crc32(territory_id)
            """,
            UNCHECKED + """
            insert into organisation_all (organisation_id, type_code, name, city, source, demo)
            select {first} + s.seq, k.type_code, concat(k.label, ' ', f.name, ' de ', c.name), c.name,
                'Mesure : organisation inventée', true
            from seq_1_to_{organisations} s
                join bench_kind k on k.rank = 1 + s.seq mod (select count(*) from bench_kind)
                join bench_family f on f.rank = 1 + (s.seq * 17) mod (select count(*) from bench_family)
                join bench_commune c on c.rank = 1 + floor(pow(%s, 3) * (select count(*) from bench_commune))
            """.formatted(drawn("c")),
            """
            insert into organisation_coverage (organisation_id, territory_id)
            select o.organisation_id, c.territory_id
            from organisation o join bench_commune c on c.name = o.city where o.organisation_id > {first}
            """,
            """
            create table bench_place (rank int auto_increment primary key, organisation_id bigint) as
            select organisation_id from organisation order by crc32(organisation_id)
            """,
            UNCHECKED + """
            insert into person_all (person_id, civility, given_name, family_name, source, demo)
            select {first} + s.seq, if(crc32(s.seq) & 1, 'MADAME', 'MONSIEUR'), g.name, f.name, 'Mesure : personne inventée', true
            from seq_1_to_{people} s
                join bench_given g on g.rank = 1 + floor(pow(%s, 2) * (select count(*) from bench_given))
                join bench_family f on f.rank = 1 + floor(pow(%s, 2) * (select count(*) from bench_family))
            """.formatted(drawn("g"), drawn("f")),
            UNCHECKED + """
            insert into mandate_all (mandate_id, person_id, organisation_id, function_code, free_title, service, starts_on,
                ends_on, email, source, demo)
            select {first} + s.seq, {first} + 1 + (s.seq - 1) mod {people}, o.organisation_id, w.function_code, w.free_title,
                w.service, '2015-01-01' + interval s.seq mod 2500 day,
                if(s.seq mod 3 = 0, '2022-01-01' + interval s.seq mod 1500 day, null),
                concat(regexp_replace(lower(concat_ws('.', nullif(p.given_name, ''), p.family_name)), '[^a-z.]', ''), '@organisme-',
                  o.organisation_id mod 5000, '.example'), 'Mesure : mandat inventé', true
            from seq_1_to_{mandates} s
                join person_all p on p.person_id = {first} + 1 + (s.seq - 1) mod {people}
                join bench_place o on o.rank = 1 + floor(pow(%s, 2) * (select count(*) from bench_place))
                join bench_work w on w.rank = 1 + floor(%s * (select count(*) from bench_work))
            """.formatted(drawn("o"), drawn("w")),
            UNCHECKED + """
            insert into contact_point (contact_point_id, mandate_id, kind, value)
            select mandate_id, mandate_id, 'PHONE', concat('+333', lpad(crc32(mandate_id) mod 100000000, 8, '0'))
            from mandate where mandate_id > {first} and mandate_id mod 10 < 7
            """,
            "drop table bench_simple, bench_given, bench_family, bench_work, bench_kind, bench_commune, bench_place");
}
