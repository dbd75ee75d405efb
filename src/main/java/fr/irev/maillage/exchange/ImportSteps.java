package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.recorded.RecordedRows;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what the lines of an import write, in the transaction of the line, so that the import can be taken back. The directory's
 * services do the writing; here it is looked up what they wrote.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportSteps {

    /** What one step wrote. */
    enum Kind {
        /** Somebody new, with a mandate. */
        PERSON,
        /** A mandate of somebody known. */
        MANDATE,
        /** What a mandate lacked. */
        COMPLETION,
        /** An organisation nobody knew. */
        ORGANISATION
    }

    static final String OPERATION = "people_import_step";

    private static final Set<String> TABLES =
            Set.of("person_all", "mandate_all", "contact_point", "organisation_all", "seat_all");
    private static final int LONGEST_LABEL = 250;
    private static final String MANDATE = "mandate_all";
    private static final String MANDATE_KEY = "mandate_id";

    /** A mandate before it is completed. @param updatedAt as the database writes it */
    record Incomplete(
            MandateId mandate,
            String name,
            long version,
            @Nullable String email,
            String updatedAt,
            @Nullable Long seat,
            long seatVersion,
            List<Long> points) {}

    private final JdbcClient database;
    private final Clock clock;

    ImportSteps(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody who has just been entered with their first mandate. */
    void person(ImportId id, int line, PersonId person, String name) {
        var rows = begin(id, line, Kind.PERSON);
        rows.addedFirmly("person_all", "person_id", person.personId(), cut("la fiche " + Elision.de(name)));
        database.sql("select mandate_id from mandate_all where person_id = :person")
                .param("person", person.personId())
                .query((row, number) -> new MandateId(row.getLong(1)))
                .list()
                .forEach(mandate -> added(rows, mandate, name));
    }

    /** A mandate that has just been opened for somebody who was known. */
    void mandate(ImportId id, int line, MandateId mandate, String name) {
        added(begin(id, line, Kind.MANDATE), mandate, name);
    }

    private void added(RecordedRows rows, MandateId mandate, String name) {
        rows.addedFirmly(MANDATE, MANDATE_KEY, mandate.mandateId(), mandateOf(name));
        points(mandate).forEach(point -> point(rows, point));
    }

    private static void point(RecordedRows rows, long point) {
        rows.added("contact_point", "contact_point_id", point, "un téléphone");
    }

    private List<Long> points(MandateId mandate) {
        return database.sql(
                        "select contact_point_id from contact_point where mandate_id = :mandate order by contact_point_id")
                .param("mandate", mandate.mandateId())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** An organisation that has just been added, with the seats it is expected to have. */
    void organisation(ImportId id, int line, OrganisationId organisation, String name) {
        var rows = begin(id, line, Kind.ORGANISATION);
        var label = cut("la structure « " + name + " »");
        rows.addedFirmly("organisation_all", "organisation_id", organisation.organisationId(), label);
        database.sql("select seat_id from seat_all where organisation_id = :id order by seat_id")
                .param("id", organisation.organisationId())
                .query(Long.class)
                .list()
                .forEach(seat -> rows.addedFirmly("seat_all", "seat_id", seat, label));
    }

    /** How a mandate stands before it is completed. */
    Incomplete before(MandateId mandate) {
        return database.sql("""
                select m.version, m.email, cast(m.updated_at as char) as updated_at, m.seat_id, s.version as seat_version,
                  concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name
                from mandate m
                  join person p on p.person_id = m.person_id
                  left join seat s on s.seat_id = m.seat_id
                where m.mandate_id = :mandate
                """)
                .param("mandate", mandate.mandateId())
                .query((row, number) -> new Incomplete(
                        mandate,
                        row.getString("name"),
                        row.getLong("version"),
                        row.getString("email"),
                        row.getString("updated_at"),
                        row.getObject("seat_id", Long.class),
                        row.getLong("seat_version"),
                        points(mandate)))
                .single();
    }

    /** It has just been completed. */
    void completion(ImportId id, int line, Incomplete before) {
        var rows = begin(id, line, Kind.COMPLETION);
        var label = mandateOf(before.name());
        long row = before.mandate().mandateId();
        rows.noteMade(MANDATE, MANDATE_KEY, row, "email", before.email(), label);
        rows.noteMade(MANDATE, MANDATE_KEY, row, "updated_at", before.updatedAt(), label);
        points(before.mandate()).stream()
                .filter(point -> !before.points().contains(point))
                .forEach(point -> point(rows, point));
        var seat = before.seat();
        if (seat != null) {
            rows.noteMade("seat_all", "seat_id", seat, "version", before.seatVersion(), "");
            rows.raiseVersion("seat_all", "seat_id", seat);
        }
        rows.noteMade(MANDATE, MANDATE_KEY, row, "version", before.version(), label);
        rows.raiseVersionFirmly(MANDATE, MANDATE_KEY, row, label);
    }

    private static String mandateOf(String name) {
        return cut("le mandat " + Elision.de(name));
    }

    private static String cut(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private RecordedRows begin(ImportId id, int line, Kind kind) {
        long step = database.sql("""
                insert into people_import_step (import_id, line, kind, done_at)
                values (:import, :line, :kind, :now)
                returning people_import_step_id
                """)
                .param("import", id.importId())
                .param("line", line)
                .param("kind", kind.name())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new RecordedRows(database, OPERATION, step, TABLES);
    }
}
