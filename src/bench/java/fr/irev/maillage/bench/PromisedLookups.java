package fr.irev.maillage.bench;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PeopleSearch;
import fr.irev.maillage.directory.PersonHit;
import fr.irev.maillage.directory.SimilarPeople;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.territories.TerritoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has to answer at once however many people there are. */
final class PromisedLookups extends Measured {

    private static final int FEW = 8; // rows of a box
    private static final double PREFIXES = 50; // ms, as those below, of the 99th percentile
    private static final double MISTYPED = 25;
    private static final double FUNCTION_IN_COMMUNE = 5;
    private static final double QPV = 25;

    private record Name(String given, String family) {}

    private record Held(String function, TerritoryId commune) {}

    PromisedLookups(Results results, ApplicationContext application, int contacts) {
        super(results, application, contacts);
    }

    @Override
    void all() {
        names();
        places();
    }

    private void names() {
        var people = bean(PeopleLookup.class);
        var search = bean(PeopleSearch.class);
        var prefixes = names("select if(person_id % 2, concat(left(given_name, 3), ' ', left(family_name, 4)),"
                + " concat(left(family_name, 4), ' ', left(given_name, 3))) from person"
                + " where char_length(family_name) > 4 order by crc32(person_id)");
        promised(
                "promised, name prefixes in any order, a list of 50",
                PREFIXES,
                prefixes,
                words -> people.search(filter(words, null), 0, PAGE));
        promised(
                "promised, name prefixes in any order, the nearest 8",
                PREFIXES,
                prefixes,
                words -> search.find(words, FEW));
        promised(
                "promised, a whole name with one typing error, the nearest 8",
                MISTYPED,
                names("select concat_ws(' ', given_name, insert(family_name, 3, 1, '')) from person"
                        + " where char_length(family_name) > 5 order by crc32(person_id)"),
                words -> search.find(words, FEW));
        promised(
                "promised, a family name with two letters exchanged, the nearest 8",
                MISTYPED,
                names("select insert(family_name, 3, 2, reverse(substr(family_name, 3, 2))) from person"
                        + " where char_length(family_name) > 5 order by crc32(person_id)"),
                words -> search.find(words, FEW));
        var database = bean(JdbcClient.class);
        promised(
                "promised, a name saved a moment ago, the nearest 8",
                PREFIXES,
                ids("select person_id from person order by crc32(person_id + 1)"),
                id -> {
                    database.sql("update person set family_name = concat('Nouveau', :id) where person_id = :id")
                            .param("id", id)
                            .update();
                    return found(search.find("nouveau" + id, FEW), id);
                });
        var similar = bean(SimilarPeople.class);
        promised(
                "promised, likely duplicates of a name with one typing error",
                MISTYPED,
                names("select concat(given_name, '|', insert(family_name, 3, 1, '')) from person"
                                + " where char_length(family_name) > 5 and given_name <> '' order by crc32(person_id)")
                        .stream()
                        .map(PromisedLookups::name)
                        .toList(),
                name -> similar.byName(name.given(), name.family()));
    }

    private static Object found(List<PersonHit> hits, long person) {
        if (hits.isEmpty() || hits.getFirst().id().personId() != person) {
            throw new IllegalStateException("Not found at once: " + person);
        }
        return hits;
    }

    void places() {
        var people = bean(PeopleLookup.class);
        promised(
                "promised, a function in a commune",
                FUNCTION_IN_COMMUNE,
                names("select distinct concat(m.function_code, '|', o.territory_id) from mandate m"
                                + " join organisation o on o.organisation_id = m.organisation_id"
                                + " join territory t on t.territory_id = o.territory_id and t.kind = 'COMMUNE'"
                                + " where m.function_code is not null and m.mandate_id < 10000000")
                        .stream()
                        .map(PromisedLookups::held)
                        .toList(),
                held -> people.search(filter("", held), 0, PAGE));
        promised(
                "promised, who to contact for a QPV",
                QPV,
                names("select name from territory where kind = 'QPV' order by crc32(territory_id)"),
                bean(WhoToContact.class)::ask);
    }

    private static PeopleFilter filter(String words, @Nullable Held held) {
        return new PeopleFilter(
                words,
                held == null ? null : new FunctionCode(held.function()),
                null,
                held == null ? null : held.commune(),
                PeopleFilter.State.EN_POSTE,
                null);
    }

    private static Name name(String joined) {
        var parts = List.of(joined.split("\\|"));
        return new Name(parts.getFirst(), parts.getLast());
    }

    private static Held held(String joined) {
        var parts = List.of(joined.split("\\|"));
        return new Held(parts.getFirst(), new TerritoryId(Long.parseLong(parts.getLast())));
    }
}
