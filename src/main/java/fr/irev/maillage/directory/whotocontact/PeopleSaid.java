package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.PeopleSearch;
import fr.irev.maillage.directory.PersonHit;
import fr.irev.maillage.shared.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people that words may mean: by their names in either order, or by a telephone number or an address. */
final class PeopleSaid {

    /** People at one distance from the words, see {@link SaidWords#distance}. */
    record Found(List<Choice> people, int distance) {

        static final Found NOTHING = new Found(List.of(), Integer.MAX_VALUE);
    }

    /** Whom a number or an address reaches. @param value as it is stored, E.164 for a number */
    record Reached(String value, List<Choice> choices) {}

    private static final int MOST = 8;
    private static final int MOST_WORDS = 4;
    private static final int FEWEST_DIGITS = 8;

    /** « Tél. : 03 20… » */
    private static final Pattern BEFORE = Pattern.compile("^[\\p{L}. ]+\\s*:?\\s*(?=[+0(])|^mailto:");

    private final JdbcClient database;
    private final PeopleSearch search;

    PeopleSaid(JdbcClient database, PeopleSearch search) {
        this.database = database;
        this.search = search;
    }

    /** Those whose names are nearest to the words. */
    Found nearest(String text) {
        var words = SaidWords.meaningful(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Found.NOTHING;
        }
        var hits = search.find(text, MOST);
        if (hits.isEmpty()) {
            return Found.NOTHING;
        }
        int distance = distance(hits.getFirst(), words);
        return new Found(
                hits.stream()
                        .filter(hit -> distance(hit, words) == distance)
                        .map(PeopleSaid::choice)
                        .toList(),
                distance);
    }

    /** As {@link SaidWords#distance}: a family name alone is only a part of a name. */
    private static int distance(PersonHit hit, List<String> words) {
        return switch (hit.closeness()) {
            case WHOLE_NAME -> 0;
            case WORDS -> words.size() > 1 ? 1 : 2;
            case BEGINNINGS -> 10;
            case ONE_SLIP -> 8;
        };
    }

    private static Choice choice(PersonHit hit) {
        return new Choice(
                new Subject.OfPerson(hit.id()),
                hit.name(),
                hit.organisation().isEmpty() ? Sentences.say("person") : hit.organisation());
    }

    /** People and organisations that a telephone number or an address belongs to; nothing when the text is neither. */
    Optional<Reached> byContact(String text) {
        var email = BEFORE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        var value = email.contains("@") ? Optional.of(email) : phone(email);
        return value.map(known -> new Reached(
                known,
                database.sql("""
                        select 'p' as kind, p.person_id as id, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name,
                               min(o.name) as detail
                        from (select mandate_id from mandate where email = :value
                              union
                              select mandate_id from contact_point where value = :value and mandate_id is not null) reached
                          join mandate m on m.mandate_id = reached.mandate_id
                          join person p on p.person_id = m.person_id
                          join organisation o on o.organisation_id = m.organisation_id
                        group by p.person_id
                        union
                        select 'o', o.organisation_id, o.name, ifnull(o.city, '')
                        from (select organisation_id from organisation where phone = :value
                              union
                              select organisation_id from organisation where email = :value
                              union
                              select organisation_id from contact_point where value = :value and organisation_id is not null) reached
                          join organisation o on o.organisation_id = reached.organisation_id
                        limit 20
                        """)
                        .param("value", known)
                        .query((row, number) -> new Choice(
                                Subject.of(row.getString("kind") + row.getLong("id"))
                                        .orElseThrow(),
                                row.getString("name"),
                                row.getString("detail")))
                        .list()));
    }

    private static Optional<String> phone(String text) {
        var digits = text.chars().filter(Character::isDigit).count();
        var letters = text.chars().filter(Character::isLetter).count();
        try {
            return digits >= FEWEST_DIGITS && letters == 0
                    ? Optional.of(new PhoneNumber(text).e164())
                    : Optional.empty();
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }
}
