package fr.irev.maillage.events;

import fr.irev.maillage.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an event's list.
 *
 * @param as function and organisation of the mandate that was invited; empty when it is not known any more
 * @param rank place on the waiting list, from 1; 0 when not waiting
 */
public record RegistrationRow(
        RegistrationId id,
        @Nullable PersonId person,
        String name,
        String as,
        String email,
        RegistrationState state,
        RegistrationOrigin origin,
        Instant answeredAt,
        int rank) {}
