package fr.irev.maillage.directory;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mandate that somebody takes up, or held before.
 *
 * @param verifiedOn when it was last known to be true
 * @param demo invented, and removed with the demonstration
 */
public record NewMandate(
        PersonId person, MandateTerms terms, @Nullable LocalDate verifiedOn, boolean demo) {

    /** The usual mandate: a function in an organisation, perhaps on a seat, open since a day. */
    public NewMandate(
            PersonId person,
            OrganisationId organisation,
            FunctionCode function,
            @Nullable SeatId seat,
            @Nullable LocalDate startsOn,
            @Nullable EmailAddress email) {
        this(
                person,
                new MandateTerms(
                        organisation,
                        function,
                        seat,
                        null,
                        null,
                        new Period(startsOn, null),
                        false,
                        email,
                        List.of(),
                        null),
                null,
                false);
    }
}
