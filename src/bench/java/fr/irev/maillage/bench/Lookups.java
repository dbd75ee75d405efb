package fr.irev.maillage.bench;

import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.delivery.DeliveryFilter;
import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.organisations.OrganisationFilter;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.events.EventFilter;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.RegistrationLookup;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.territories.PlaceFilter;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people look up, measured on one base. */
record Lookups(Results results, ApplicationContext application, int contacts) {

    private static final double CALLER_WAITS = 25; // ms
    private static final double LIST = 300; // ms
    private static final int CALLS = 60;
    private static final int PAGE = 50;

    void all() {
        whoToContact();
        people();
        organisations();
        territories();
        networks();
        audiences();
        mailings();
        events();
        seats();
        frame();
    }

    private void whoToContact() {
        var who = bean(WhoToContact.class);
        caller("who to contact, a QPV", names("select name from territory where kind = 'QPV'"), who::ask);
        caller(
                "who to contact, a commune",
                names("select distinct t.name from territory t join scheme_territory s using (territory_id)"
                        + " where t.kind = 'COMMUNE'"),
                who::ask);
        caller(
                "who to contact, a function and a place",
                List.of(
                        "CPO Maubeuge",
                        "délégué préfet Lens",
                        "mission locale Wattrelos",
                        "pilote Beau Marais",
                        "déléguée du préfet Roubaix",
                        "CPO Calais",
                        "élu Denain",
                        "chef de projet Soissons"),
                who::ask);
        caller(
                "who to contact, a person",
                names("select concat(given_name, ' ', family_name) from person order by crc32(person_id)"),
                who::ask);
        caller(
                "who to contact, a person, one typing error",
                names("select concat(given_name, ' ', insert(family_name, 3, 1, '')) from person"
                        + " where char_length(family_name) > 5 order by crc32(person_id)"),
                who::ask);
        caller(
                "who to contact, a phone number",
                names("select concat('0', substr(value, 4)) from contact_point where kind = 'PHONE'"
                        + " order by crc32(contact_point_id)"),
                who::ask);
        caller(
                "who to contact, suggestions while typing",
                names("select left(name, 5) from territory where kind = 'QPV'"),
                who::suggest);
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

    private void networks() {
        var networks = bean(NetworkSheetLookup.class);
        var members = bean(NetworkLookup.class);
        var all = ids("select network_id from network").stream()
                .map(NetworkId::new)
                .toList();
        list("networks", same(0), unused -> networks.rows("", 0, PAGE));
        list("networks, a sheet", all, networks::sheet);
        list("networks, members", all, network -> members.members(network, today(), 0, PAGE));
        list("networks, how many members", all, network -> members.countMembers(network, today()));
        list("networks, coverage", all, networks::coverage);
        list("networks, vacant seats", all, network -> networks.vacantSeats(network, 0, PAGE));
    }

    private void audiences() {
        var audiences = bean(AudienceLookup.class);
        list("audiences", same(0), unused -> audiences.search("", 0, PAGE));
        list("audiences, figures of a rule", rules(), rule -> audiences.figures(rule, OppositionPurpose.LETTER));
        list("audiences, first names of a rule", rules(), rule -> audiences.sample(rule, 0, PAGE));
        list("audiences, coverage of a rule", rules(), rule -> audiences.coverage(rule, OppositionPurpose.LETTER));
    }

    private List<Criterion> rules() {
        var function = functions();
        var network = ids("select network_id from network").stream()
                .map(NetworkId::new)
                .toList();
        var departement = territoriesOf("DEPARTEMENT");
        var rules = new ArrayList<Criterion>();
        rules.add(new Criterion.All(List.of()));
        rules.add(new Criterion.HoldsFunction(function));
        rules.add(new Criterion.OnSchemeKind(SchemeKind.CITE_EDUCATIVE));
        departement.forEach(within -> rules.add(new Criterion.All(List.of(
                new Criterion.InTerritory(within, true),
                new Criterion.Not(new Criterion.HoldsFunction(function.subList(0, 1)))))));
        network.forEach(of -> rules.add(new Criterion.Any(
                List.of(new Criterion.MemberOf(of), new Criterion.InTerritory(departement.getFirst(), true)))));
        return rules;
    }

    private void mailings() {
        var mailings = bean(MailingLookup.class);
        var ledger = bean(DeliveryLookup.class);
        var sent = new MailingId(ManyContacts.LETTER);
        list("mailings", same(0), unused -> mailings.search("", null, 0, PAGE));
        list(
                "mailings, search",
                List.of("lettre", "invit", "rencontre"),
                words -> mailings.search(words, null, 0, PAGE));
        list("ledger, figures", same(0), unused -> ledger.figures(sent));
        list("ledger, first page", same(0), unused -> ledger.rows(sent, DeliveryFilter.ALL, 0, PAGE));
        list("ledger, page 100", same(99), page -> ledger.rows(sent, DeliveryFilter.ALL, page * PAGE, PAGE));
        list(
                "ledger, refused",
                same(0),
                unused -> ledger.rows(sent, new DeliveryFilter("", Set.of(DeliveryState.FAILED_PERM)), 0, PAGE));
        list(
                "ledger, search",
                names("select left(family_name, 4) from person order by crc32(person_id)"),
                words -> ledger.rows(sent, new DeliveryFilter(words, Set.of()), 0, PAGE));
        list(
                "ledger of a person",
                ids("select person_id from delivery where person_id is not null order by crc32(delivery_id)"),
                id -> ledger.receivedBy(new PersonId(id), 0, PAGE));
    }

    private void events() {
        var events = bean(EventLookup.class);
        var registrations = bean(RegistrationLookup.class);
        list(
                "events, to come",
                same(0),
                unused -> events.search(new EventFilter("", EventFilter.When.UPCOMING), 0, PAGE));
        list(
                "events, search",
                List.of("rencontre", "atelier", "journée"),
                words -> events.search(new EventFilter(words, EventFilter.When.ALL), 0, PAGE));
        list(
                "registrations of an event",
                ids("select event_id from event"),
                id -> registrations.of(new EventId(id), 0, PAGE));
        list(
                "registrations, whom to add",
                names("select left(family_name, 4) from person order by crc32(person_id)"),
                words -> registrations.guests(words, 0, PAGE));
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

    /** The box at the top of every page, Ctrl+K. */
    private void frame() {
        var people = bean(PeopleLookup.class);
        var organisations = bean(OrganisationLookup.class);
        var places = bean(PlaceLookup.class);
        var words = Stream.concat(
                        names("select left(name, 6) from territory order by crc32(territory_id)").stream(),
                        names("select family_name from person order by crc32(person_id)").stream())
                .toList();
        list(
                "search of the frame",
                words,
                typed -> Stream.of(
                                people.search(PeopleFilter.text(typed), 0, 8),
                                organisations.search(typed, null, 0, 8),
                                places.search(typed, 8))
                        .mapToInt(Collection::size)
                        .sum());
    }

    private <T> void caller(String metric, List<T> asked, Function<T, Object> work) {
        measure(metric, CALLER_WAITS, asked, work);
    }

    private <T> void list(String metric, List<T> asked, Function<T, Object> work) {
        measure(metric, LIST, asked, work);
    }

    /** All that is asked is asked once beforehand: the first time of anything says nothing about a day's work. */
    private <T> void measure(String metric, double limit, List<T> asked, Function<T, Object> work) {
        if (asked.isEmpty()) {
            throw new IllegalStateException("Nothing to ask for: " + metric);
        }
        for (int i = 0; i < CALLS; i++) {
            Objects.requireNonNull(work.apply(asked.get(i % asked.size())));
        }
        var milliseconds = new ArrayList<Double>();
        for (int i = 0; i < CALLS; i++) {
            var begun = System.nanoTime();
            Objects.requireNonNull(work.apply(asked.get(i % asked.size())));
            milliseconds.add((System.nanoTime() - begun) / 1e6);
        }
        milliseconds.sort(null);
        var against = "limit %.0f ms, %d contacts, %d calls".formatted(limit, contacts, CALLS);
        results.add(metric + ", median", milliseconds.get(CALLS / 2), "ms", against);
        results.add(metric + ", p95", milliseconds.get(CALLS * 95 / 100), "ms", against);
    }

    private static PeopleFilter everybody(String text) {
        return new PeopleFilter(text, null, null, null, PeopleFilter.State.TOUS, null);
    }

    private static List<Integer> same(int value) {
        return List.of(value);
    }

    private List<FunctionCode> functions() {
        return names("select function_code from mandate where function_code is not null group by function_code"
                        + " order by count(*) desc")
                .stream()
                .limit(8)
                .map(FunctionCode::new)
                .toList();
    }

    private List<String> types() {
        return names("select type_code from organisation group by type_code order by count(*) desc").stream()
                .limit(8)
                .toList();
    }

    private List<TerritoryId> territoriesOf(String kind) {
        return database()
                .sql("select territory_id from territory where kind = :kind order by code")
                .param("kind", kind)
                .query(Long.class)
                .list()
                .stream()
                .map(TerritoryId::new)
                .toList();
    }

    private List<String> names(String sql) {
        return database().sql(sql + " limit " + CALLS).query(String.class).list();
    }

    private List<Long> ids(String sql) {
        return database().sql(sql + " limit " + CALLS).query(Long.class).list();
    }

    private JdbcClient database() {
        return bean(JdbcClient.class);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }
}
