package fr.irev.maillage.networks;

import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatGroup;
import fr.irev.maillage.directory.seats.SeatGroups;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Networks as those who count on seats: a clause with a function counts on every seat of that function it reaches. */
@Component
class NetworkSeats implements SeatGroups {

    /** The seats {@code s} that a clause {@code c} counts on. */
    private static final String COUNTED_ON = """
            from network n
              join network_clause c on c.network_id = n.network_id
              join seat s on s.function_code = c.function_code
              left join scheme d on d.scheme_id = s.scheme_id
              left join organisation o on o.organisation_id = s.organisation_id
            where n.archived_at is null
              and (c.scheme_kind is null or c.scheme_kind = d.kind)
              and (c.type_code is null or o.type_code is null or c.type_code = o.type_code)
              and\s""";

    private final JdbcClient database;
    private final NetworkLookup networks;

    NetworkSeats(JdbcClient database, NetworkLookup networks) {
        this.database = database;
        this.networks = networks;
    }

    @Override
    public List<SeatGroup> all() {
        return networks.search("", 0, 1000).stream()
                .map(network -> new SeatGroup(network.id().networkId(), network.name()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<SeatId> seatsOf(long group) {
        return database
                .sql("select distinct s.seat_id " + COUNTED_ON + "n.network_id = :network and " + Visibility.CONDITION)
                .param("network", group)
                .params(Visibility.parameters())
                .query((row, number) -> new SeatId(row.getLong(1)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of several animators the first by name: a task has one owner, who can pass it on. */
    @Override
    @Transactional(readOnly = true)
    public Map<SeatId, String> animators(Collection<SeatId> seats) {
        var found = new HashMap<SeatId, String>();
        if (!seats.isEmpty()) {
            database.sql("select s.seat_id, min(a.login) as login "
                            + COUNTED_ON.replace(
                                    "where n.archived_at",
                                    "  join network_animator a on a.network_id = n.network_id\nwhere n.archived_at")
                            + "s.seat_id in (:seats) group by s.seat_id")
                    .param("seats", seats.stream().map(SeatId::seatId).toList())
                    .query(row -> {
                        found.put(new SeatId(row.getLong("seat_id")), row.getString("login"));
                    });
        }
        return found;
    }
}
