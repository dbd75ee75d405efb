package fr.irev.maillage.directory.map;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.territories.TerritoryId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which places the map shows.
 *
 * @param layers of these kinds
 * @param departement only what lies in it
 * @param state only places with at least one seat in this state
 * @param function only places where this function is expected; their state is then that of its seats
 */
public record MapFilter(
        Set<MapLayer> layers,
        @Nullable TerritoryId departement,
        @Nullable SeatState state,
        @Nullable FunctionCode function) {

    /** Every place. */
    public static final MapFilter ALL = new MapFilter(EnumSet.allOf(MapLayer.class), null, null, null);

    public MapFilter {
        layers = Set.copyOf(layers);
    }
}
