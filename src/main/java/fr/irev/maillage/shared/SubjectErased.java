package fr.irev.maillage.shared;

import java.util.List;
import java.util.Set;

/**
 * Somebody is taken out of the base for good. Published within that transaction, while their rows are still there: whoever wrote
 * about them without rows of theirs takes out what says who they were.
 *
 * @param kind PERSON
 * @param ids their number, and that of each sheet which went into theirs
 * @param givenNames as they stand in these sheets
 * @param familyNames likewise
 * @param addresses e-mail addresses and telephones (E.164) of theirs that nobody else has
 * @param namesakes numbers of others who bear one of these names in full: what is written of these stays
 */
public record SubjectErased(
        String kind,
        List<Long> ids,
        Set<String> givenNames,
        Set<String> familyNames,
        Set<String> addresses,
        Set<Long> namesakes) {

    public SubjectErased {
        ids = List.copyOf(ids);
        givenNames = Set.copyOf(givenNames);
        familyNames = Set.copyOf(familyNames);
        addresses = Set.copyOf(addresses);
        namesakes = Set.copyOf(namesakes);
    }
}
