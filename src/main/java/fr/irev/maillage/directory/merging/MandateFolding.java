package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.PersonMerge;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one mandate of two that say the same. The kept one stays, gets what only the other knew and the days of both; another
 * address of the other becomes one of its contact points. The other is hidden and points to it, so that links sent in its
 * name still find somebody.
 */
@Component
class MandateFolding {

    private static final String TABLE = "mandate_all";
    private static final String KEY = "mandate_id";

    private record Terms(
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Long seat,
            @Nullable String freeTitle,
            @Nullable String service,
            @Nullable String email,
            @Nullable LocalDate verifiedOn,
            @Nullable String source) {}

    private final JdbcClient database;
    private final Clock clock;

    MandateFolding(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void fold(PersonMerge merge, DoubledMandates.Doubled pair) {
        long kept = pair.kept().mandateId();
        long other = pair.absorbed().mandateId();
        var label = "le mandat « " + pair.label() + " »";
        var ours = terms(kept);
        var theirs = terms(other);
        contactPoints(merge, kept, other, label);
        if (theirs.email() != null && ours.email() != null && !theirs.email().equals(ours.email())) {
            anotherAddress(merge, kept, theirs.email());
        }
        set(merge, kept, "starts_on", ours.startsOn(), earliest(ours.startsOn(), theirs.startsOn()), label);
        set(merge, kept, "ends_on", ours.endsOn(), latest(ours.endsOn(), theirs.endsOn()), label);
        set(merge, kept, "seat_id", ours.seat(), first(ours.seat(), theirs.seat()), label);
        set(merge, kept, "free_title", ours.freeTitle(), first(ours.freeTitle(), theirs.freeTitle()), label);
        set(merge, kept, "service", ours.service(), first(ours.service(), theirs.service()), label);
        set(merge, kept, "email", ours.email(), first(ours.email(), theirs.email()), label);
        set(merge, kept, "verified_on", ours.verifiedOn(), latest(ours.verifiedOn(), theirs.verifiedOn()), label);
        set(merge, kept, "source", ours.source(), first(ours.source(), theirs.source()), label);
        if (!demo(other)) {
            merge.change(
                    TABLE, KEY, kept, "demo", false, label); // what staff entered does not go with the demonstration
        }
        merge.raiseVersion(TABLE, KEY, kept);
        merge.changeLoosely(TABLE, KEY, kept, "updated_at", clock.instant(), label);
        merge.move(TABLE, KEY, "merged_into", other, kept, label); // what had gone into the other before
        merge.change(TABLE, KEY, other, "merged_into", kept, label);
        merge.change(TABLE, KEY, other, "hidden", true, label);
    }

    private static void set(
            PersonMerge merge, long row, String column, @Nullable Object was, @Nullable Object value, String label) {
        if (!Objects.equals(was, value)) {
            merge.change(TABLE, KEY, row, column, value instanceof LocalDate day ? Date.valueOf(day) : value, label);
        }
    }

    /** Those that the kept mandate has already stay with the hidden one. */
    private void contactPoints(PersonMerge merge, long kept, long other, String label) {
        database.sql("""
                select c.contact_point_id from contact_point c
                where c.mandate_id = :other
                  and not exists (select 1 from contact_point same
                                  where same.mandate_id = :kept and same.kind = c.kind and same.value = c.value)
                order by c.contact_point_id
                """)
                .param("other", other)
                .param("kept", kept)
                .query(Long.class)
                .list()
                .forEach(point -> merge.change("contact_point", "contact_point_id", point, "mandate_id", kept, label));
    }

    private void anotherAddress(PersonMerge merge, long kept, String email) {
        boolean there = database.sql(
                        "select exists (select 1 from contact_point where mandate_id = :kept and value = :email)")
                .param("kept", kept)
                .param("email", email)
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        long id = database.sql("select next value for contact_point_seq")
                .query(Long.class)
                .single();
        database.sql("""
                insert into contact_point (contact_point_id, mandate_id, kind, value) values (:id, :kept, 'EMAIL', :email)
                """)
                .param("id", id)
                .param("kept", kept)
                .param("email", email)
                .update();
        merge.added("contact_point", "contact_point_id", id, "une adresse");
    }

    private boolean demo(long mandate) {
        return database.sql("select demo from mandate where mandate_id = :mandate")
                .param("mandate", mandate)
                .query(Boolean.class)
                .single();
    }

    private Terms terms(long mandate) {
        return database.sql("""
                select starts_on, ends_on, seat_id, free_title, service, email, verified_on, source
                from mandate where mandate_id = :mandate
                """)
                .param("mandate", mandate)
                .query((row, number) -> terms(row))
                .single();
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("seat_id", Long.class),
                row.getString("free_title"),
                row.getString("service"),
                row.getString("email"),
                row.getObject("verified_on", LocalDate.class),
                row.getString("source"));
    }

    private static <T> @Nullable T first(@Nullable T ours, @Nullable T theirs) {
        return ours == null ? theirs : ours;
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate ours, @Nullable LocalDate theirs) {
        return ours == null || theirs == null ? first(ours, theirs) : ours.isBefore(theirs) ? ours : theirs;
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate ours, @Nullable LocalDate theirs) {
        return ours == null || theirs == null ? first(ours, theirs) : ours.isAfter(theirs) ? ours : theirs;
    }
}
