package fr.irev.maillage.bench;

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
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import java.util.Set;
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
        list("people, first page", same(0), offset -> people.search(everybody(""), 0, PAGE));
        list("people, page 100", same(99), page -> people.search(everybody(""), page * PAGE, PAGE));
        list("people, how many", same(0), unused -> people.count(everybody("")));
        list("people, two prefixes", names, words -> people.search(everybody(words), 0, PAGE));
        list("people, two prefixes, how many", names, words -> people.count(everybody(words)));
        list(
                "people, by function",
                functions(),
                function -> people.search(
                        new PeopleFilter("", function, null, null, PeopleFilter.State.EN_POSTE, null), 0, PAGE));
        list(
                "people, by type of organisation",
                types(),
                type -> people.search(
                        new PeopleFilter("", null, type, null, PeopleFilter.State.EN_POSTE, null), 0, PAGE));
        list(
                "people, by territory",
                territoriesOf("DEPARTEMENT"),
                within -> people.search(
                        new PeopleFilter("", null, null, within, PeopleFilter.State.EN_POSTE, null), 0, PAGE));
        list(
                "people, formerly in office",
                same(0),
                unused -> people.search(
                        new PeopleFilter("", null, null, null, PeopleFilter.State.ANCIEN, null), 0, PAGE));
        list(
                "people, as of a day",
                same(0),
                unused -> people.search(
                        new PeopleFilter("", null, null, null, PeopleFilter.State.EN_POSTE, today().minusYears(1)),
                        0,
                        PAGE));
        var sheets = bean(PersonLookup.class);
        list(
                "people, a sheet",
                ids("select person_id from person order by crc32(person_id)"),
                id -> sheets.sheet(new PersonId(id)));
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
