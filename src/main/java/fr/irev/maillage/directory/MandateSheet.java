package fr.irev.maillage.directory;

import fr.irev.maillage.shared.Period;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as the sheet of its holder shows it.
 *
 * @param label the function in the holder's gender, or the title as they write it
 * @param function missing while the title is not mapped
 * @param seatPlace what the seat belongs to: a scheme, a territory or an organisation; empty without seat
 * @param email kept with the mandate; used only while it is open
 * @param open whether it is open on the day the sheet was asked for
 */
public record MandateSheet(
        MandateId id,
        long version,
        PersonId person,
        OrganisationId organisation,
        String organisationName,
        String label,
        @Nullable FunctionCode function,
        @Nullable String freeTitle,
        @Nullable String service,
        @Nullable SeatId seat,
        String seatPlace,
        @Nullable SchemeId scheme,
        @Nullable TerritoryId territory,
        Period held,
        boolean interim,
        @Nullable String email,
        List<ContactPoint> contactPoints,
        @Nullable LocalDate verifiedOn,
        @Nullable String source,
        boolean open) {}
