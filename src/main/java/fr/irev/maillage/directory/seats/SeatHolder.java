package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who holds or held a seat. */
public record SeatHolder(
        MandateId mandate,
        PersonId person,
        @Nullable Civility civility,
        String name,
        OrganisationId organisation,
        String organisationName,
        boolean interim,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
