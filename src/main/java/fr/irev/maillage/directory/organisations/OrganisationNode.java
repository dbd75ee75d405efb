package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.organisations.OrganisationSheet.PersonThere;
import java.util.List;

/**
 * A part of an organisation on a day: direction, service, antenne.
 *
 * @param depth 0 for the organisation itself, 1 for what it consists of, and so on
 * @param people who holds a mandate there that day, the most important first, {@link OrganisationTree#PEOPLE_EACH} at most
 * @param morePeople how many others do
 */
public record OrganisationNode(OrganisationName name, int depth, List<PersonThere> people, int morePeople) {

    public OrganisationNode {
        people = List.copyOf(people);
    }
}
