package fr.irev.maillage.directory;

import fr.irev.maillage.directory.index.PeopleIndex;
import fr.irev.maillage.shared.LikePattern;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds people by the words of their name, also mistyped, and says how near each is to what was typed. */
@Service
@PreAuthorize("hasRole('LECTURE')")
public class PeopleSearch {

    private static final Comparator<Found<?>> NEAREST = Comparator.<Found<?>, NameCloseness>comparing(Found::closeness)
            .thenComparingInt(Found::slips)
            .thenComparing(found -> !found.current())
            .thenComparingInt(Found::place);

    /** Somebody found, in the place that their name has among all. */
    private record Found<T>(T who, NameCloseness closeness, int slips, boolean current, int place) {}

    private final JdbcClient database;
    private final PeopleLookup people;
    private final PeopleIndex index;
    private final Clock clock;

    PeopleSearch(JdbcClient database, PeopleLookup people, PeopleIndex index, Clock clock) {
        this.database = database;
        this.people = people;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Those whose names have all the words, in any order, accents, capitals and hyphens aside: the nearest names first, then
     * those in office, then by name. A word of four letters or more may have one slip of the finger.
     *
     * @param words of given or family names; without a letter or digit nobody is found
     * @param limit how many at most
     */
    public List<PersonHit> find(String words, int limit) {
        return nearest(words, limit).stream()
                .map(near -> new PersonHit(
                        near.row().id(),
                        near.row().fullName(),
                        near.row().organisation(),
                        near.closeness(),
                        near.row().current()))
                .toList();
    }

    /** The same, with all that a list shows of them. */
    public List<NearPerson> nearest(String words, int limit) {
        var typed = NameWords.typed(words);
        if (typed.isEmpty()) {
            return List.of();
        }
        var these = index.named(typed, NameWords.SHORTEST_WITH_SLIP, OpenMandates.today(clock), limit)
                .orElseGet(() -> nearestOfAll(typed, limit));
        var found = new ArrayList<Found<PersonRow>>();
        for (var row : people.rows(these)) {
            found(row, row.givenName(), row.familyName(), row.current(), typed, found);
        }
        return nearest(found, limit)
                .map(near -> new NearPerson(near.who(), near.closeness()))
                .toList();
    }

    private static <T> Stream<Found<T>> nearest(List<Found<T>> found, int limit) {
        return found.stream().sorted(NEAREST).limit(limit);
    }

    /** Without the index every name is looked at, which takes seconds for a million. */
    private List<Long> nearestOfAll(List<String> typed, int limit) {
        var found = new ArrayList<Found<Long>>();
        var parameters = new HashMap<String, Object>();
        var which = candidates(typed, parameters);
        database.sql("""
                select p.person_id, p.given_name, p.family_name,
                  exists (select 1 from mandate m where m.person_id = p.person_id and %s) as current
                from person p
                where %s
                order by p.family_name, p.given_name, p.person_id
                """.formatted(OpenMandates.on("m", ":day"), which))
                .param("day", OpenMandates.today(clock))
                .params(parameters)
                .query(row -> {
                    found(
                            row.getLong("person_id"),
                            row.getString("given_name"),
                            row.getString("family_name"),
                            row.getBoolean("current"),
                            typed,
                            found);
                });
        return nearest(found, limit).map(Found::who).toList();
    }

    /** Names that may be meant: one slip spoils the beginning or the end of a word, never both. */
    private static String candidates(List<String> typed, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        for (int i = 0; i < typed.size(); i++) {
            var word = typed.get(i);
            int part = word.length() < NameWords.SHORTEST_WITH_SLIP ? word.length() : (word.length() - 1) / 2;
            parameters.put("begin" + i, LikePattern.containing(word.substring(0, part)));
            parameters.put("end" + i, LikePattern.containing(word.substring(word.length() - part)));
            conditions.add(
                    "(concat(p.given_name, ' ', p.family_name) like :begin%1$d or concat(p.given_name, ' ', p.family_name) like :end%1$d)"
                            .formatted(i));
        }
        return String.join(" and ", conditions);
    }

    private static <T> void found(
            T who, String given, String family, boolean current, List<String> typed, List<Found<T>> found) {
        var name = NameWords.of(given, family);
        name.closeness(typed)
                .ifPresent(
                        closeness -> found.add(new Found<>(who, closeness, name.slips(typed), current, found.size())));
    }
}
