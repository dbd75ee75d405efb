package fr.irev.maillage.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sheets that became one: a person's own, and every one that went into it. */
public final class SheetsOfPerson {

    private SheetsOfPerson() {}

    /** The person and every sheet that went into theirs, directly or through another; merges that were undone aside. */
    public static List<Long> of(JdbcClient database, PersonId person) {
        return database.sql("""
                with recursive sheet as (
                  select :person as person_id
                  union
                  select g.absorbed_id from person_merge g join sheet s on s.person_id = g.kept_id where g.undone_at is null)
                select person_id from sheet
                """)
                .param("person", person.personId())
                .query((row, number) -> row.getLong("person_id"))
                .list();
    }
}
