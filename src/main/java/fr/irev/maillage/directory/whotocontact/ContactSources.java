package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.whotocontact.ContactSource.Switchboard;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeStatus;
import fr.irev.maillage.territories.TerritoryKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks from a place to the schemes and organisations that answer for it, one query a step, and remembers the way. */
final class ContactSources {

    /** Types whose seats and people answer for the territories they govern or serve. */
    private static final List<String> ANSWERING = List.of(
            "COMMUNE",
            "EPCI",
            "MISSION_LOCALE",
            "SOUS_PREFECTURE",
            "PREFECTURE",
            "DDETS",
            "DSDEN",
            "ACADEMIE",
            "DEPARTEMENT",
            "REGION",
            "SGAR",
            "CAF",
            "BAILLEUR",
            "UNION_BAILLEURS",
            "ATELIER_CANOPE",
            "INSTANCE_LOCALE",
            "AGENCE_URBANISME");

    private static final int MOST_SUCCESSORS = 5; // a ring of successors is stopped, too

    private static final String SCHEME_COLUMNS = """
            select distinct s.scheme_id, s.kind, s.name, via.name as via_name, via.kind as via_kind,
                   carrier.organisation_id, carrier.name as carrier_name, carrier.phone, carrier.email,
                   ct.name as carrier_territory
            """;

    /** The carrier of the day, and the organisation that governs its territory. */
    private static final String CARRIER =
            " left join scheme_carrier sc on sc.scheme_id = s.scheme_id and " + carries("sc") + """
              left join territory ct on ct.territory_id = sc.territory_id
              left join organisation carrier on carrier.territory_id = sc.territory_id and carrier.parent_id is null
                and carrier.type_code = ct.kind
            """;

    /** In force on the day; or now, and somebody was already on a seat of it. */
    private static final String ANSWERS = """
            ((%s) = 'ACTIF' or s.status = 'ACTIF' and exists (
              select 1 from seat held join mandate m on m.seat_id = held.seat_id
              where held.scheme_id = s.scheme_id and %s))
            """.formatted(SchemeStatus.on("s", ":day"), OpenMandates.on("m", ":day"));

    /** The carrier of the day; before the first one is known, that one. */
    private static String carries(String carrier) {
        return """
                %1$s.since <= greatest(:day, (select min(e.since) from scheme_carrier e where e.scheme_id = %1$s.scheme_id))
                and (%1$s.until is null or %1$s.until >= :day)
                """.formatted(carrier);
    }

    private final JdbcClient database;
    private final LocalDate day;

    ContactSources(JdbcClient database, LocalDate day) {
        this.database = database;
        this.day = day;
    }

    /** The schemes that answer for a territory, each with its way. */
    List<ContactSource> schemesOf(long territory, TerritoryKind kind, String name) {
        var found = switch (kind) {
            case QPV -> schemes("""
                    from scheme_territory st
                      join scheme s on s.scheme_id = st.scheme_id
                      join territory via on via.territory_id = st.territory_id
                    """, """
                    st.role = 'COVERS' and (st.territory_id = :territory
                      or via.kind = 'COMMUNE' and st.territory_id in (
                           select container_id from territory_containment where territory_id = :territory))
                    """, territory);
            case COMMUNE -> schemes("""
                    from scheme_territory st
                      join scheme s on s.scheme_id = st.scheme_id
                      join territory via on via.territory_id = st.territory_id
                    """, """
                    st.territory_id = :territory or s.kind <> 'CONTRAT_DE_VILLE' and st.territory_id in (
                      select territory_id from territory_containment where container_id = :territory)
                    """, territory);
            case EPCI, ARRONDISSEMENT, DEPARTEMENT, REGION -> schemes("""
                    from (select st.scheme_id
                          from scheme_territory st
                            join scheme cite on cite.scheme_id = st.scheme_id and cite.kind <> 'CONTRAT_DE_VILLE'
                            join territory_containment c on c.territory_id = st.territory_id and c.container_id = :territory
                          union
                          select w.scheme_id
                          from scheme_carrier w
                            join territory_containment c on c.territory_id = w.territory_id and c.container_id = :territory
                          where %s) found
                      join scheme s on s.scheme_id = found.scheme_id
                      join territory via on via.territory_id = :territory
                    """.formatted(carries("w")), "true", territory);
        };
        var sources = found.stream().map(row -> row.source(label(kind, name))).toList();
        // Concerned but without a contrat of its own: whoever carries that of the intercommunalité is asked.
        return kind == TerritoryKind.COMMUNE && found.stream().noneMatch(row -> row.kind == SchemeKind.CONTRAT_DE_VILLE)
                ? joined(sources, contratOfTheIntercommunalite(territory, name))
                : sources;
    }

    private static List<ContactSource> joined(List<ContactSource> some, List<ContactSource> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private List<ContactSource> contratOfTheIntercommunalite(long commune, String name) {
        return schemes("""
                from territory_containment c
                  join territory via on via.territory_id = c.container_id and via.kind = 'EPCI'
                  join scheme_carrier w on w.territory_id = via.territory_id and %s
                  join scheme s on s.scheme_id = w.scheme_id and s.kind = 'CONTRAT_DE_VILLE'
                """.formatted(carries("w")), "c.territory_id = :territory", commune).stream()
                .map(row -> row.source(label(TerritoryKind.COMMUNE, name)))
                .toList();
    }

    /** A scheme itself, as the place asked for. */
    List<ContactSource> scheme(long scheme) {
        return schemes("from scheme s left join territory via on false", "s.scheme_id = :territory", scheme).stream()
                .map(row -> row.source(""))
                .toList();
    }

    private List<SchemeStep> schemes(String from, String where, long territory) {
        return database
                .sql(SCHEME_COLUMNS + from + CARRIER + " where " + ANSWERS + " and (" + where + """
                        )
                        order by s.kind = 'CONTRAT_DE_VILLE' desc, s.name, via.kind = 'QPV' desc, via.name
                        limit 200
                        """)
                .param("territory", territory)
                .param("day", day)
                .query((row, number) -> SchemeStep.of(row))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        SchemeStep::scheme, step -> step, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** One scheme on the way, and through which territory it was reached. */
    private record SchemeStep(
            long scheme,
            SchemeKind kind,
            String name,
            String via,
            @Nullable TerritoryKind viaKind,
            @Nullable Switchboard carrier,
            @Nullable String carrierTerritory) {

        static SchemeStep of(ResultSet row) throws SQLException {
            var organisation = row.getLong("organisation_id");
            return new SchemeStep(
                    row.getLong("scheme_id"),
                    SchemeKind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getString("via_name"),
                    row.getString("via_kind") == null ? null : TerritoryKind.valueOf(row.getString("via_kind")),
                    organisation == 0
                            ? null
                            : new Switchboard(
                                    new OrganisationId(organisation),
                                    row.getString("carrier_name"),
                                    row.getString("phone"),
                                    row.getString("email")),
                    row.getString("carrier_territory"));
        }

        ContactSource source(String start) {
            var path = new ArrayList<String>();
            if (!start.isEmpty() && viaKind != null) {
                path.add(start);
                var through = label(viaKind, via);
                if (!through.equals(start)) {
                    path.add(through);
                }
            }
            path.add(name);
            var by = carrier != null ? carrier.name() : carrierTerritory;
            if (by != null) {
                path.add(Sentences.say("path.carried", by));
            }
            return new ContactSource(0, scheme, kind, null, null, name, path, carrier, true);
        }
    }

    /** The organisations that govern or serve the territories of the place, the nearest first. */
    List<ContactSource> organisations(List<Long> territories, String start) {
        if (territories.isEmpty()) {
            return List.of();
        }
        var found = database.sql("""
                        select o.organisation_id, o.type_code, o.name, o.phone, o.email, min(t.name) as via_name, min(t.kind) as via_kind,
                               max(a.certain) as certain,
                               max(field(t.kind, 'REGION', 'DEPARTEMENT', 'ARRONDISSEMENT', 'EPCI', 'COMMUNE', 'QPV')) as nearness,
                               max(t.territory_id in (:territories)) as itself,
                               max(t.kind = 'COMMUNE' and locate(t.name, o.name) > 0) as named
                        from (select o.organisation_id, around.container_id as territory_id, true as certain, true as governs
                              from (select distinct container_id from territory_containment
                                    where territory_id in (:territories)) around
                                join organisation o on o.territory_id = around.container_id
                              where o.type_code in (:types)
                              union all
                              select v.organisation_id, around.container_id, v.certain, false
                              from (select distinct container_id from territory_containment
                                    where territory_id in (:territories)) around
                                join organisation_coverage v on v.territory_id = around.container_id) a
                          join organisation o on o.organisation_id = a.organisation_id
                          join territory t on t.territory_id = a.territory_id
                        where o.type_code in (:types)
                          and (o.valid_from is null or o.valid_from <= :day)
                          and (o.valid_until is null or o.valid_until >= :day)
                          and (a.governs or o.type_code not in ('COMMUNE', 'EPCI'))
                          and not exists (
                              select 1 from organisation parent
                              where parent.organisation_id = o.parent_id and parent.type_code = o.type_code)
                        group by o.organisation_id
                        order by nearness desc, o.name
                        limit 200
                        """)
                .params(Map.of("territories", territories, "types", ANSWERING, "day", day))
                .query((row, number) -> new Nearby(
                        new ContactSource(
                                10 - row.getInt("nearness"),
                                null,
                                null,
                                row.getLong("organisation_id"),
                                row.getString("type_code"),
                                row.getString("name"),
                                way(
                                        start,
                                        label(
                                                TerritoryKind.valueOf(row.getString("via_kind")),
                                                row.getString("via_name")),
                                        row.getBoolean("itself"),
                                        row.getString("name")),
                                new Switchboard(
                                        new OrganisationId(row.getLong("organisation_id")),
                                        row.getString("name"),
                                        row.getString("phone"),
                                        row.getString("email")),
                                row.getBoolean("certain")),
                        row.getBoolean("named")))
                .list();
        return likeliest(found);
    }

    private record Nearby(ContactSource source, boolean named) {}

    /**
     * Of several missions locales that are only presumed to serve the place, one that bears the commune's name is the one;
     * where none does, all are shown, as uncertain.
     */
    private static List<ContactSource> likeliest(List<Nearby> found) {
        var missions = found.stream()
                .filter(nearby -> "MISSION_LOCALE".equals(nearby.source().typeCode()))
                .toList();
        var certain = missions.stream().anyMatch(nearby -> nearby.source().certain());
        var named = missions.stream().anyMatch(Nearby::named);
        return found.stream()
                .filter(nearby -> !"MISSION_LOCALE".equals(nearby.source().typeCode())
                        || (certain ? nearby.source().certain() : !named || nearby.named()))
                .map(Nearby::source)
                .toList();
    }

    private static List<String> way(String start, String via, boolean itself, String name) {
        return start.isEmpty() || itself ? List.of(start.isEmpty() ? via : start, name) : List.of(start, via, name);
    }

    /** Whatever bodies lie in the place, govern or serve it, and have somebody in one of the functions. */
    List<ContactSource> anybody(long territory, List<String> functions, String start) {
        return database.sql("""
                        select o.organisation_id, o.type_code, o.name, o.phone, o.email, min(found.inside) as inside,
                               max(found.certain) as certain
                        from (select o.organisation_id, true as inside, true as certain
                              from territory_containment k join organisation o on o.territory_id = k.territory_id
                              where k.container_id = :territory
                              union all
                              select v.organisation_id, false, v.certain
                              from territory_containment k
                                join organisation_coverage v on v.territory_id = k.container_id
                              where k.territory_id = :territory) found
                          join organisation o on o.organisation_id = found.organisation_id
                        where exists (select 1 from mandate m
                                      where m.organisation_id = o.organisation_id and m.function_code in (:functions) and
                        """ + OpenMandates.on("m", ":day") + """
                                     )
                        group by o.organisation_id
                        order by inside desc, certain desc, o.name
                        limit 40
                        """)
                .params(Map.of("territory", territory, "functions", functions, "day", day))
                .query((row, number) -> new ContactSource(
                        row.getBoolean("inside") ? 11 : 12,
                        null,
                        null,
                        row.getLong("organisation_id"),
                        row.getString("type_code"),
                        row.getString("name"),
                        List.of(start, row.getString("name")),
                        new Switchboard(
                                new OrganisationId(row.getLong("organisation_id")),
                                row.getString("name"),
                                row.getString("phone"),
                                row.getString("email")),
                        row.getBoolean("certain")))
                .list();
    }

    /** One organisation, as the place asked for; one that was merged into another leads on to it. */
    List<ContactSource> organisation(OrganisationId id) {
        var path = new ArrayList<String>();
        var next = Optional.of(id.organisationId());
        Optional<ContactSource> found = Optional.empty();
        for (int step = 0; step < MOST_SUCCESSORS && next.isPresent(); step++) {
            var row = step(next.get());
            if (row.isEmpty()) {
                break;
            }
            path.add(
                    path.isEmpty()
                            ? row.get().name()
                            : Sentences.say("path.became", row.get().name()));
            found = Optional.of(row.get().source(path));
            next = row.get().successor();
        }
        return found.stream().toList();
    }

    private record OrganisationStep(
            long organisation,
            String type,
            String name,
            @Nullable String phone,
            @Nullable String email,
            Optional<Long> successor) {

        ContactSource source(List<String> path) {
            return new ContactSource(
                    0,
                    null,
                    null,
                    organisation,
                    type,
                    name,
                    path,
                    new Switchboard(new OrganisationId(organisation), name, phone, email),
                    true);
        }
    }

    private Optional<OrganisationStep> step(long id) {
        return database.sql("""
                        select organisation_id, type_code, name, phone, email,
                               case when valid_until < :day then successor_id end as successor
                        from organisation where organisation_id = :id
                        """)
                .param("id", id)
                .param("day", day)
                .query((row, number) -> {
                    long successor = row.getLong("successor");
                    var led = row.wasNull() ? Optional.<Long>empty() : Optional.of(successor);
                    return new OrganisationStep(
                            row.getLong("organisation_id"),
                            row.getString("type_code"),
                            row.getString("name"),
                            row.getString("phone"),
                            row.getString("email"),
                            led);
                })
                .optional();
    }

    /** How a place is said on a way: « QPV Beau Marais », « arrondissement : Lens », otherwise its name. */
    static String label(TerritoryKind kind, String name) {
        return switch (kind) {
            case QPV -> Sentences.say("path.qpv", name);
            case ARRONDISSEMENT -> Sentences.say("path.arrondissement", Elision.de(name));
            default -> name;
        };
    }
}
