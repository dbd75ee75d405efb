package fr.irev.maillage.territories;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of a scheme itself.
 *
 * @param vintage generation of a contrat de ville: 2015 or 2024
 * @param wave year of labelling of a cité éducative
 * @param startsOn first day; for a contrat the day of its signature, where known
 * @param certainty what was deduced and remains to be confirmed
 * @param carriers who carries or carried it, the present one first
 * @param covers territories it covers: quartiers of a contrat, communes of a cité
 * @param concerns communes that a contrat concerns without being its carrier
 * @param predecessors schemes it follows
 * @param successors schemes that followed it
 */
public record SchemeSheet(
        SchemeName name,
        String code,
        @Nullable String shortName,
        @Nullable Integer vintage,
        @Nullable Integer wave,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String certainty,
        List<Carrier> carriers,
        List<TerritoryName> covers,
        List<TerritoryName> concerns,
        List<SchemeName> predecessors,
        List<SchemeName> successors,
        long version) {

    /** Who carries it; {@code until} is null for the present carrier. */
    public record Carrier(
            TerritoryName territory,
            LocalDate since,
            @Nullable LocalDate until) {}
}
