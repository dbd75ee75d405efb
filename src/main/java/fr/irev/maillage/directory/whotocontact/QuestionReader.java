package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.functions.NamedFunction;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.organisations.OrganisationNames;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.LikePattern;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.SearchWords;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a question may be about: one subject when that is clear, several when it has to be asked. */
final class QuestionReader {

    private static final int MOST = 8;
    private static final Set<String> ARTICLES =
            Set.of("le", "la", "les", "l", "de", "du", "des", "d", "a", "au", "aux", "en");
    /** Types whose words also say a kind of territory: the place search knows them better. */
    private static final Set<String> PLACES =
            Set.of("COMMUNE", "EPCI", "DEPARTEMENT", "REGION", "AUTRE", "ASSOCIATION");

    private final JdbcClient database;
    private final PlaceLookup places;
    private final OrganisationTypes types;

    QuestionReader(JdbcClient database, PlaceLookup places, OrganisationTypes types) {
        this.database = database;
        this.places = places;
        this.types = types;
    }

    List<Choice> read(NamedFunction question) {
        var text = question.remainder();
        if (text.isBlank()) {
            return List.of();
        }
        var typed = organisationsOfAType(text);
        if (!typed.isEmpty()) {
            return typed;
        }
        var found = places(text);
        var same =
                found.stream().filter(choice -> sameWords(choice.name(), text)).toList();
        if (!same.isEmpty()) {
            return withoutHomonymArrondissement(same, found);
        }
        var others = new ArrayList<Choice>();
        others.addAll(organisations(text));
        if (question.function().isEmpty()) {
            others.addAll(people(text));
        }
        var named =
                others.stream().filter(choice -> sameWords(choice.name(), text)).toList();
        if (named.size() == 1) {
            return named;
        }
        var all = new ArrayList<>(found);
        all.addAll(others);
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    /** Everything that may be meant, for the suggestions under the box. */
    List<Choice> suggest(String text) {
        var all = new ArrayList<>(places(text));
        all.addAll(organisations(text));
        all.addAll(people(text));
        return all;
    }

    /** People and organisations that a telephone number or an address belongs to. */
    List<Choice> byContact(String text) {
        var email = text.strip().toLowerCase(java.util.Locale.ROOT);
        var value = email.contains("@") ? Optional.of(email) : phone(text);
        return value.map(known -> database.sql("""
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
                        from organisation o
                        where o.phone = :value or o.email = :value
                           or o.organisation_id in (
                                select organisation_id from contact_point where value = :value and organisation_id is not null)
                        limit 20
                        """)
                        .param("value", known)
                        .query((row, number) -> new Choice(
                                Subject.of(row.getString("kind") + row.getLong("id"))
                                        .orElseThrow(),
                                row.getString("name"),
                                row.getString("detail")))
                        .list())
                .orElse(List.of());
    }

    private static Optional<String> phone(String text) {
        try {
            return text.chars().filter(Character::isDigit).count() >= 8
                    ? Optional.of(new PhoneNumber(text).e164())
                    : Optional.empty();
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    /** « mission locale Wattrelos »: those of the type that bear the other words, else those that serve the place. */
    private List<Choice> organisationsOfAType(String text) {
        var folded = new FoldedText(text);
        var said = types.all().stream()
                .filter(type -> !PLACES.contains(type.code()))
                .flatMap(type -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(type.label(), type.plural()), type.aliases().stream())
                        .map(FoldedText::new)
                        .filter(folded::holds)
                        .map(word -> new SaidType(type.code(), word)))
                .max(Comparator.comparingInt(type -> type.word().value().length()));
        if (said.isEmpty()) {
            return List.of();
        }
        var rest = (" " + folded.value() + " ")
                .replace(" " + said.get().word().value() + " ", " ")
                .strip();
        var named = ofType(said.get().code(), text, rest);
        var words = meaningful(rest);
        if (words.isEmpty() || !named.isEmpty()) {
            return named;
        }
        return places(rest).stream()
                .filter(choice -> sameWords(choice.name(), rest))
                .findFirst()
                .map(place -> serving(said.get().code(), place.subject()))
                .orElse(List.of());
    }

    private record SaidType(String code, FoldedText word) {}

    private List<Choice> ofType(String type, String whole, String rest) {
        var parameters = new HashMap<String, Object>();
        var condition = new SearchWords(String.join(" ", meaningful(rest))).condition("""
                o.name like %s or o.acronym like %s or o.city like %s or exists (
                    select 1 from organisation_alias a where a.organisation_id = o.organisation_id and a.label like %s)
                """, parameters);
        var found = database.sql(OrganisationNames.SELECT + " where o.type_code = :type and not "
                        + OrganisationNames.OTHER_RECORD + " and " + condition + " order by o.name limit 12")
                .param("type", type)
                .params(parameters)
                .query((row, number) -> choice(OrganisationNames.name(row)))
                .list();
        var same =
                found.stream().filter(choice -> sameWords(choice.name(), whole)).toList();
        return same.size() == 1 ? same : found;
    }

    private List<Choice> serving(String type, Subject place) {
        if (!(place instanceof Subject.InTerritory(var territory))) {
            return List.of();
        }
        return database.sql(OrganisationNames.SELECT + """
                         where o.type_code = :type and not
                        """ + OrganisationNames.OTHER_RECORD + """
                          and (o.territory_id in (select container_id from territory_containment where territory_id = :place)
                            or o.organisation_id in (
                                select v.organisation_id from organisation_coverage v
                                where v.territory_id in (
                                    select container_id from territory_containment where territory_id = :place)))
                        order by o.name limit 20
                        """)
                .param("type", type)
                .param("place", territory.territoryId())
                .query((row, number) -> choice(OrganisationNames.name(row)))
                .list();
    }

    private List<Choice> places(String text) {
        return places.search(text, MOST).stream()
                .filter(place -> !(place instanceof Place.SchemePlace(var scheme) && "TERMINE".equals(scheme.status())))
                .map(QuestionReader::choice)
                .toList();
    }

    private List<Choice> organisations(String text) {
        var parameters = new HashMap<String, Object>();
        var words = new SearchWords(String.join(" ", meaningful(text)));
        if (words.isEmpty()) {
            return List.of();
        }
        var condition = words.condition("""
                o.name like %s or o.acronym like %s or exists (
                    select 1 from organisation_alias a where a.organisation_id = o.organisation_id and a.label like %s)
                """, parameters);
        return database.sql(OrganisationNames.SELECT + " where not " + OrganisationNames.OTHER_RECORD
                        + " and o.type_code not in ('COMMUNE', 'EPCI') and " + condition
                        + " order by char_length(o.name), o.name limit 5")
                .params(parameters)
                .query((row, number) -> choice(OrganisationNames.name(row)))
                .list();
    }

    /** Given and family name in either order, each word the beginning of one of them. */
    private List<Choice> people(String text) {
        var words = meaningful(text);
        if (words.isEmpty() || words.size() > 4) {
            return List.of();
        }
        var first = LikePattern.startingWith(words.getFirst());
        var last = LikePattern.startingWith(words.getLast());
        return database.sql("""
                        select p.person_id, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name,
                               ifnull((select o.name from mandate m join organisation o on o.organisation_id = m.organisation_id
                                       where m.person_id = p.person_id order by m.ends_on is null desc, m.mandate_id limit 1), '')
                                 as detail
                        from person p
                        where p.family_name like :first and p.given_name like :last
                           or p.family_name like :last and p.given_name like :first
                           or :alone and p.family_name like :first
                        order by p.family_name, p.given_name
                        limit 5
                        """)
                .param("first", first)
                .param("last", last)
                .param("alone", words.size() == 1)
                .query((row, number) -> new Choice(
                        new Subject.OfPerson(new PersonId(row.getLong("person_id"))),
                        row.getString("name"),
                        row.getString("detail").isEmpty() ? Sentences.say("person") : row.getString("detail")))
                .list();
    }

    /** An arrondissement bears the name of its town: the town is meant unless the word is said. */
    private static List<Choice> withoutHomonymArrondissement(List<Choice> same, List<Choice> found) {
        var arrondissement = Sentences.say("kind." + TerritoryKind.ARRONDISSEMENT);
        var towns = same.stream()
                .filter(choice -> !choice.detail().startsWith(arrondissement))
                .toList();
        var clear = towns.isEmpty() ? same : towns;
        var cites = found.stream()
                .filter(choice -> choice.detail().startsWith(Sentences.say("scheme." + SchemeKind.CITE_EDUCATIVE)))
                .toList();
        // « cité éducative Maubeuge » bears one name and means either: it is asked.
        return cites.size() > 1 && cites.containsAll(clear) ? cites : clear;
    }

    static Choice choice(Place place) {
        return switch (place) {
            case Place.TerritoryPlace(var territory) ->
                new Choice(
                        new Subject.InTerritory(territory.id()),
                        territory.name(),
                        join(Sentences.say("kind." + territory.kind().name()), territory.within()));
            case Place.SchemePlace(var scheme) ->
                new Choice(
                        new Subject.OnScheme(scheme.id()),
                        scheme.name(),
                        Sentences.say("scheme." + scheme.kind().name()));
        };
    }

    static Choice choice(OrganisationName organisation) {
        return new Choice(
                new Subject.AtOrganisation(organisation.id()),
                organisation.display(),
                join(organisation.typeLabel(), organisation.city()));
    }

    private static String join(String kind, String place) {
        return place.isEmpty() ? kind : kind + ", " + place;
    }

    private static boolean sameWords(String name, String text) {
        return meaningful(name).equals(meaningful(text));
    }

    /** Folded, without articles, « St » as « Saint », in any order. */
    private static List<String> meaningful(String text) {
        var kept = new ArrayList<String>();
        for (var word : new FoldedText(text).words()) {
            if (!ARTICLES.contains(word)) {
                kept.add("st".equals(word) ? "saint" : "ste".equals(word) ? "sainte" : word);
            }
        }
        return new HashSet<>(kept).size() == kept.size()
                ? kept.stream().sorted().toList()
                : kept;
    }
}
