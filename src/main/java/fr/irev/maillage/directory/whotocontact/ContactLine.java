package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to contact, or what to do where there is nobody.
 *
 * @param functionLabel in the gender of the person
 * @param state how the seat stands; POURVU for a mandate without a seat; missing for a switchboard, which is no function
 * @param person missing when the seat is vacant
 * @param phone E.164; the person's, else the one to fall back to
 * @param email the person's, else the generic mailbox to fall back to
 * @param verifiedOn when the person's data was last confirmed
 * @param path the sentence that explains why this one answers for that place
 * @param reason why it is the next best only, or what is not sure about it; empty when it is the very answer
 */
public record ContactLine(
        Need need,
        FunctionCode function,
        String functionLabel,
        @Nullable SeatState state,
        @Nullable SeatId seat,
        @Nullable MandateId mandate,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable OrganisationId organisation,
        @Nullable String organisationName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate verifiedOn,
        String path,
        String reason) {

    /** Whether this is somebody who answers for what was asked, without any reservation. */
    public boolean isSure() {
        return person != null && reason.isEmpty();
    }

    /** Whether somebody or something answers there. */
    boolean isReachable() {
        return person != null || phone != null || email != null;
    }

    /** The same, reached by a longer way. */
    ContactLine from(String start) {
        return start.isEmpty() ? this : with(start + " → " + path, reason);
    }

    /** The same, for want of somebody else. */
    ContactLine because(String why) {
        return why.isEmpty() ? this : with(path, reason.isEmpty() ? why : why + " " + reason);
    }

    private ContactLine with(String way, String why) {
        return new ContactLine(
                need,
                function,
                functionLabel,
                state,
                seat,
                mandate,
                person,
                personName,
                organisation,
                organisationName,
                phone,
                email,
                verifiedOn,
                way,
                why);
    }
}
