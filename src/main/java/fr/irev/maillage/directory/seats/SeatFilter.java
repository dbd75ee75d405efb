package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which seats the register shows.
 *
 * @param states only in these states; empty for all
 * @param function only of this function
 * @param schemeKind only on schemes of this kind
 * @param within only on what lies in this territory
 * @param among only these, such as those a network counts on; missing for all
 * @param text words of the scheme's, organisation's or function's name
 */
public record SeatFilter(
        Set<SeatState> states,
        @Nullable FunctionCode function,
        @Nullable SchemeKind schemeKind,
        @Nullable TerritoryId within,
        @Nullable Set<SeatId> among,
        String text) {

    /** Every seat. */
    public static final SeatFilter ALL = new SeatFilter(Set.of(), null, null, null, null, "");

    /** As the full one, among all seats. */
    public SeatFilter(
            Set<SeatState> states,
            @Nullable FunctionCode function,
            @Nullable SchemeKind schemeKind,
            @Nullable TerritoryId within,
            String text) {
        this(states, function, schemeKind, within, null, text);
    }

    public SeatFilter {
        states = Set.copyOf(states);
        among = among == null ? null : Set.copyOf(among);
    }
}
