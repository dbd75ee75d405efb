package fr.irev.maillage.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The posts that invented people may hold: every seat of the reference data, and further functions at real organisations. */
final class DemoPosts {

    record Organisation(
            long id, String name, String type, @Nullable Long territory) {}

    /** @param seat missing for a post that no template expects */
    record Post(
            String function,
            Organisation organisation,
            @Nullable Long seat,
            boolean single) {}

    private record Key(String type, long territory) {}

    /** Functions that one meets at organisations of a type, beside the seats; the frequent ones twice. */
    private static final Map<String, List<String>> ELSEWHERE = Map.ofEntries(
            Map.entry("EPCI", List.of("CHEF_PROJET", "CHARGE_MISSION", "CM_PV", "DGS", "CP_RENOUVELLEMENT_URBAIN")),
            Map.entry("COMMUNE", List.of("CM_PV", "CM_PV", "RESPONSABLE_SERVICE", "DGS", "COORDO_CLSPD", "ELU")),
            Map.entry("PREFECTURE", List.of("MPVEC", "MPVEC", "CM_LCD", "CM_EGALITE_FH")),
            Map.entry("DDETS", List.of("CM_PV", "CM_COHESION", "CM_EGALITE_FH")),
            Map.entry("DEPARTEMENT", List.of("RESPONSABLE_TERRITORIAL", "CONSEILLER_TECHNIQUE")),
            Map.entry("REGION", List.of("CHARGE_MISSION", "CONSEILLER_TECHNIQUE")),
            Map.entry("MISSION_LOCALE", List.of("CONSEILLER_ML", "CONSEILLER_ML", "CHARGE_PROJET")),
            Map.entry("ACADEMIE", List.of("CHEF_ETABLISSEMENT", "PSY_EN", "DIR_CIO", "CORRESPONDANT_INSTIT")),
            Map.entry("CAF", List.of("CONSEILLER_TECHNIQUE", "RESPONSABLE_POLE")),
            Map.entry("ATELIER_CANOPE", List.of("DOCUMENTALISTE", "FORMATEUR")),
            Map.entry("BAILLEUR", List.of("REF_BAILLEUR", "REF_GUSP_TFPB")),
            Map.entry("CENTRE_SOCIAL", List.of("DIR_CENTRE_SOCIAL", "ANIMATEUR", "MEDIATEUR")),
            Map.entry(
                    "ASSOCIATION",
                    List.of(
                            "DIRECTEUR",
                            "MEDIATEUR",
                            "MEDIATEUR",
                            "EDUCATEUR",
                            "ANIMATEUR",
                            "FORMATEUR_VRL",
                            "COORDINATEUR")));

    private final JdbcClient database;
    private final Map<Key, Organisation> governing = new HashMap<>();
    private final Map<String, List<Organisation>> byType = new HashMap<>();
    private final Map<String, Organisation> byKey = new HashMap<>();

    DemoPosts(JdbcClient database) {
        this.database = database;
        database.sql("""
                select organisation_id, name, type_code, territory_id, reference_key
                from organisation
                where valid_until is null and not demo
                order by organisation_id
                """).query(row -> {
            var territory = row.getLong("territory_id");
            var organisation = new Organisation(
                    row.getLong("organisation_id"),
                    Objects.requireNonNull(row.getString("name")),
                    Objects.requireNonNull(row.getString("type_code")),
                    territory == 0 ? null : territory);
            byType.computeIfAbsent(organisation.type(), type -> new ArrayList<>())
                    .add(organisation);
            if (territory != 0) {
                governing.putIfAbsent(new Key(organisation.type(), territory), organisation);
            }
            var key = row.getString("reference_key");
            if (key != null) {
                byKey.put(key, organisation);
            }
        });
    }

    /** Every seat, with the organisation whose people usually hold it. */
    List<Post> seats() {
        var byId = new HashMap<Long, Organisation>();
        byType.values().forEach(all -> all.forEach(one -> byId.put(one.id(), one)));
        var posts = new ArrayList<Post>();
        database.sql("""
                select s.seat_id, s.function_code, s.single_holder, s.organisation_id,
                       (select min(c.territory_id) from scheme_carrier c
                        where c.scheme_id = s.scheme_id and c.until is null) as carrier,
                       (select min(l.territory_id) from scheme_territory l
                          join territory t on t.territory_id = l.territory_id and t.kind = 'COMMUNE'
                        where l.scheme_id = s.scheme_id) as commune,
                       (select min(d.territory_id) from scheme_territory l
                          join territory_containment k on k.territory_id = l.territory_id
                          join territory d on d.territory_id = k.container_id and d.kind = 'DEPARTEMENT'
                        where l.scheme_id = s.scheme_id) as departement,
                       (select min(d.code) from scheme_territory l
                          join territory_containment k on k.territory_id = l.territory_id
                          join territory d on d.territory_id = k.container_id and d.kind = 'DEPARTEMENT'
                        where l.scheme_id = s.scheme_id) as departement_code
                from seat s
                where s.marking is null
                order by s.seat_id
                """).query(row -> {
            var function = Objects.requireNonNull(row.getString("function_code"));
            var organisation = row.getLong("organisation_id") != 0
                    ? Optional.ofNullable(byId.get(row.getLong("organisation_id")))
                    : holderOf(
                            function,
                            row.getLong("carrier"),
                            row.getLong("commune"),
                            row.getLong("departement"),
                            row.getString("departement_code"));
            long seat = row.getLong("seat_id");
            boolean single = row.getBoolean("single_holder");
            organisation.ifPresent(one -> posts.add(new Post(function, one, seat, single)));
        });
        return posts;
    }

    private Optional<Organisation> holderOf(
            String function, long carrier, long commune, long departement, @Nullable String departementCode) {
        var known = switch (function) {
            case "DP", "REF_PREFECTURE_CE" -> governing.get(new Key("PREFECTURE", departement));
            case "CPO", "REF_COLLECTIVITE_CE" -> governing.get(new Key("COMMUNE", commune));
            case "PRINCIPAL_CHEF_DE_FILE", "COORDO_EN" ->
                byKey.get(
                        "59".equals(departementCode) || "62".equals(departementCode)
                                ? "INST-ACADEMIE-LILLE"
                                : "INST-ACADEMIE-AMIENS");
            case "CORRESPONDANT_INSTIT" -> governing.get(new Key("CAF", departement));
            default -> governing.get(new Key("EPCI", carrier));
        };
        return Optional.ofNullable(known);
    }

    /** A post somewhere that no template expects. */
    Post elsewhere(Random chance) {
        while (true) {
            var types = ELSEWHERE.keySet().stream().sorted().toList();
            // Half of the people work at town halls and associations.
            var type = chance.nextInt(100) < 28
                    ? "COMMUNE"
                    : chance.nextInt(100) < 40 ? "ASSOCIATION" : types.get(chance.nextInt(types.size()));
            var organisations = byType.getOrDefault(type, List.of());
            var functions = ELSEWHERE.getOrDefault(type, List.of());
            if (!organisations.isEmpty() && !functions.isEmpty()) {
                return new Post(
                        functions.get(chance.nextInt(functions.size())),
                        organisations.get(chance.nextInt(organisations.size())),
                        null,
                        false);
            }
        }
    }
}
