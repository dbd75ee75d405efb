package fr.irev.maillage.territories;

import fr.irev.maillage.shared.BulkInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code place_search} what the territories, the schemes and their other names make of it. */
@Component
class PlaceIndex {

    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_WHOLE = 1_200;
    private static final int TIER = 100_000_000; // more than the inhabitants of any territory

    private record Key(long id, String folded) {}

    private record Entry(
            String kind,
            String whole,
            boolean main,
            int weight,
            @Nullable String former,
            @Nullable Integer vintage) {}

    /** A name by which a place is sought. */
    private record Sought(
            boolean main, boolean former, @Nullable Integer vintage) {

        static final Sought PROPER = new Sought(true, false, null);
        static final Sought OTHER = new Sought(false, false, null);
        static final Sought FORMER = new Sought(false, true, null);
    }

    private final JdbcClient jdbc;

    PlaceIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TerritoriesChanged changed) {
        bringTerritories();
        bringSchemes();
    }

    /** Territories under their name, their other names, their codes, those of all they followed and their postal codes. */
    void bringTerritories() {
        var wanted = new LinkedHashMap<Key, Entry>();
        var formerNames = formerNames();
        // A former quartier is found by what followed it; itself only when nothing did.
        jdbc.sql("""
                select t.territory_id, t.kind, t.code, t.name, t.legal_nature, t.population, t.postal_codes,
                       (select group_concat(c.name separator ' ')
                        from territory_containment k join territory c on c.territory_id = k.container_id
                        where k.territory_id = t.territory_id
                          and (t.kind = 'QPV' and c.kind in ('COMMUNE', 'DEPARTEMENT')
                            or t.kind = 'COMMUNE' and c.kind = 'DEPARTEMENT')) as around,
                       (select group_concat(a.label separator '\n')
                        from territory_alias a
                        where a.territory_id = t.territory_id and a.until is null) as aliases,
                       (select group_concat(a.label separator '\n')
                        from territory_alias a
                        where a.territory_id = t.territory_id and a.until is not null) as former_names
                from territory t
                where t.kind <> 'QPV' or t.valid_until is null
                   or not exists (select 1 from territory_succession s where s.predecessor_id = t.territory_id)
                order by t.territory_id
                """).query(row -> {
            territory(row, formerNames.getOrDefault(row.getLong("territory_id"), Map.of()), wanted);
        });
        bring("territory_id", wanted);
    }

    /** Names and codes of all that a quartier follows, over every geography, with the year of each. */
    private Map<Long, Map<String, Integer>> formerNames() {
        var names = new HashMap<Long, Map<String, Integer>>();
        jdbc.sql("""
                with recursive lineage (successor_id, predecessor_id) as (
                  select successor_id, predecessor_id from territory_succession
                  union
                  select l.successor_id, s.predecessor_id
                  from lineage l join territory_succession s on s.successor_id = l.predecessor_id)
                select l.successor_id, f.vintage, n.name
                from lineage l
                  join territory f on f.territory_id = l.predecessor_id
                  join (select territory_id, name from territory where kind = 'QPV'
                        union select territory_id, code from territory where kind = 'QPV'
                        union select territory_id, label from territory_alias) n on n.territory_id = f.territory_id
                order by l.successor_id, f.vintage desc, n.name
                """).query(row -> {
            names.computeIfAbsent(row.getLong("successor_id"), id -> new LinkedHashMap<>())
                    .putIfAbsent(row.getString("name"), row.getInt("vintage"));
        });
        return names;
    }

    private static void territory(ResultSet row, Map<String, Integer> formerNames, Map<Key, Entry> wanted)
            throws SQLException {
        var kind = TerritoryKind.valueOf(row.getString("kind"));
        var population = row.getInt("population");
        var around = new StringBuilder(Objects.requireNonNull(row.getString("code"))).append(' ');
        around.append(words(kind, row.getString("legal_nature"))).append(' ');
        around.append(text(row.getString("around"))).append(' ');
        var names = new LinkedHashMap<String, Sought>();
        names.put(row.getString("name"), Sought.PROPER);
        for (var other : (text(row.getString("aliases")) + "\n" + row.getString("code") + "\n"
                        + text(row.getString("postal_codes")).replace(';', '\n'))
                .split("\n")) {
            names.putIfAbsent(other, Sought.OTHER);
        }
        for (var former : text(row.getString("former_names")).split("\n")) {
            names.putIfAbsent(former, Sought.FORMER);
        }
        formerNames.forEach((name, vintage) -> names.putIfAbsent(name, new Sought(false, true, vintage)));
        add(
                wanted,
                row.getLong("territory_id"),
                kind.name(),
                names,
                around.toString(),
                tier(kind, population) * TIER + population);
    }

    /** Schemes under their name, their usual and other names, and those of the schemes they followed. */
    void bringSchemes() {
        var wanted = new LinkedHashMap<Key, Entry>();
        jdbc.sql("""
                select s.scheme_id, s.kind, s.code, s.name, s.short_name, s.status,
                       (select group_concat(t.name separator ' ')
                        from scheme_territory l join territory t on t.territory_id = l.territory_id
                        where l.scheme_id = s.scheme_id and s.kind = 'CITE_EDUCATIVE') as around,
                       (select group_concat(concat_ws(';', f.short_name, f.name, f.code) separator ';')
                        from scheme_succession x join scheme f on f.scheme_id = x.predecessor_id
                        where x.successor_id = s.scheme_id) as former_names,
                       (select group_concat(a.label separator ';')
                        from scheme_alias a where a.scheme_id = s.scheme_id) as aliases
                from scheme s
                where not exists (select 1 from scheme_succession x where x.predecessor_id = s.scheme_id)
                order by s.scheme_id
                """).query(row -> {
            scheme(row, wanted);
        });
        bring("scheme_id", wanted);
    }

    private static void scheme(ResultSet row, Map<Key, Entry> wanted) throws SQLException {
        var kind = SchemeKind.valueOf(row.getString("kind"));
        var names = new LinkedHashMap<String, Sought>();
        names.put(row.getString("name"), Sought.PROPER);
        for (var other : (text(row.getString("short_name")) + ";" + text(row.getString("aliases")) + ";"
                        + row.getString("code"))
                .split(";")) {
            names.putIfAbsent(other, Sought.OTHER);
        }
        for (var former : text(row.getString("former_names")).split(";")) {
            names.putIfAbsent(former, Sought.FORMER);
        }
        var alive = "ACTIF".equals(row.getString("status"));
        add(
                wanted,
                row.getLong("scheme_id"),
                kind.name(),
                names,
                "dispositif " + text(row.getString("around")),
                (alive ? kind == SchemeKind.CITE_EDUCATIVE ? 6 : 5 : 0) * TIER);
    }

    private static void add(
            Map<Key, Entry> wanted, long id, String kind, Map<String, Sought> names, String around, int weight) {
        names.forEach((name, sought) -> {
            var folded = PlaceText.fold(name);
            if (!folded.isBlank()) {
                var whole = cut(folded + PlaceText.fold(around).substring(1), LONGEST_WHOLE);
                wanted.putIfAbsent(
                        new Key(id, cut(folded, LONGEST_NAME)),
                        new Entry(
                                kind,
                                whole,
                                sought.main(),
                                weight,
                                sought.former() ? cut(name, LONGEST_NAME) : null,
                                sought.vintage()));
            }
        });
    }

    /** What people call this kind of territory. */
    private static String words(TerritoryKind kind, @Nullable String nature) {
        return switch (kind) {
            case REGION -> "région";
            case DEPARTEMENT -> "département";
            case ARRONDISSEMENT -> "arrondissement";
            case COMMUNE -> "commune ville mairie";
            case QPV -> "qpv quartier quartiers prioritaire";
            case EPCI ->
                "epci intercommunalité "
                        + switch (text(nature)) {
                            case "CC" -> "communauté de communes comcom";
                            case "CA" -> "communauté d'agglomération agglo";
                            case "CU" -> "communauté urbaine";
                            case "METRO" -> "métropole européenne";
                            default -> "";
                        };
        };
    }

    static long weightOfCommune(int population) {
        return (long) tier(TerritoryKind.COMMUNE, population) * TIER + population;
    }

    /** Which of two equally good matches a caller more likely means, the higher first. */
    private static int tier(TerritoryKind kind, int population) {
        return switch (kind) {
            case REGION, DEPARTEMENT -> 8;
            case COMMUNE -> population >= 10_000 ? 7 : population >= 3_000 ? 3 : 1;
            case QPV -> 4;
            case EPCI -> 3;
            case ARRONDISSEMENT -> 2;
        };
    }

    private void bring(String owner, Map<Key, Entry> wanted) {
        var there = new HashMap<Key, Entry>();
        jdbc.sql("select " + owner
                        + " as id, kind, folded, whole, main, weight, former, former_vintage from place_search where "
                        + owner
                        + " is not null")
                .query(row -> {
                    there.put(
                            new Key(row.getLong("id"), row.getString("folded")),
                            new Entry(
                                    row.getString("kind"),
                                    row.getString("whole"),
                                    row.getBoolean("main"),
                                    row.getInt("weight"),
                                    row.getString("former"),
                                    row.getObject("former_vintage", Integer.class)));
                });
        if (there.equals(wanted)) {
            return;
        }
        jdbc.sql("update place_search_version set version = version + 1").update();
        there.forEach((key, entry) -> {
            if (!entry.equals(wanted.get(key))) {
                jdbc.sql("delete from place_search where " + owner + " = :id and folded = :folded")
                        .param("id", key.id())
                        .param("folded", key.folded())
                        .update();
            }
        });
        try (var insert = new BulkInsert(
                jdbc,
                "insert into place_search (" + owner + ", kind, folded, whole, main, weight, former, former_vintage)",
                "")) {
            wanted.forEach((key, entry) -> {
                if (!entry.equals(there.get(key))) {
                    insert.add(
                            key.id(),
                            entry.kind(),
                            key.folded(),
                            entry.whole(),
                            entry.main(),
                            entry.weight(),
                            entry.former(),
                            entry.vintage());
                }
            });
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
