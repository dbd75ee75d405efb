package fr.irev.maillage.territories;

import fr.irev.maillage.shared.BoundQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what somebody typed into a search of table {@code place_search}. Every word must be found, one of them in the name
 * itself; the order is: the very name, a name that begins so, each word the beginning of a word of the name, a word found in
 * what lies around or what kind it is, a word found within another. Then the weightier place first.
 */
final class PlaceQuery {

    private static final int SHORT = 3; // letters below which a word is sought at the beginning of words only
    private static final Set<String> KINDS = Set.of(
            "qpv",
            "quartier",
            "quartiers",
            "commune",
            "ville",
            "mairie",
            "epci",
            "intercommunalite",
            "agglo",
            "departement",
            "arrondissement",
            "region");

    private static final String WITHIN = """
             and (exists (select 1 from territory_containment k
                          where k.container_id = :within and k.territory_id = p.territory_id
                            and k.territory_id <> :within)
               or exists (select 1 from scheme_territory l
                            join territory_containment k on k.territory_id = l.territory_id
                          where k.container_id = :within and l.scheme_id = p.scheme_id))
            """;

    /** What there is on a day, as rows of the search: former places are not in its table, for their successors answer there. */
    private static final String THERE = """
            (select t.territory_id, null as scheme_id, t.kind, ifnull(i.weight, 0) as weight, ifnull(i.folded, t.name) as folded,
                    ifnull(i.place_search_id, 0) as place_search_id
             from territory t left join place_search i on i.territory_id = t.territory_id and i.main
             where %s
             union all
             select null, s.scheme_id, s.kind, ifnull(i.weight, 0), ifnull(i.folded, s.name), ifnull(i.place_search_id, 0)
             from scheme s left join place_search i on i.scheme_id = s.scheme_id and i.main
             where (%s) in ('ACTIF', 'CANDIDAT', 'A_COMPLETER'))
            """.formatted(TerritoryLookup.IN_FORCE, SchemeStatus.on("s", ":day"))
            .strip();

    /** Instead of what was to come on a day, what it followed. */
    private static final String THEN = """
            select ifnull(ft.predecessor_id, found.territory_id) as territory_id,
                   ifnull(fs.predecessor_id, found.scheme_id) as scheme_id,
                   if(min(ft.predecessor_id) is null and min(fs.predecessor_id) is null, min(found.best), null) as best
            from (%s) found
              left join territory later on later.territory_id = found.territory_id and later.valid_from > :day
              left join (territory_succession ft join territory t on t.territory_id = ft.predecessor_id and %s)
                on ft.successor_id = later.territory_id
              left join scheme n on n.scheme_id = found.scheme_id and (%s) = 'A_VENIR'
              left join (scheme_succession fs join scheme s on s.scheme_id = fs.predecessor_id and %s)
                on fs.successor_id = n.scheme_id
            group by 1, 2
            order by min(found.distance), min(found.formerly), max(found.weight) desc, min(found.folded), 1, 2
            limit :limit offset :offset
            """;

    private PlaceQuery() {}

    /**
     * Rows of {@code territory_id} and {@code scheme_id}, one of them null, and {@code best}: how the place was found, see
     * {@link #former}.
     *
     * @param kinds only these kinds of territory or scheme; empty for all
     */
    static BoundQuery of(String typed, Set<String> kinds, int offset, int limit) {
        return of(typed, kinds, null, null, offset, limit);
    }

    /**
     * @param within only what lies in this territory, and schemes that cover or concern what lies in it
     * @param day without words only what is in force on this day, or is to be completed; with words what was then in the place
     *     of what was still to come. Without a day the names themselves, of whatever time
     */
    static BoundQuery of(
            String typed,
            Set<String> kinds,
            @Nullable TerritoryId within,
            @Nullable LocalDate day,
            int offset,
            int limit) {
        var words = PlaceText.sought(typed);
        var parameters = new HashMap<String, Object>(Map.of("limit", limit, "offset", offset));
        var conditions = new StringBuilder("true");
        if (within != null) {
            conditions.append(WITHIN);
            parameters.put("within", within.territoryId());
        }
        if (day != null) {
            parameters.put("day", day);
        }
        if (!kinds.isEmpty()) {
            conditions.append(" and p.kind in (:kinds)");
            parameters.put("kinds", kinds);
        }
        if (words.isEmpty()) {
            if (day == null) {
                conditions.append(" and p.main");
            }
            return new BoundQuery(
                    """
                    select p.territory_id, p.scheme_id, null as best from %s p
                    where %s
                    order by %s p.folded, p.place_search_id, p.territory_id, p.scheme_id
                    limit :limit offset :offset
                    """.formatted(
                                    day == null ? "place_search" : THERE,
                                    conditions,
                                    kinds.size() == 1 ? "" : "p.weight desc,"),
                    parameters);
        }
        for (int i = 0; i < words.size(); i++) {
            parameters.put("begin" + i, "% " + words.get(i) + "%");
            parameters.put("within" + i, (words.get(i).length() < SHORT ? "% " : "%") + words.get(i) + "%");
        }
        parameters.put("all", " " + String.join(" ", words) + " ");
        parameters.put("first", " " + String.join(" ", words) + "%");
        conditions.append(" and ").append(each(words, "p.whole like :within", " and "));
        // « quartiers de Maubeuge » asks for what lies there; « Maubeuge » alone does not.
        if (words.size() < 2 || words.stream().noneMatch(KINDS::contains)) {
            conditions.append(" and ").append(each(words, "p.folded like :within", " or "));
        }
        var found = """
                select p.territory_id, p.scheme_id, min(p.distance) as distance, min(p.former is not null) as formerly,
                       max(p.weight) as weight, min(p.folded) as folded,
                       min(concat(p.distance, if(p.former is null, '', concat('+', ifnull(p.former_vintage, '0000'), p.former))))
                         as best
                from (select p.territory_id, p.scheme_id, p.weight, p.folded, p.former, p.former_vintage,
                             case when p.folded = :all then 0
                                  when p.folded like :first then 1
                                  when %s then 2
                                  when %s then 3
                                  else 4 end as distance
                      from place_search p
                      where %s) p
                group by p.territory_id, p.scheme_id
                """.formatted(
                each(words, "p.folded like :begin", " and "), each(words, "p.whole like :begin", " and "), conditions);
        if (day != null) {
            var then = THEN.formatted(
                    found, TerritoryLookup.IN_FORCE, SchemeStatus.on("n", ":day"), SchemeStatus.inForce("s", ":day"));
            return new BoundQuery(then, parameters);
        }
        return new BoundQuery(found + """
                order by min(p.distance), min(p.former is not null), max(p.weight) desc, min(p.folded), p.territory_id, p.scheme_id
                limit :limit offset :offset
                """, parameters);
    }

    /**
     * The former name by which a place was found; null when it answered to a name of today just as well.
     *
     * @param best the distance, then of a former name the sign +, the year of its geography (0000 for none) and itself
     */
    static @Nullable FormerName former(@Nullable String best) {
        if (best == null || best.length() < 6 || best.charAt(1) != '+') {
            return null;
        }
        var year = best.substring(2, 6);
        return new FormerName(best.substring(6), year.equals("0000") ? null : Integer.valueOf(year));
    }

    private static String each(List<String> words, String condition, String between) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> condition + i)
                .collect(Collectors.joining(between, "(", ")"));
    }

    static Set<String> kinds(@Nullable Enum<?> kind, Enum<?>[] all) {
        return kind != null
                ? Set.of(kind.name())
                : IntStream.range(0, all.length).mapToObj(i -> all[i].name()).collect(Collectors.toSet());
    }
}
