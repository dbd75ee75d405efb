package fr.irev.maillage.directory;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.TypedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mandate says: what somebody does where, from when to when, and how they are reached in that function.
 *
 * @param function from the catalogue; missing while the free title is not mapped to one
 * @param seat the seat it fills, if one is expected there
 * @param freeTitle as the person writes it; needed when there is no function
 * @param held first and last day; a missing start is unknown, a missing end is open
 * @param interim stands in for the holder: does not fill the seat
 * @param email where mailings go while the mandate is open, and never after
 * @throws IllegalArgumentException when neither function nor title is given
 */
public record MandateTerms(
        OrganisationId organisation,
        @Nullable FunctionCode function,
        @Nullable SeatId seat,
        @Nullable String freeTitle,
        @Nullable String service,
        Period held,
        boolean interim,
        @Nullable EmailAddress email,
        List<ContactPoint> contactPoints,
        @Nullable String source) {

    public MandateTerms {
        freeTitle = text(freeTitle, 250);
        service = text(service, 250);
        source = text(source, 200);
        contactPoints = List.copyOf(contactPoints);
        if (function == null && freeTitle == null) {
            throw new IllegalArgumentException("A mandate has a function or a title");
        }
    }

    static @Nullable String text(@Nullable String typed, int longest) {
        return typed == null || typed.isBlank() ? null : TypedText.line(typed, longest);
    }
}
