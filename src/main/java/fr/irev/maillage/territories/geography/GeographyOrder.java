package fr.irev.maillage.territories.geography;

import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody wants done with a comparison.
 *
 * @param vintage year of the geography, 2015 or later
 * @param since first day of what is new; what leaves has left the day before
 * @param fates what becomes of each quartier in {@link GeographyComparison#departures()}, by code
 */
public record GeographyOrder(int vintage, LocalDate since, Map<String, Fate> fates) {

    public GeographyOrder {
        fates = Map.copyOf(fates);
    }
}
