package fr.irev.maillage.territories;

import fr.irev.maillage.shared.OneSlip;
import fr.irev.maillage.shared.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads which places a few words mean, and how surely: every word must be found, one of them in the name itself. The names
 * are kept in memory beside the number of their version; one row read before each answer tells whether they are still those
 * of the database, whichever instance changed them.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class PlaceNames {

    private static final int SHORTEST_BEGINNING = 4; // letters: three are an acronym, « ARS » is not Arsy
    private static final int SHORTEST_MISTYPED = 4; // letters
    /** What stands before the name proper of an EPCI or a scheme. */
    private static final List<List<String>> TITLES = List.of(
            List.of("contrat", "ville"),
            List.of("cite", "educative"),
            List.of("cite", "emploi"),
            List.of("communaute", "agglomeration"),
            List.of("communaute", "communes"),
            List.of("communaute", "urbaine"),
            List.of("ca"),
            List.of("cc"),
            List.of("cu"));

    private static final Set<String> NATURES = Set.of("ca", "cc", "cu");

    private record Entry(
            Place place,
            String kind,
            List<String> words,
            List<String> core,
            Set<String> around,
            boolean main,
            long weight,
            @Nullable FormerName former) {}

    /** How a word of the index answers a word typed. */
    private enum Answer {
        SAME,
        BEGINNING,
        SLIP
    }

    private record Names(long version, List<Entry> entries, Map<String, List<Entry>> byWord) {}

    private final JdbcClient jdbc;
    private final TerritoryLookup territories;
    private final SchemeLookup schemes;
    private final AtomicReference<@Nullable Names> kept = new AtomicReference<>();

    PlaceNames(JdbcClient jdbc, TerritoryLookup territories, SchemeLookup schemes) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.schemes = schemes;
    }

    /** The places that the words may mean, the nearest first, each once; see {@link #match(String, Set)}. */
    public List<PlaceMatch> match(String typed) {
        return match(typed, Set.of());
    }

    /**
     * The places of some kinds that the words may mean, the nearest first, each once. Only when no place has them as they
     * were typed are words completed, and one at most corrected by one slip of the finger.
     *
     * @param kinds names of {@link TerritoryKind} and {@link SchemeKind}; empty for all
     */
    public List<PlaceMatch> match(String typed, Set<String> kinds) {
        var words = PlaceText.sought(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var names = names();
        var asTyped = words.stream()
                .map(word -> names.byWord().containsKey(word) ? Map.of(word, Answer.SAME) : Map.<String, Answer>of())
                .toList();
        var found = match(words, asTyped, kinds, names);
        return found.isEmpty()
                ? match(words, words.stream().map(word -> answers(word, names)).toList(), kinds, names)
                : found;
    }

    private static List<PlaceMatch> match(
            List<String> words, List<Map<String, Answer>> answers, Set<String> kinds, Names names) {
        Set<Entry> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var answer : answers) {
            for (var known : answer.keySet()) {
                candidates.addAll(names.byWord().getOrDefault(known, List.of()));
            }
        }
        var best = new HashMap<Place, PlaceMatch>();
        for (var entry : candidates) {
            if (kinds.isEmpty() || kinds.contains(entry.kind())) {
                var distance = distance(entry, words, answers, !kinds.isEmpty());
                if (distance != null) {
                    best.merge(
                            entry.place(),
                            new PlaceMatch(entry.place(), distance, entry.weight(), entry.former()),
                            PlaceNames::nearer);
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(PlaceMatch::distance)
                        .thenComparing(
                                Comparator.comparingLong(PlaceMatch::weight).reversed())
                        .thenComparing(match -> match.place().name()))
                .toList();
    }

    /** Of two names of one place, at the same distance, the one of today. */
    private static PlaceMatch nearer(PlaceMatch one, PlaceMatch other) {
        return one.distance() < other.distance() || one.distance() == other.distance() && one.former() == null
                ? one
                : other;
    }

    /** The places of one kind, when there are few enough to be asked for by their kind alone. */
    public List<Place> ofKind(Set<String> kinds) {
        return names().entries().stream()
                .filter(entry -> entry.main() && kinds.contains(entry.kind()))
                .map(Entry::place)
                .toList();
    }

    private static Map<String, Answer> answers(String word, Names names) {
        var found = new HashMap<String, Answer>();
        for (var known : names.byWord().keySet()) {
            if (known.equals(word)) {
                found.put(known, Answer.SAME);
            } else if (word.length() >= SHORTEST_BEGINNING && known.startsWith(word)) {
                found.put(known, OneSlip.between(word, known) ? Answer.SLIP : Answer.BEGINNING);
            } else if (word.length() >= SHORTEST_MISTYPED && OneSlip.between(word, known)) {
                found.put(known, Answer.SLIP);
            }
        }
        return found;
    }

    /** Nothing when a word is not found, none stands in the name, or two had to be corrected. */
    private static @Nullable Integer distance(
            Entry entry, List<String> typed, List<Map<String, Answer>> answers, boolean kindSaid) {
        var met = new HashSet<String>();
        int slips = 0;
        int beginnings = 0;
        boolean elsewhere = false;
        for (int i = 0; i < typed.size(); i++) {
            var inName = best(entry.words(), answers.get(i));
            if ((inName == null || inName.getValue() != Answer.SAME)
                    && entry.around().contains(typed.get(i))) {
                elsewhere = true;
                continue;
            }
            if (inName == null) {
                return null;
            }
            switch (inName.getValue()) {
                case SAME -> met.add(inName.getKey());
                case SLIP -> {
                    slips++;
                    met.add(inName.getKey());
                }
                // The word is begun, not said: it does not make the name whole.
                case BEGINNING -> beginnings++;
            }
        }
        if (met.isEmpty() && beginnings == 0 || slips > 1) {
            return null;
        }
        // « Boulogne » alone is no cité éducative, « Grand Calais » is the agglomération.
        boolean scheme = entry.place() instanceof Place.SchemePlace && !kindSaid;
        boolean whole = met.containsAll(scheme ? entry.words() : entry.core())
                && !(scheme && entry.core().size() == entry.words().size() && !isCode(entry));
        int corrected = slips + beginnings > 0 ? PlaceMatch.CORRECTED : 0;
        return corrected + (whole ? 0 : 2) + (whole || !elsewhere ? 0 : 2) + (entry.main() ? 0 : 1);
    }

    private static boolean isCode(Entry entry) {
        return entry.words().stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
    }

    private static Map.@Nullable Entry<String, Answer> best(Collection<String> words, Map<String, Answer> answers) {
        Map.Entry<String, Answer> best = null;
        for (var word : words) {
            var answer = answers.get(word);
            if (answer != null && (best == null || answer.compareTo(best.getValue()) < 0)) {
                best = Map.entry(word, answer);
            }
        }
        return best;
    }

    private Names names() {
        long version = jdbc.sql("select version from place_search_version")
                .query(Long.class)
                .single();
        var names = kept.get();
        if (names == null || names.version() != version) {
            names = load(version);
            kept.set(names);
        }
        return names;
    }

    private record Row(
            boolean scheme,
            long id,
            String kind,
            String folded,
            String whole,
            boolean main,
            long weight,
            @Nullable FormerName former) {}

    private Names load(long version) {
        var rows = jdbc.sql("""
                        select territory_id, scheme_id, kind, folded, whole, main, weight, former, former_vintage from place_search
                        """)
                .query((row, number) -> {
                    var former = row.getString("former");
                    var vintage = row.getObject("former_vintage", Integer.class);
                    long scheme = row.getLong("scheme_id");
                    boolean isScheme = !row.wasNull();
                    return new Row(
                            isScheme,
                            isScheme ? scheme : row.getLong("territory_id"),
                            row.getString("kind"),
                            row.getString("folded"),
                            row.getString("whole"),
                            row.getBoolean("main"),
                            row.getLong("weight"),
                            former == null ? null : new FormerName(former, vintage));
                })
                .list();
        var places = places(rows);
        var entries = new ArrayList<Entry>();
        var byWord = new LinkedHashMap<String, List<Entry>>();
        for (var row : rows) {
            var place = places.get((row.scheme() ? "s" : "t") + row.id());
            if (place == null) {
                continue;
            }
            var words = PlaceText.sought(row.folded());
            var around = new HashSet<>(Arrays.asList(
                    row.whole().substring(row.folded().length() - 1).split(" ")));
            var entry = new Entry(
                    place, row.kind(), words, core(words), Set.copyOf(around), row.main(), row.weight(), row.former());
            add(entry, entries, byWord);
            if (row.main() && TerritoryKind.EPCI.name().equals(row.kind())) {
                var initials = List.of(initials(words));
                add(
                        new Entry(place, row.kind(), initials, initials, Set.of(), false, row.weight(), null),
                        entries,
                        byWord);
            }
        }
        return new Names(version, List.copyOf(entries), byWord);
    }

    private static void add(Entry entry, List<Entry> entries, Map<String, List<Entry>> byWord) {
        entries.add(entry);
        new HashSet<>(entry.words())
                .forEach(word ->
                        byWord.computeIfAbsent(word, first -> new ArrayList<>()).add(entry));
    }

    /** As intercommunalités are called among colleagues: CALL for « CA de Lens – Liévin », MEL for the métropole. */
    private static String initials(List<String> words) {
        var initials = new StringBuilder();
        for (var word : words) {
            initials.append(initials.isEmpty() && NATURES.contains(word) ? word : word.substring(0, 1));
        }
        return initials.toString();
    }

    private Map<String, Place> places(List<Row> rows) {
        var places = new HashMap<String, Place>();
        territories
                .names(rows.stream()
                        .filter(row -> !row.scheme())
                        .map(row -> new TerritoryId(row.id()))
                        .distinct()
                        .toList())
                .forEach(name -> places.put("t" + name.id().territoryId(), new Place.TerritoryPlace(name)));
        schemes.names(rows.stream()
                        .filter(Row::scheme)
                        .map(row -> new SchemeId(row.id()))
                        .distinct()
                        .toList())
                .forEach(name -> places.put("s" + name.id().schemeId(), new Place.SchemePlace(name)));
        return places;
    }

    /** The name without what says its kind: « CA de Lens – Liévin » is also said « Lens-Liévin ». */
    private static List<String> core(List<String> words) {
        for (var title : TITLES) {
            if (words.size() > title.size() && words.subList(0, title.size()).equals(title)) {
                return List.copyOf(words.subList(title.size(), words.size()));
            }
        }
        return words;
    }
}
