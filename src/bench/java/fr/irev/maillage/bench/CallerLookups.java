package fr.irev.maillage.bench;

import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.territories.PlaceLookup;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** What is looked up while somebody is on the phone, and in the box at the top of every page. */
final class CallerLookups extends Measured {

    CallerLookups(Results results, ApplicationContext application, int contacts) {
        super(results, application, contacts);
    }

    @Override
    void all() {
        whoToContact();
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
}
