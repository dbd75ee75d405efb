package fr.irev.maillage.networks;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.SeatBelongings;
import fr.irev.maillage.directory.SeatSuccession;
import fr.irev.maillage.shared.recorded.RecordedChanges;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a seat means for networks. Membership by rule is read from the mandates and follows by itself. Somebody whom an
 * exception took in on a seat was taken in for the seat: the exception goes over, dated. That somebody was left out is a wish
 * of theirs or a judgement about them, and stays with them.
 */
@Component
class SeatExceptions implements SeatBelongings {

    private static final String TABLE = "network_exception";
    private static final String KEY = "network_exception_id";
    private static final String LABEL = "une exception de réseau";

    private record TakenIn(
            long id,
            long network,
            String networkName,
            String reason,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    private final JdbcClient database;

    SeatExceptions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> foretell(SeatSuccession succession) {
        var said = new ArrayList<String>();
        var successor = succession.successor();
        var byRule = networksOf(succession);
        if (!byRule.isEmpty()) {
            var names = quoted(byRule);
            said.add(
                    successor == null
                            ? Texts.text("networks.handover.leaves", succession.leavingName(), names)
                            : Texts.text("networks.handover.rule", names, succession.leavingName(), successor.name()));
        }
        if (successor != null) {
            var exceptions = takenIn(succession, successor.firstDay());
            if (!exceptions.isEmpty()) {
                said.add(Texts.text(
                        "networks.handover.exceptions",
                        quoted(exceptions.stream().map(TakenIn::networkName).toList()),
                        successor.name()));
            }
        }
        return said;
    }

    @Override
    public void handOver(
            SeatSuccession succession,
            SeatSuccession.Successor successor,
            PersonId person,
            MandateId arriving,
            RecordedChanges changes) {
        takenIn(succession, successor.firstDay()).forEach(one -> {
            if (one.startsOn().isAfter(succession.lastDay())) {
                changes.change(TABLE, KEY, one.id(), "mandate_id", arriving.mandateId(), LABEL);
                changes.change(TABLE, KEY, one.id(), "starts_on", later(one.startsOn(), successor.firstDay()), LABEL);
            } else {
                changes.change(TABLE, KEY, one.id(), "ends_on", succession.lastDay(), LABEL);
                add(one, successor.firstDay(), arriving, changes);
            }
        });
    }

    private void add(TakenIn one, LocalDate from, MandateId arriving, RecordedChanges changes) {
        long id = database.sql("select next value for network_exception_seq")
                .query(Long.class)
                .single();
        database.sql("""
                insert into network_exception (network_exception_id, network_id, mandate_id, direction, reason, starts_on, ends_on)
                values (:id, :network, :mandate, 'IN', :reason, :start, :end)
                """)
                .param("id", id)
                .param("network", one.network())
                .param("mandate", arriving.mandateId())
                .param("reason", one.reason())
                .param("start", from)
                .param("end", one.endsOn())
                .update();
        changes.added(TABLE, KEY, id, LABEL);
    }

    /** Those that would still take somebody in when the successor has come. */
    private List<TakenIn> takenIn(SeatSuccession succession, LocalDate firstDay) {
        return database.sql("""
                select x.network_exception_id, x.network_id, n.name, x.reason, x.starts_on, x.ends_on
                from network_exception x
                  join network n on n.network_id = x.network_id
                where x.mandate_id = :mandate and x.direction = 'IN' and n.archived_at is null
                  and (x.ends_on is null or x.ends_on >= :first)
                order by n.name, x.network_exception_id
                """)
                .param("mandate", succession.leaving().mandateId())
                .param("first", firstDay)
                .query((row, number) -> new TakenIn(
                        row.getLong("network_exception_id"),
                        row.getLong("network_id"),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** Networks that count whoever leaves by their rule, and will count whoever is in the seat. */
    private List<String> networksOf(SeatSuccession succession) {
        return database.sql("""
                select n.name
                from network n
                where n.archived_at is null
                  and exists (
                    select 1
                    from network_clause c
                      join mandate m on m.mandate_id = :mandate
                      join organisation o on o.organisation_id = m.organisation_id
                      left join seat s on s.seat_id = m.seat_id
                      left join scheme d on d.scheme_id = s.scheme_id
                    where c.network_id = n.network_id
                      and (c.function_code is null or c.function_code = m.function_code)
                      and (c.type_code is null or c.type_code = o.type_code)
                      and (c.scheme_kind is null or c.scheme_kind = d.kind))
                  and not exists (
                    select 1 from network_exception x
                    where x.network_id = n.network_id and x.mandate_id = :mandate and x.direction = 'OUT'
                      and x.starts_on <= :last and (x.ends_on is null or x.ends_on >= :last))
                order by n.name
                """)
                .param("mandate", succession.leaving().mandateId())
                .param("last", succession.lastDay())
                .query((row, number) -> row.getString("name"))
                .list();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String quoted(List<String> names) {
        return names.stream()
                .distinct()
                .map(name -> "«\u00a0" + name + "\u00a0»")
                .collect(Collectors.joining(", "));
    }
}
