package fr.irev.maillage.bench;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.organisations.OrganisationFilter;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.territories.PlaceFilter;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Lists and sheets of people, organisations, territories and seats. */
final class DirectoryLookups extends Measured {

    DirectoryLookups(Results results, ApplicationContext application, int contacts) {
        super(results, application, contacts);
    }

    @Override
    void all() {
        people();
        organisations();
        territories();
        seats();
    }

    private void people() {
        var people = bean(PeopleLookup.class);
        var names = names("select concat(left(family_name, 3), ' ', left(given_name, 2)) from person"
                + " order by crc32(person_id)");
        var function = functions().getFirst();
        var type = types().getFirst();
        both("people, everybody", same(0), unused -> everybody(""));
        both("people, in office", same(0), unused -> PeopleFilter.text(""));
        both("people, formerly in office", same(0), unused -> filter("", PeopleFilter.State.ANCIEN));
        both("people, as of a day", same(0), unused -> asOf(today().minusYears(1)));
        list("people, page 100", same(99), page -> people.search(everybody(""), page * PAGE, PAGE));
        list(
                "people, the last page",
                same(people.count(everybody("")) - PAGE),
                offset -> people.search(everybody(""), offset, PAGE));
        both("people, two prefixes", names, DirectoryLookups::everybody);
        both("people, one letter", List.of("m", "d", "l", "b"), PeopleFilter::text);
        both("people, by word of an organisation", organisationWords(), PeopleFilter::text);
        both(
                "people, by prefix and word of an organisation",
                organisationWords(),
                word -> PeopleFilter.text("mar " + word));
        both(
                "people, by part of an address",
                names("select substr(email, 1, 12) from mandate where email is not null order by crc32(mandate_id)"),
                PeopleFilter::text);
        both(
                "people, by digits of a number",
                names(
                        "select substr(value, 5, 6) from contact_point where kind = 'PHONE' order by crc32(contact_point_id)"),
                PeopleFilter::text);
        both("people, by function", functions(), of -> filter(of, null, null));
        both("people, by type of organisation", types(), of -> filter(null, of, null));
        both("people, by territory", territoriesOf("DEPARTEMENT"), within -> filter(null, null, within));
        both(
                "people, by function and territory",
                territoriesOf("DEPARTEMENT"),
                within -> filter(function, null, within));
        both(
                "people, by a prefix, function, type and territory",
                territoriesOf("DEPARTEMENT"),
                within -> new PeopleFilter(
                        "ma", functions().getFirst(), types().getFirst(), within, PeopleFilter.State.EN_POSTE, null));
        var sheets = bean(PersonLookup.class);
        list(
                "people, a sheet",
                ids("select person_id from person order by crc32(person_id)"),
                id -> sheets.sheet(new PersonId(id)));
    }

    private <T> void both(String metric, List<T> asked, Function<T, PeopleFilter> filter) {
        var people = bean(PeopleLookup.class);
        list(metric, asked, what -> people.search(filter.apply(what), 0, PAGE));
        list(metric + ", how many", asked, what -> people.count(filter.apply(what)));
    }

    private List<String> organisationWords() {
        return names("select substring_index(name, ' ', 1) from organisation order by crc32(organisation_id)");
    }

    private static PeopleFilter filter(
            @Nullable FunctionCode function, @Nullable String type, @Nullable TerritoryId within) {
        return new PeopleFilter("", function, type, within, PeopleFilter.State.EN_POSTE, null);
    }

    private static PeopleFilter filter(String text, PeopleFilter.State state) {
        return new PeopleFilter(text, null, null, null, state, null);
    }

    private static PeopleFilter asOf(LocalDate day) {
        return new PeopleFilter("", null, null, null, PeopleFilter.State.EN_POSTE, day);
    }

    private static PeopleFilter everybody(String text) {
        return new PeopleFilter(text, null, null, null, PeopleFilter.State.TOUS, null);
    }

    private void organisations() {
        var organisations = bean(OrganisationLookup.class);
        list("organisations, first page", same(0), offset -> organisations.search(OrganisationFilter.ALL, 0, PAGE));
        list(
                "organisations, page 10",
                same(9),
                page -> organisations.search(OrganisationFilter.ALL, page * PAGE, PAGE));
        list(
                "organisations, search",
                names("select left(name, 6) from organisation order by crc32(organisation_id)"),
                words -> organisations.search(words, null, 0, PAGE));
        list("organisations, by type", types(), type -> organisations.search("", type, 0, PAGE));
        list(
                "organisations, by territory",
                territoriesOf("DEPARTEMENT"),
                within -> organisations.search(new OrganisationFilter("", null, null, within), 0, PAGE));
    }

    private void territories() {
        var places = bean(PlaceLookup.class);
        var territories = bean(TerritoryLookup.class);
        list("territories, first page", same(0), unused -> places.list(new PlaceFilter("", null, null), 0, PAGE));
        list("territories, page 50", same(49), page -> places.list(new PlaceFilter("", null, null), page * PAGE, PAGE));
        list(
                "territories, QPV of a département",
                territoriesOf("DEPARTEMENT"),
                within -> places.list(new PlaceFilter("", TerritoryKind.QPV.name(), within), 0, PAGE));
        list(
                "territories, search",
                names("select left(name, 5) from territory order by crc32(territory_id)"),
                words -> places.search(words, PAGE));
        list("territories, a sheet", territoriesOf("QPV"), territories::sheet);
    }

    private void seats() {
        var seats = bean(SeatLookup.class);
        list("seats, first page", same(0), unused -> seats.register(SeatFilter.ALL, today(), 0, PAGE));
        list(
                "seats, vacant",
                same(0),
                unused -> seats.register(
                        new SeatFilter(Set.of(SeatState.VACANT), null, null, null, ""), today(), 0, PAGE));
        list("seats, figures", same(0), unused -> seats.figures(today()));
    }
}
