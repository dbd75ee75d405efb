package fr.irev.maillage.directory;

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
