package fr.irev.maillage.directory.seats;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * How a seat is reached, whoever holds it: it stays when its holder leaves, and answers while nobody holds it.
 *
 * @param email a mailbox of the office, nobody's own
 * @param phone the telephone of the office
 */
public record SeatReach(
        @Nullable EmailAddress email, @Nullable PhoneNumber phone) {}
