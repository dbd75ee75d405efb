package fr.irev.maillage.territories;

import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions about schemes (« dispositifs »). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class SchemeLookup {

    private final JdbcClient jdbc;
    private final TerritoryLookup territories;
    private final Clock clock;

    SchemeLookup(JdbcClient jdbc, TerritoryLookup territories, Clock clock) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * Schemes whose name, usual name, former name or code answers what was typed, the likeliest first; in the order of their
     * names when nothing was typed. As forgiving as {@link TerritoryLookup#search}.
     *
     * @param kind only of this kind; null for all
     */
    public List<SchemeName> search(String text, @Nullable SchemeKind kind, int offset, int limit) {
        var query = PlaceQuery.of(text, PlaceQuery.kinds(kind, SchemeKind.values()), offset, limit);
        return names(jdbc.sql(query.sql())
                .params(query.parameters())
                .query((row, number) -> new SchemeId(row.getLong("scheme_id")))
                .list());
    }

    /** Its name; empty when there is no such scheme. */
    public Optional<SchemeName> name(SchemeId id) {
        return names(List.of(id)).stream().findFirst();
    }

    /** Their names, in the order asked for; those that do not exist are left out. */
    public List<SchemeName> names(Collection<SchemeId> ids) {
        return names(ids, today());
    }

    /** As {@link #names(Collection)}, with the status of a day. */
    public List<SchemeName> names(Collection<SchemeId> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<SchemeId, SchemeName> found = new LinkedHashMap<>();
        jdbc.sql("select s.scheme_id, s.kind, s.name, (" + SchemeStatus.on("s", ":day") + """
                        ) as status
                        from scheme s
                        where s.scheme_id in (:ids)
                        """)
                .param("ids", ids.stream().map(SchemeId::schemeId).toList())
                .param("day", day)
                .query(row -> {
                    var id = new SchemeId(row.getLong("scheme_id"));
                    found.put(
                            id,
                            new SchemeName(
                                    id,
                                    SchemeKind.valueOf(row.getString("kind")),
                                    Objects.requireNonNull(row.getString("name")),
                                    Objects.requireNonNull(row.getString("status"))));
                });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The scheme of this kind and code. */
    public Optional<SchemeId> byCode(SchemeKind kind, String code) {
        return jdbc.sql("select scheme_id from scheme where kind = :kind and code = :code")
                .param("kind", kind.name())
                .param("code", code)
                .query((row, number) -> new SchemeId(row.getLong("scheme_id")))
                .optional();
    }

    /** As {@link #of(TerritoryId, LocalDate)}, today. */
    public List<SchemeName> of(TerritoryId territory) {
        return of(territory, today());
    }

    /**
     * Schemes in force on a day that matter to a territory: those that cover or concern it, those it carries that day, those
     * that cover what contains it (the cité éducative of a quartier's commune), and those that cover or concern what lies in
     * it. Contrats first.
     */
    public List<SchemeName> of(TerritoryId territory, LocalDate day) {
        var found = jdbc.sql("""
                        select s.scheme_id
                        from scheme s
                        where %s
                          and (exists (select 1 from scheme_territory l
                                       where l.scheme_id = s.scheme_id and l.territory_id = :territory)
                            or exists (select 1 from scheme_carrier c
                                       where c.scheme_id = s.scheme_id and c.territory_id = :territory
                                         and c.since <= :day and (c.until is null or c.until >= :day))
                            or exists (select 1 from scheme_territory l
                                         join territory_containment k on k.container_id = l.territory_id
                                       where l.scheme_id = s.scheme_id and l.role = 'COVERS' and k.territory_id = :territory)
                            or exists (select 1 from scheme_territory l
                                         join territory_containment k on k.territory_id = l.territory_id
                                       where l.scheme_id = s.scheme_id and k.container_id = :territory))
                        order by case s.kind when 'CONTRAT_DE_VILLE' then 1 when 'CITE_EDUCATIVE' then 2 else 3 end, s.name
                        """.formatted(SchemeStatus.inForce("s", ":day")))
                .param("territory", territory.territoryId())
                .param("day", day)
                .query((row, number) -> new SchemeId(row.getLong("scheme_id")))
                .list();
        return names(found, day);
    }

    /** Everything known of it today; empty when there is no such scheme. */
    public Optional<SchemeSheet> sheet(SchemeId id) {
        return sheet(id, today());
    }

    /** Everything known of it, as it stood on a day: its status, and the carriers until then. */
    public Optional<SchemeSheet> sheet(SchemeId id, LocalDate day) {
        return new Sheets(jdbc, territories, day).scheme(id, this);
    }

    private LocalDate today() {
        return AsOf.today(clock).day();
    }
}
