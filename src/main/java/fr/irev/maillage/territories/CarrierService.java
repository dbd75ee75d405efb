package fr.irev.maillage.territories;

import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who carries a scheme: an intercommunalité, or the commune where it is led there. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class CarrierService {

    /** What can carry a scheme. */
    public static final Set<TerritoryKind> CARRIERS = Set.of(TerritoryKind.EPCI, TerritoryKind.COMMUNE);

    static final String FIELD = "carrier";

    private final JdbcClient jdbc;
    private final TerritoryLookup territories;
    private final PlaceIndex index;
    private final ApplicationEventPublisher events;

    CarrierService(JdbcClient jdbc, TerritoryLookup territories, PlaceIndex index, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.index = index;
        this.events = events;
    }

    /**
     * The scheme is carried by this one from the day on; whoever did until then stays known for the days before.
     *
     * @param version of the scheme as it was read
     * @param since first day; what had been said of later days is replaced
     * @throws OptimisticLockingFailureException when somebody else has changed the scheme since
     * @throws IllegalArgumentException when it is neither an intercommunalité nor a commune
     */
    public void change(SchemeId scheme, long version, TerritoryId carrier, LocalDate since) {
        var name = territories.name(carrier).orElseThrow(() -> new IllegalArgumentException("No such territory"));
        if (!CARRIERS.contains(name.kind())) {
            throw new IllegalArgumentException("No " + name.kind() + " carries a scheme");
        }
        int changed = jdbc.sql("""
                        update scheme set version = version + 1 where scheme_id = :id and version = :version
                        """)
                .param("id", scheme.schemeId())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Scheme " + scheme.schemeId() + " was changed meanwhile");
        }
        var before = on(jdbc, scheme, since);
        write(scheme, carrier, since);
        index.bringSchemes();
        events.publishEvent(new JournalEvent(
                "UPDATE",
                "SCHEME",
                scheme.schemeId(),
                "Porteur à partir du " + since + "\u00a0: " + name.name(),
                List.of(new FieldChange(FIELD, before, Long.toString(carrier.territoryId())))));
        events.publishEvent(new SchemeChanged(scheme));
    }

    private void write(SchemeId scheme, TerritoryId carrier, LocalDate since) {
        var said = Map.of(
                "id", scheme.schemeId(), "since", since, "until", since.minusDays(1), "carrier", carrier.territoryId());
        jdbc.sql("delete from scheme_carrier where scheme_id = :id and since >= :since")
                .params(said)
                .update();
        jdbc.sql("""
                update scheme_carrier set until = :until
                where scheme_id = :id and (until is null or until > :until)
                """).params(said).update();
        jdbc.sql("insert into scheme_carrier (scheme_id, territory_id, since) values (:id, :carrier, :since)")
                .params(said)
                .update();
    }

    /** Who carries it on the day, by number. */
    static String on(JdbcClient jdbc, SchemeId scheme, LocalDate day) {
        return String.join(
                ",",
                jdbc.sql("""
                                select territory_id from scheme_carrier
                                where scheme_id = :id and since <= :day and (until is null or until >= :day)
                                order by territory_id
                                """)
                        .param("id", scheme.schemeId())
                        .param("day", day)
                        .query((row, number) -> Long.toString(row.getLong(1)))
                        .list());
    }
}
