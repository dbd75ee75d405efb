package fr.irev.maillage.territories;

import fr.irev.maillage.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of a scheme itself on a day.
 *
 * @param name with its status on the day
 * @param recordedStatus the status staff recorded last, whatever the day: A_COMPLETER, CANDIDAT, ACTIF or TERMINE
 * @param vintage generation of a contrat de ville: 2015 or 2024
 * @param wave year of labelling of a cité éducative
 * @param startsOn first day; for a contrat the day of its signature, where known
 * @param certainty what was deduced and remains to be confirmed
 * @param carriers who carries it that day or carried it before, the former last
 * @param covers territories it covers: quartiers of a contrat, communes of a cité
 * @param concerns communes that a contrat concerns without being its carrier
 * @param predecessors schemes it follows
 * @param successors schemes that followed it
 */
public record SchemeSheet(
        SchemeName name,
        String code,
        String recordedStatus,
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

    /** Who carries it, from when to when; {@code until} is null while no end is known. */
    public record Carrier(
            TerritoryName territory,
            LocalDate since,
            @Nullable LocalDate until) {

        /** Whether it carries the scheme on the day. */
        public boolean carries(LocalDate day) {
            return new Period(since, until).contains(day);
        }
    }
}
