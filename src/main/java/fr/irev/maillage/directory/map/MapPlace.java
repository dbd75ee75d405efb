package fr.irev.maillage.directory.map;

import fr.irev.maillage.directory.seats.SeatState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scheme or a quartier as the map shows it.
 *
 * @param key as in addresses: {@code s} and the number of a scheme, {@code t} and that of a territory
 * @param name as one names it
 * @param within the départements it lies in; for a quartier its communes
 * @param latitude degrees north; missing as the longitude is when nobody knows where it is
 * @param longitude degrees east
 * @param schemes the schemes that answer for it: itself, or those that cover the quartier or its commune
 * @param seats how many seats of these schemes stand in each state, as the filter counts them
 */
public record MapPlace(
        String key,
        MapLayer layer,
        long id,
        String name,
        String within,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<Long> schemes,
        Map<SeatState, Integer> seats) {

    /** What asks for somebody comes first. */
    private static final List<SeatState> BY_URGENCY =
            List.of(SeatState.VACANT, SeatState.A_VERIFIER, SeatState.INTERIM, SeatState.POURVU, SeatState.SANS_OBJET);

    public MapPlace {
        schemes = List.copyOf(schemes);
        seats = Map.copyOf(seats);
    }

    /** The state that asks for most among its seats; missing where none is expected. */
    public @Nullable SeatState state() {
        return BY_URGENCY.stream().filter(seats::containsKey).findFirst().orElse(null);
    }

    /** Whether it can be drawn. */
    public boolean isLocated() {
        return latitude != null && longitude != null;
    }
}
