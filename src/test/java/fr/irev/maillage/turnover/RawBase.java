package fr.irev.maillage.turnover;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows as they stand in the tables, to answer from them in plain Java what the application answers in SQL. */
final class RawBase {

    /** A row of the table, hidden or not. @param into the mandate it was folded into */
    record RawMandate(
            long id,
            long person,
            @Nullable Long seat,
            @Nullable String function,
            @Nullable String type,
            @Nullable String schemeKind,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean interim,
            @Nullable String email,
            boolean hidden,
            @Nullable Long into) {

        boolean openOn(LocalDate day) {
            return (startsOn == null || !startsOn.isAfter(day)) && (endsOn == null || !endsOn.isBefore(day));
        }

        LocalDate from() {
            return startsOn == null ? LocalDate.MIN : startsOn;
        }

        LocalDate until() {
            return endsOn == null ? LocalDate.MAX : endsOn;
        }
    }

    record RawSeat(long id, boolean single, @Nullable LocalDate vacantSince) {}

    private record Clause(
            long network,
            @Nullable String function,
            @Nullable String type,
            @Nullable String schemeKind) {}

    private record Excepted(
            long network,
            long mandate,
            boolean in,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        boolean holdsOn(LocalDate day) {
            return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
        }
    }

    private final List<RawMandate> all;
    private final Map<Long, RawMandate> shown;
    private final Map<Long, List<RawMandate>> ofPerson;
    private final List<RawSeat> seats;
    private final List<Clause> clauses;
    private final List<Excepted> exceptions;

    RawBase(JdbcClient database) {
        all = database.sql("""
                select m.*, o.type_code, d.kind
                from mandate_all m
                  join organisation_all o on o.organisation_id = m.organisation_id
                  left join seat_all s on s.seat_id = m.seat_id
                  left join scheme d on d.scheme_id = s.scheme_id
                """)
                .query((row, number) -> new RawMandate(
                        row.getLong("mandate_id"),
                        row.getLong("person_id"),
                        row.getObject("seat_id", Long.class),
                        row.getString("function_code"),
                        row.getString("type_code"),
                        row.getString("kind"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("interim"),
                        row.getString("email"),
                        row.getBoolean("hidden"),
                        row.getObject("merged_into", Long.class)))
                .list();
        shown = all.stream()
                .filter(mandate -> !mandate.hidden())
                .collect(Collectors.toMap(RawMandate::id, Function.identity()));
        ofPerson = all.stream().collect(Collectors.groupingBy(RawMandate::person));
        seats = database.sql("select seat_id, single_holder, vacant_since from seat_all where not hidden")
                .query((row, number) ->
                        new RawSeat(row.getLong(1), row.getBoolean(2), row.getObject(3, LocalDate.class)))
                .list();
        clauses = database.sql("select network_id, function_code, type_code, scheme_kind from network_clause")
                .query((row, number) ->
                        new Clause(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        exceptions = database.sql("select network_id, mandate_id, direction, starts_on, ends_on from network_exception")
                .query((row, number) -> new Excepted(
                        row.getLong(1),
                        row.getLong(2),
                        "IN".equals(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    Map<Long, RawMandate> shown() {
        return shown;
    }

    List<RawSeat> seats() {
        return seats;
    }

    /** Who holds a mandate on the day. */
    Set<Long> inOffice(LocalDate day) {
        return shown.values().stream()
                .filter(mandate -> mandate.openOn(day))
                .map(RawMandate::person)
                .collect(Collectors.toSet());
    }

    /** The mandates on each seat that has had one. */
    Map<Long, List<RawMandate>> bySeat() {
        return shown.values().stream()
                .filter(mandate -> mandate.seat() != null)
                .collect(Collectors.groupingBy(mandate -> Objects.requireNonNull(mandate.seat())));
    }

    /** Whether the person still has the address: in the trash too, and by the mandate that took another of theirs in. */
    boolean has(long person, String email, LocalDate day) {
        var theirs = ofPerson.getOrDefault(person, List.of());
        return theirs.stream()
                .filter(mandate -> email.equals(mandate.email()))
                .anyMatch(mandate -> theirs.stream()
                        .anyMatch(standing -> standing.id() == (mandate.into() == null ? mandate.id() : mandate.into())
                                && standing.openOn(day)));
    }

    /** The members of every network on a day. */
    Map<Long, Set<Long>> members(LocalDate day) {
        var members = new HashMap<Long, Set<Long>>();
        var open =
                shown.values().stream().filter(mandate -> mandate.openOn(day)).toList();
        for (var clause : clauses) {
            var found = members.computeIfAbsent(clause.network(), network -> new HashSet<>());
            open.stream().filter(mandate -> meets(mandate, clause)).forEach(mandate -> found.add(mandate.id()));
        }
        for (var in : exceptions) {
            var taken = shown.get(in.mandate());
            if (in.in() && in.holdsOn(day) && taken != null && taken.openOn(day)) {
                members.computeIfAbsent(in.network(), network -> new HashSet<>())
                        .add(in.mandate());
            }
        }
        for (var out : exceptions) {
            if (!out.in() && out.holdsOn(day)) {
                members.computeIfAbsent(out.network(), network -> new HashSet<>())
                        .remove(out.mandate());
            }
        }
        return members;
    }

    private static boolean meets(RawMandate mandate, Clause clause) {
        return (clause.function() == null || clause.function().equals(mandate.function()))
                && (clause.type() == null || clause.type().equals(mandate.type()))
                && (clause.schemeKind() == null || clause.schemeKind().equals(mandate.schemeKind()));
    }
}
