package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the seat up: somebody in the base, or somebody new.
 *
 * @param known in the base already
 * @param told to be entered with the handover
 * @param firstDay in the seat
 * @param email in the seat
 * @param phone in the seat
 * @throws IllegalArgumentException unless it is one of the two
 */
public record Arrival(
        @Nullable PersonId known,
        @Nullable NewPerson told,
        LocalDate firstDay,
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone) {

    public Arrival {
        if ((known == null) == (told == null)) {
            throw new IllegalArgumentException("Either somebody known or somebody new");
        }
    }
}
