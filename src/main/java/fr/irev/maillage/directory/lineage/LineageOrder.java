package fr.irev.maillage.directory.lineage;

import fr.irev.maillage.directory.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of an organisation from a day on. */
public sealed interface LineageOrder {

    OrganisationId organisation();

    /** The first day on which it is so. */
    LocalDate from();

    /**
     * It bears another name.
     *
     * @param name at most 250 characters
     * @param acronym none where it has none
     */
    record Renamed(
            OrganisationId organisation,
            LocalDate from,
            String name,
            @Nullable String acronym) implements LineageOrder {}

    /** It went into another: it existed until the day before, and what was open goes on there. */
    record Merged(OrganisationId organisation, LocalDate from, OrganisationId into) implements LineageOrder {}
}
