package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other modules keep about people, written straight into their tables. */
public final class MergeFixtures {

    private static final AtomicLong NEXT = new AtomicLong(910_000_000);

    private final JdbcClient database;

    public MergeFixtures(JdbcClient database) {
        this.database = database;
    }

    public MandateId mandateOf(PersonId person) {
        return new MandateId(database.sql("select min(mandate_id) from mandate where person_id = :person")
                .param("person", person.personId())
                .query(Long.class)
                .single());
    }

    public long event(@Nullable Integer places) {
        long id = NEXT.incrementAndGet();
        database.sql("""
                insert into event (event_id, title, format, starts_at, ends_at, places, status)
                values (:id, 'Journée d’essai', 'Rencontre', '2030-01-10 08:00', '2030-01-10 16:00', :places, 'OPEN')
                """).param("id", id).param("places", places).update();
        return id;
    }

    public void registration(
            long event, @Nullable PersonId person, @Nullable MandateId mandate, String email, String state) {
        database.sql("""
                insert into registration (registration_id, event_id, person_id, mandate_id, email, display_name, state,
                  queued_at, answered_at, origin)
                values (:id, :event, :person, :mandate, :email, 'Essai', :state,
                  if(:state = 'WAITING', '2026-05-01', null), '2026-05-01', 'LINK')
                """)
                .param("id", NEXT.incrementAndGet())
                .param("event", event)
                .param("person", person == null ? null : person.personId())
                .param("mandate", mandate == null ? null : mandate.mandateId())
                .param("email", email)
                .param("state", state)
                .update();
    }

    public void delivery(PersonId person, @Nullable MandateId mandate, String email) {
        long id = NEXT.incrementAndGet();
        database.sql("""
                insert into mailing (mailing_id, kind, subject, blocks, state, created_by)
                values (:id, 'LETTER', 'Essai', '[]', 'FINISHED', 'essai')
                """).param("id", id).update();
        database.sql("""
                insert into delivery (mailing_id, email, person_id, mandate_id, family_name, state, message_id)
                values (:id, :email, :person, :mandate, 'Petit', 'SENT', concat('<', :id, '@essai.example>'))
                """)
                .param("id", id)
                .param("email", email)
                .param("person", person.personId())
                .param("mandate", mandate == null ? null : mandate.mandateId())
                .update();
    }

    public void importRow(PersonId person) {
        long id = NEXT.incrementAndGet();
        database.sql("""
                insert into people_import (import_id, file_name, imported_by, imported_at, created, completed, duplicates, refused)
                values (:id, 'essai.csv', 'essai', '2026-05-01', 1, 0, 0, 0)
                """).param("id", id).update();
        database.sql("""
                insert into people_import_row (import_id, line, verdict, original, person_id)
                values (:id, 2, 'CREATED', '["Petit"]', :person)
                """).param("id", id).param("person", person.personId()).update();
    }

    public long network() {
        long id = NEXT.incrementAndGet();
        database.sql(
                        "insert into network (network_id, code, name) values (:id, concat('ESSAI', :id), 'Réseau d’essai')")
                .param("id", id)
                .update();
        return id;
    }

    public void exception(long network, MandateId mandate, String direction) {
        database.sql("""
                insert into network_exception (network_exception_id, network_id, mandate_id, direction, reason, starts_on)
                values (:id, :network, :mandate, :direction, 'Essai', '2026-01-01')
                """)
                .param("id", NEXT.incrementAndGet())
                .param("network", network)
                .param("mandate", mandate.mandateId())
                .param("direction", direction)
                .update();
    }

    public long audience(MandateId... picked) {
        long id = NEXT.incrementAndGet();
        var numbers = java.util.Arrays.stream(picked)
                .map(mandate -> Long.toString(mandate.mandateId()))
                .collect(java.util.stream.Collectors.joining(","));
        database.sql("""
                insert into audience (audience_id, name, rule, owner)
                values (:id, concat('Essai ', :id), :rule, 'essai')
                """)
                .param("id", id)
                .param("rule", "{\"is\":\"picked\",\"mandates\":[" + numbers + "]}")
                .update();
        return id;
    }

    /** Lets a merge be so many days old. */
    public void age(long merge, int days) {
        database.sql(
                        "update person_merge set merged_at = merged_at - interval :days day where person_merge_id = :merge")
                .param("days", days)
                .param("merge", merge)
                .update();
    }
}
