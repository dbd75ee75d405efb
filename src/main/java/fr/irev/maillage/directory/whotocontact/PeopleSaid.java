package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.NameCloseness;
import fr.irev.maillage.directory.PeopleSearch;
import fr.irev.maillage.directory.PersonHit;
import fr.irev.maillage.shared.FoldedText;
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

        boolean isNamed() {
            return distance <= 1;
        }
    }

    /** Whom a number or an address reaches. @param value as it is stored, E.164 for a number */
    record Reached(String value, List<Choice> choices) {}

    private static final int MOST = 8;
    private static final int MOST_OF_A_NAME = 40;
    private static final int MOST_WORDS = 4;
    private static final int MOST_WORDS_IN_ALL = 6;

    /** Digits as people group them, « 03 20 25 10 29 », « +33 (0)3.20.25.10.29 », with words around. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d/-])(?:[+(]|0|33)\\d?[\\d\\s\u00a0\u202f.()/-]{6,}\\d(?![\\p{L}\\d])");

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>:;,()«»\"]+@[^\\s<>:;,()«»\"?!]*[^\\s<>:;,()«»\"?!.]");

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

    /** « Vanneau-Étoile préfecture du Nord »: those of the name at the body whose name has the other words; nothing for nobody. */
    Optional<List<Choice>> at(FoldedText words) {
        var all = words.words();
        for (int split = 1; split < all.size() && all.size() <= MOST_WORDS_IN_ALL; split++) {
            var first = all.subList(0, split);
            var last = all.subList(split, all.size());
            var found = at(first, last).or(() -> at(last, first));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Choice>> at(List<String> name, List<String> body) {
        var telling = SaidWords.meaningful(String.join(" ", body));
        if (name.size() > MOST_WORDS
                || telling.isEmpty()
                || SaidWords.meaningful(String.join(" ", name)).isEmpty()) {
            return Optional.empty();
        }
        var found = search.find(String.join(" ", name), MOST_OF_A_NAME).stream()
                .filter(hit -> hit.closeness() == NameCloseness.WHOLE_NAME || hit.closeness() == NameCloseness.WORDS)
                .filter(hit -> SaidWords.meaningful(hit.organisation()).containsAll(telling))
                .limit(MOST)
                .map(PeopleSaid::choice)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
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
        return address(text).or(() -> phone(text)).map(this::reached);
    }

    /** As {@link #byContact}, for digits that a spreadsheet has robbed of their zero; they may be the code of a place as well. */
    Optional<Reached> byDigits(String text) {
        return text.chars().anyMatch(Character::isLetter)
                ? Optional.empty()
                : dialled(text).map(this::reached);
    }

    private Reached reached(String known) {
        return new Reached(
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
                        .list());
    }

    private static Optional<String> address(String text) {
        var said = ADDRESS.matcher(text.toLowerCase(Locale.ROOT));
        return said.find() ? Optional.of(said.group()) : Optional.empty();
    }

    /** The first number that can be dialled: other digits may stand beside it. */
    private static Optional<String> phone(String text) {
        return NUMBER.matcher(text)
                .results()
                .flatMap(said -> dialled(said.group()).stream())
                .findFirst();
    }

    private static Optional<String> dialled(String digits) {
        try {
            return Optional.of(new PhoneNumber(digits).e164());
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }
}
