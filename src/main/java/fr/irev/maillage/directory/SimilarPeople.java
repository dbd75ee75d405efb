package fr.irev.maillage.directory;

import fr.irev.maillage.directory.index.NameSound;
import fr.irev.maillage.directory.index.PeopleIndex;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.LikePattern;
import fr.irev.maillage.shared.PhoneNumber;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * People who may be somebody that is being typed: by a name that is nearly the same, by the same mobile, or by an address whose
 * domain alone is another. Few candidates are brought by indexes; what is alike is decided here.
 */
@Service
@PreAuthorize("hasRole('LECTURE')")
public class SimilarPeople {

    private static final int MOST = 5; // more are no help
    private static final int CANDIDATES = 400; // of each kind
    private static final int BEGINNING = 2; // letters that a slip seldom hits
    private static final int TELLING = 5; // characters of a local part that say who it is

    private static final String MATCH = """
            select p.person_id, p.given_name, p.family_name, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name,
              ifnull((select o.name
                      from mandate m join organisation o on o.organisation_id = m.organisation_id
                      where m.person_id = p.person_id
                      order by m.ends_on is null desc, m.ends_on desc, m.mandate_id
                      limit 1), '') as place
            from person p
            """;

    private record Candidate(String given, String family, PersonMatch match) {}

    private final JdbcClient database;
    private final PeopleIndex index;

    SimilarPeople(JdbcClient database, PeopleIndex index) {
        this.database = database;
        this.index = index;
    }

    /** Those whose name differs by no more than a slip, by its spelling, or by the order of its parts; nearest names first. */
    public List<PersonMatch> byName(String given, String family) {
        var first = given.strip();
        var last = family.strip();
        if (NameSound.letters(last).length() < BEGINNING) {
            return List.of();
        }
        var found = new LinkedHashMap<PersonId, Candidate>();
        var these = index.alike(first, last, CANDIDATES);
        if (these.isEmpty()) {
            byBeginning(found, first, last);
        } else if (!these.get().isEmpty()) {
            candidates(found, "p.person_id in (:sought)", these.get());
        }
        return found.values().stream()
                .filter(candidate -> NameLikeness.alike(first, last, candidate.given(), candidate.family()))
                .sorted(Comparator.comparing(candidate -> !same(candidate, first, last)))
                .map(Candidate::match)
                .limit(MOST)
                .toList();
    }

    /** Without the index: those whose names begin in the same way, or of which one is the same. */
    private void byBeginning(Map<PersonId, Candidate> found, String first, String last) {
        candidates(found, "p.family_name like :sought", LikePattern.startingWith(last.substring(0, BEGINNING)));
        if (!first.isEmpty()) {
            candidates(found, "p.given_name = :sought", first);
            candidates(found, "p.family_name = :sought", first);
            candidates(found, "p.given_name = :sought", last);
        }
    }

    private static boolean same(Candidate candidate, String first, String last) {
        return NameSound.letters(candidate.family()).equals(NameSound.letters(last))
                && NameSound.letters(candidate.given()).equals(NameSound.letters(first));
    }

    private void candidates(Map<PersonId, Candidate> found, String condition, Object sought) {
        database.sql(MATCH + "where " + condition + " order by p.family_name, p.given_name, p.person_id limit :limit")
                .param("sought", sought)
                .param("limit", CANDIDATES)
                .query((row, number) -> new Candidate(
                        row.getString("given_name"),
                        row.getString("family_name"),
                        new PersonMatch(
                                new PersonId(row.getLong("person_id")), row.getString("name"), row.getString("place"))))
                .list()
                .forEach(candidate -> found.putIfAbsent(candidate.match().id(), candidate));
    }

    /** Those with this mobile in a mandate, open or not. */
    public List<PersonMatch> byMobile(PhoneNumber mobile) {
        return mobile.mobile()
                ? matches(
                        "select m.person_id from contact_point c join mandate m on m.mandate_id = c.mandate_id where c.value = :sought",
                        mobile.e164())
                : List.of();
    }

    /** Those whose address is the same before the @, at another domain; generic mailboxes are everybody's. */
    public List<PersonMatch> byLocalPart(EmailAddress email) {
        var local = email.value().substring(0, email.value().lastIndexOf('@'));
        if (email.generic() || local.length() < TELLING) {
            return List.of();
        }
        return matches(
                "select m.person_id from mandate m where m.email like :sought", LikePattern.startingWith(local + "@"));
    }

    private List<PersonMatch> matches(String people, String sought) {
        return database.sql(MATCH + "where p.person_id in (" + people + ") order by p.person_id limit :limit")
                .param("sought", sought)
                .param("limit", MOST)
                .query((row, number) -> new PersonMatch(
                        new PersonId(row.getLong("person_id")), row.getString("name"), row.getString("place")))
                .list();
    }
}
