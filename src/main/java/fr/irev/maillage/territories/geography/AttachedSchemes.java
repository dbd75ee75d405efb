package fr.irev.maillage.territories.geography;

import fr.irev.maillage.shared.recorded.RecordedChanges;
import fr.irev.maillage.territories.TerritoryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schemes that cover or concern quartiers, and how they follow a new geography. */
@Component
class AttachedSchemes {

    private record Link(long scheme, String role) {}

    private record Contrat(long id, String name) {}

    private static final String IN_FORCE = "s.status <> 'TERMINE'";

    private final JdbcClient database;

    AttachedSchemes(JdbcClient database) {
        this.database = database;
    }

    /** Of the schemes in force that cover or concern a territory. */
    List<String> names(TerritoryId territory) {
        return database.sql("""
                select s.name from scheme_territory l join scheme s on s.scheme_id = l.scheme_id
                where l.territory_id = :territory and %s
                order by s.name
                """.formatted(IN_FORCE))
                .param("territory", territory.territoryId())
                .query((row, number) -> Objects.requireNonNull(row.getString("name")))
                .list();
    }

    /** Names of the contrats de ville in force whose carrier is one of the communes, or an EPCI that holds one of them. */
    List<String> contrats(KnownGeography known, Collection<String> communes) {
        return contrats(ids(known, communes)).stream().map(Contrat::name).toList();
    }

    private List<Contrat> contrats(List<Long> communes) {
        return communes.isEmpty()
                ? List.of()
                : database.sql("""
                        select distinct s.scheme_id, s.name from scheme s
                          join scheme_carrier c on c.scheme_id = s.scheme_id and c.until is null
                          join territory_containment k on k.container_id = c.territory_id
                        where s.kind = 'CONTRAT_DE_VILLE' and s.status = 'ACTIF' and k.territory_id in (:communes)
                        order by s.name, s.scheme_id
                        """)
                        .param("communes", communes)
                        .query((row, number) ->
                                new Contrat(row.getLong("scheme_id"), Objects.requireNonNull(row.getString("name"))))
                        .list();
    }

    private static List<Long> ids(KnownGeography known, Collection<String> communes) {
        return communes.stream()
                .map(known.communeIds()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A new quartier is covered by the contrats of its EPCI or communes. */
    void cover(long quartier, KnownGeography known, Collection<String> communes, RecordedChanges changes) {
        for (var contrat : contrats(ids(known, communes))) {
            if (link(contrat.id(), quartier, "COVERS", changes)) {
                changes.raiseVersion("scheme", "scheme_id", contrat.id());
            }
        }
    }

    /** Schemes in force leave a quartier for those that follow it. */
    void bringOver(TerritoryId from, Collection<Long> heirs, RecordedChanges changes) {
        for (var link : links(from)) {
            for (var heir : heirs) {
                link(link.scheme(), heir, link.role(), changes);
            }
            changes.removed(
                    "scheme_territory",
                    Map.of("scheme_id", link.scheme(), "territory_id", from.territoryId()),
                    List.of("role"),
                    GeographyRefused.say("label.scheme-link"));
            changes.raiseVersion("scheme", "scheme_id", link.scheme());
        }
    }

    private List<Link> links(TerritoryId territory) {
        return new ArrayList<>(database.sql("""
                select l.scheme_id, l.role from scheme_territory l join scheme s on s.scheme_id = l.scheme_id
                where l.territory_id = :territory and %s
                order by l.scheme_id
                """.formatted(IN_FORCE))
                .param("territory", territory.territoryId())
                .query((row, number) ->
                        new Link(row.getLong("scheme_id"), Objects.requireNonNull(row.getString("role"))))
                .list());
    }

    private boolean link(long scheme, long territory, String role, RecordedChanges changes) {
        boolean added = database.sql("""
                        insert ignore into scheme_territory (scheme_id, territory_id, role) values (:scheme, :territory, :role)
                        """)
                        .param("scheme", scheme)
                        .param("territory", territory)
                        .param("role", role)
                        .update()
                > 0;
        if (added) {
            changes.added(
                    "scheme_territory",
                    Map.of("scheme_id", scheme, "territory_id", territory),
                    GeographyRefused.say("label.scheme-link"));
        }
        return added;
    }
}
