package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.index.OrganisationQuestion;
import fr.irev.maillage.directory.index.PeopleIndex;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.organisations.OrganisationNames;
import fr.irev.maillage.directory.organisations.OrganisationType;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.LikePattern;
import fr.irev.maillage.territories.TerritoryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisations that words may mean: by name, acronym, other name, or by their type and where they are. */
final class OrganisationsSaid {

    /** Organisations at one distance from the words, see {@link SaidWords#distance}. */
    record Found(List<OrganisationName> organisations, int distance) {

        static final Found NOTHING = new Found(List.of(), Integer.MAX_VALUE);
    }

    /** A type that was said, and with which words. */
    record Type(String code, FoldedText words) {}

    private static final int MOST_WORDS = 6;
    private static final int MOST_READ = 200;
    /** Types whose words also say a kind of place, or that nobody asks for by their type. */
    private static final Set<String> NOT_SAID = Set.of("COMMUNE", "EPCI", "REGION", "AUTRE", "ASSOCIATION");

    /** They are found as places. */
    private static final Set<String> GOVERNING = Set.of("COMMUNE", "EPCI");

    /** Words for a body of whatever kind: said before a name that does not have them, « association Villenvie ». */
    private static final Set<String> BODIES = Set.of("association", "assoc", "asso", "ass", "organisme", "structure");

    private record Named(OrganisationName organisation, List<List<String>> names, List<String> city) {}

    private final JdbcClient database;
    private final PeopleIndex index;
    private final OrganisationTypes types;

    OrganisationsSaid(JdbcClient database, PeopleIndex index, OrganisationTypes types) {
        this.database = database;
        this.index = index;
        this.types = types;
    }

    /** The type that is said, by the longest words for it. */
    Optional<Type> typeIn(FoldedText words) {
        return types.all().stream()
                .filter(type -> !NOT_SAID.contains(type.code()))
                .flatMap(type -> phrases(type).map(phrase -> new Type(type.code(), phrase)))
                .filter(type -> words.holds(type.words()))
                .max(Comparator.comparingInt(type -> type.words().value().length()));
    }

    private static Stream<FoldedText> phrases(OrganisationType type) {
        return Stream.concat(Stream.of(type.label(), type.plural()), type.aliases().stream())
                .map(FoldedText::new);
    }

    /** The words of all types. */
    Stream<String> vocabulary() {
        return types.all().stream()
                .filter(type -> !NOT_SAID.contains(type.code()))
                .flatMap(OrganisationsSaid::phrases)
                .flatMap(phrase -> phrase.words().stream());
    }

    /** The organisations nearest to the words: all as typed, else with one completed or corrected. */
    Found nearest(String text) {
        return nearest(text, null);
    }

    /** The organisations of which the words are the very name or another name. */
    List<OrganisationName> named(String text) {
        return database.sql(OrganisationNames.SELECT + " where not " + OrganisationNames.OTHER_RECORD + """
                           and o.organisation_id in (select found.organisation_id from (
                             select organisation_id from organisation where name = :text
                             union
                             select organisation_id from organisation_alias where label = :text) found)
                        order by o.organisation_id limit 8
                        """)
                .param("text", text)
                .query((row, number) -> OrganisationNames.name(row))
                .list();
    }

    /** Those of a type nearest to the words; all of the type when there are no words. */
    Found ofType(String type, String text) {
        return nearest(text, type);
    }

    private Found nearest(String text, @Nullable String type) {
        var all = SaidWords.meaningful(text);
        var telling = all.stream().filter(word -> !BODIES.contains(word)).toList();
        var words =
                (telling.isEmpty() ? all : telling).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty() && type == null) {
            return Found.NOTHING;
        }
        var found = nearest(words, read(words, type, false));
        return found.organisations().isEmpty() ? nearest(words, read(words, type, true)) : found;
    }

    private static Found nearest(List<String> words, List<Named> read) {
        var byDistance = new HashMap<Integer, List<OrganisationName>>();
        for (var named : read) {
            int distance = distance(words, named);
            if (distance >= 0) {
                byDistance.computeIfAbsent(distance, first -> new ArrayList<>()).add(named.organisation());
            }
        }
        return byDistance.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(nearest -> new Found(nearest.getValue(), nearest.getKey()))
                .orElse(Found.NOTHING);
    }

    /** The town counts as part of the name, but does not make it whole. */
    private static int distance(List<String> words, Named named) {
        int best = -1;
        for (var name : named.names()) {
            int distance = SaidWords.distance(words, name);
            if (distance < 0 && !named.city().isEmpty()) {
                var rest = words.stream()
                        .filter(word -> !named.city().contains(word))
                        .toList();
                distance = rest.isEmpty() || rest.size() == words.size() ? -1 : SaidWords.distance(rest, name);
                distance = distance < 0 ? -1 : distance + 1;
            }
            if (distance >= 0 && (best < 0 || distance < best)) {
                best = distance;
            }
        }
        return best;
    }

    /** Candidates: each word begins one of a name or of the town; forgivingly, with a slip. */
    private List<Named> read(List<String> words, @Nullable String type, boolean forgivingly) {
        var question = new OrganisationQuestion(
                words.stream().map(OrganisationsSaid::spellings).toList(),
                forgivingly ? SaidWords.SHORTEST_MISTYPED : 0,
                type,
                type == null ? GOVERNING : Set.of());
        // Some may be other records of bodies that are among them, which are left out when they are read.
        var these = index.organisations(question, 2 * MOST_READ);
        if (these.isEmpty()) {
            return readWithin(words, type, forgivingly);
        }
        return these.get().isEmpty()
                ? List.of()
                : read("o.organisation_id in (:these)", new HashMap<>(Map.of("these", these.get())));
    }

    private static Set<String> spellings(String word) {
        return switch (word) {
            case "saint" -> Set.of("saint", "st");
            case "sainte" -> Set.of("sainte", "ste");
            default -> Set.of(word);
        };
    }

    /** Without the index: each word within a name or the town; forgivingly, one half of it, for a slip spoils one half only. */
    private List<Named> readWithin(List<String> words, @Nullable String type, boolean forgivingly) {
        var parameters = new HashMap<String, Object>();
        var condition = new StringBuilder("(:type is null and o.type_code not in (:governing) or o.type_code = :type)");
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var half = (word.length() + 1) / 2;
            var parts = forgivingly && word.length() >= 4
                    ? List.of(word.substring(0, half), word.substring(half))
                    : List.of(word);
            condition.append(" and (");
            for (int part = 0; part < parts.size(); part++) {
                var name = "w" + i + "x" + part;
                parameters.put(name, LikePattern.containing(spelt(parts.get(part))));
                condition.append(part == 0 ? "" : " or ").append("""
                        o.name like :%1$s or o.acronym like :%1$s or o.city like :%1$s or o.organisation_id in (
                          select a.organisation_id from organisation_alias a where a.label like :%1$s)
                        """.formatted(name));
            }
            condition.append(")");
        }
        parameters.put("type", type);
        parameters.put("governing", GOVERNING);
        return read(condition.toString(), parameters);
    }

    private List<Named> read(String which, Map<String, Object> parameters) {
        parameters.put("most", MOST_READ);
        return database.sql("""
                        select named.*, (select group_concat(a.label separator ';') from organisation_alias a
                                         where a.organisation_id = named.organisation_id) as others
                        from (
                        """ + OrganisationNames.SELECT + " where not " + OrganisationNames.OTHER_RECORD
                        + " and " + which + " order by char_length(o.name), o.name limit :most) named")
                .params(parameters)
                .query((row, number) -> {
                    var name = OrganisationNames.name(row);
                    var others = row.getString("others");
                    var names = new ArrayList<List<String>>();
                    names.add(telling(name.name()));
                    if (name.acronym() != null) {
                        names.add(SaidWords.meaningful(name.acronym()));
                        names.add(Stream.concat(names.getFirst().stream(), names.getLast().stream())
                                .toList());
                    }
                    for (var other : others == null ? new String[0] : others.split(";")) {
                        names.add(telling(other));
                    }
                    return new Named(name, names, SaidWords.meaningful(name.city()));
                })
                .list();
    }

    private static List<String> telling(String name) {
        var words = SaidWords.meaningful(name);
        var telling = words.stream().filter(word -> !BODIES.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** « saint » stands for « St » in a question; names are written either way. */
    private static String spelt(String word) {
        return "saint".equals(word) ? "s" : "sainte".equals(word) ? "s" : word;
    }

    /** Organisations of a type that govern or serve a territory, or that have their seat in it. */
    List<OrganisationName> serving(String type, TerritoryId territory) {
        return database.sql(OrganisationNames.SELECT + """
                         where o.type_code = :type and not
                        """ + OrganisationNames.OTHER_RECORD + """
                          and (o.territory_id in (select container_id from territory_containment where territory_id = :place)
                            or o.city = (select name from territory where territory_id = :place and kind = 'COMMUNE')
                            or o.organisation_id in (
                                select v.organisation_id from organisation_coverage v
                                where v.territory_id in (
                                    select container_id from territory_containment where territory_id = :place)))
                        order by o.name limit 20
                        """)
                .params(Map.of("type", type, "place", territory.territoryId()))
                .query((row, number) -> OrganisationNames.name(row))
                .list();
    }

    /** Whether it is known, not presumed, that it works in the territory. */
    boolean surelyServes(OrganisationId organisation, TerritoryId territory) {
        return database.sql("""
                        select not exists (
                          select 1 from organisation_coverage v
                          where v.organisation_id = :organisation and not v.certain
                            and v.territory_id in (
                                select container_id from territory_containment where territory_id = :place))
                        """)
                .params(Map.of("organisation", organisation.organisationId(), "place", territory.territoryId()))
                .query(Boolean.class)
                .single();
    }

    /** The body that governs a commune. */
    Optional<OrganisationName> townHall(TerritoryId commune) {
        return database.sql(OrganisationNames.SELECT
                        + " where o.type_code = 'COMMUNE' and o.territory_id = :place and not "
                        + OrganisationNames.OTHER_RECORD + " order by o.organisation_id limit 1")
                .param("place", commune.territoryId())
                .query((row, number) -> OrganisationNames.name(row))
                .optional();
    }

    /** Its name. */
    Optional<OrganisationName> name(OrganisationId id) {
        return database.sql(OrganisationNames.SELECT + " where o.organisation_id = :id")
                .param("id", id.organisationId())
                .query((row, number) -> OrganisationNames.name(row))
                .optional();
    }
}
