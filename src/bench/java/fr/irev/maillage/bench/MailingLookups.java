package fr.irev.maillage.bench;

import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.delivery.DeliveryFilter;
import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.events.EventFilter;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.RegistrationLookup;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.territories.SchemeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Networks, audiences, mailings with their ledger, events. */
final class MailingLookups extends Measured {

    MailingLookups(Results results, ApplicationContext application, int contacts) {
        super(results, application, contacts);
    }

    @Override
    void all() {
        networks();
        audiences();
        mailings();
        events();
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
}
