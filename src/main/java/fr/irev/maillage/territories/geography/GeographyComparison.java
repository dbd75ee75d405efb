package fr.irev.maillage.territories.geography;

import fr.irev.maillage.territories.TerritoryId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the files say that the base does not, before anything is written.
 *
 * @param vintage year of the geography that the files are of
 * @param unchanged quartiers of which everything stays
 * @param elsewhere rows of other regions, kept out
 * @param doubtful whether the files hold so much less than the base that they may be cut short
 * @param remarks what was kept out or read otherwise, each a French sentence
 */
public record GeographyComparison(
        int vintage,
        List<Arrival> arrivals,
        List<Renaming> renamed,
        List<Relocation> relocated,
        List<Redrawing> redrawn,
        List<Departure> departures,
        List<Lineages> lineages,
        List<FormerName> formerNames,
        int unchanged,
        int elsewhere,
        boolean doubtful,
        List<String> remarks) {

    /**
     * A quartier that becomes part of the priority geography.
     *
     * @param returning whether the base has it as one that had left
     * @param where names of its communes
     * @param contrats names of the contrats de ville that will cover it, those of its EPCI or communes
     */
    public record Arrival(
            String code,
            String name,
            boolean returning,
            List<String> where,
            @Nullable BigDecimal hectares,
            List<String> contrats) {}

    /** Another name under the same code. */
    public record Renaming(TerritoryId territory, String code, String before, String after) {}

    /** Other communes. */
    public record Relocation(
            TerritoryId territory, String code, String name, List<String> added, List<String> removed) {}

    /**
     * Another outline.
     *
     * @param before hectares; null when the base had no outline
     * @param common hundredths of the former outline that lie in the new one
     */
    public record Redrawing(
            TerritoryId territory,
            String code,
            String name,
            @Nullable BigDecimal before,
            BigDecimal after,
            @Nullable Integer common) {}

    /**
     * A quartier that the files do not have any more, or a former one whose successors become known.
     *
     * @param former whether it had left before
     * @param heirs who may take over from it, the likeliest first
     * @param attached what hangs from it in other modules, each a French phrase: « 2 sièges, dont 1 pourvu »
     * @param schemes names of the schemes in force that cover or concern it
     */
    public record Departure(
            TerritoryId territory,
            String code,
            String name,
            String where,
            boolean former,
            List<Heir> heirs,
            List<String> attached,
            List<String> schemes) {

        /** The heirs that follow it as the table or the outlines say. */
        public List<Heir> successors() {
            return heirs.stream()
                    .filter(heir -> heir.reason() != Reason.COMMUNE)
                    .toList();
        }
    }

    /**
     * A quartier that may take over from one that leaves.
     *
     * @param share hundredths of the former outline that lie in this one; null when not known
     */
    public record Heir(
            String code,
            String name,
            Reason reason,
            @Nullable Integer share) {}

    /** Why a quartier may take over. */
    public enum Reason {
        /** The table of correspondence says so. */
        TABLE,
        /** A tenth at least of the former outline lies in it. */
        OUTLINE,
        /** New, and in one of the same communes. */
        COMMUNE
    }

    /** What the table of correspondence says of one quartier besides what the base holds: codes of predecessors. */
    public record Lineages(String code, String name, List<String> added, List<String> removed) {}

    /** The name of a former quartier of which the base had the code only, or not even that. */
    public record FormerName(String code, String name, boolean unknown) {}

    /** Whether there is anything to apply. */
    public boolean isEmpty() {
        return arrivals.isEmpty()
                && renamed.isEmpty()
                && relocated.isEmpty()
                && redrawn.isEmpty()
                && departures.isEmpty()
                && lineages.isEmpty()
                && formerNames.isEmpty();
    }
}
