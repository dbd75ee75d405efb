package fr.irev.maillage.directory;

import fr.irev.maillage.directory.index.PeopleIndex;
import fr.irev.maillage.shared.LikePattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds people by the words of their name, also mistyped, and says how near each is to what was typed. */
@Service
@PreAuthorize("hasRole('LECTURE')")
public class PeopleSearch {

    private static final Comparator<Named> NEAREST = Comparator.comparing(Named::closeness)
            .thenComparingInt(Named::slips)
            .thenComparing(named -> !named.current())
            .thenComparingInt(Named::place);

    /** Somebody found, in the place that their name has among all. */
    private record Named(long person, NameCloseness closeness, int slips, boolean current, int place) {}

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
        var candidates = index.named(typed, NameWords.SHORTEST_WITH_SLIP, OpenMandates.today(clock), limit);
        var found = candidates.isPresent() ? read(typed, candidates.get()) : readAll(typed);
        var nearest = found.stream().sorted(NEAREST).limit(limit).toList();
        var rows = rows(nearest);
        var hits = new ArrayList<NearPerson>();
        for (var named : nearest) {
            var row = rows.get(named.person());
            if (row != null) {
                hits.add(new NearPerson(row, named.closeness()));
            }
        }
        return hits;
    }

    private Map<Long, PersonRow> rows(List<Named> named) {
        var rows = new HashMap<Long, PersonRow>();
        people.rows(named.stream().map(Named::person).toList())
                .forEach(row -> rows.put(row.id().personId(), row));
        return rows;
    }

    private List<Named> read(List<String> typed, List<Long> these) {
        return these.isEmpty() ? List.of() : read(typed, "p.person_id in (:these)", Map.of("these", these));
    }

    /** Without the index every name is looked at, which takes seconds for a million. */
    private List<Named> readAll(List<String> typed) {
        var parameters = new HashMap<String, Object>();
        var which = candidates(typed, parameters);
        return read(typed, which, parameters);
    }

    private List<Named> read(List<String> typed, String which, Map<String, ?> parameters) {
        var found = new ArrayList<Named>();
        database.sql("""
                select p.person_id, p.given_name, p.family_name,
                  exists (select 1 from mandate m where m.person_id = p.person_id and %s) as current
                from person p
                where %s
                order by p.family_name, p.given_name, p.person_id
                """.formatted(OpenMandates.on("m", ":day"), which))
                .param("day", OpenMandates.today(clock))
                .params(parameters)
                .query((ResultSet row) -> {
                    named(row, typed, found);
                });
        return found;
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

    private static void named(ResultSet row, List<String> typed, List<Named> found) throws SQLException {
        var name = NameWords.of(row.getString("given_name"), row.getString("family_name"));
        var closeness = name.closeness(typed);
        if (closeness.isPresent()) {
            found.add(new Named(
                    row.getLong("person_id"),
                    closeness.get(),
                    name.slips(typed),
                    row.getBoolean("current"),
                    found.size()));
        }
    }
}
