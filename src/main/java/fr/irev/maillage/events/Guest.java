package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who answers: a person in one mandate.
 *
 * @param name given and family name
 * @param as function and organisation, as « CPO, Collège Rosa-Parks »
 * @param email the mandate's own address; empty when it has none
 * @param endedOn last day of the mandate; null while it is open
 */
public record Guest(
        PersonId person,
        MandateId mandate,
        String name,
        String as,
        String email,
        @Nullable LocalDate endedOn) {

    /** Whether the mandate was over before that day. */
    public boolean endedBefore(LocalDate day) {
        return endedOn != null && endedOn.isBefore(day);
    }
}
