package fr.irev.maillage.territories;

import fr.irev.maillage.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of a territory itself on a day.
 *
 * @param vintage year of the division or of the priority geography it belongs to
 * @param nature legal nature of an EPCI: CC, CA, CU or METRO
 * @param population inhabitants
 * @param hectares area of a quartier
 * @param until last day of validity; null while in force
 * @param otherNames former and usual names
 * @param containers what it lies in, widest first, without itself
 * @param contents how many territories of each kind in force lie in it, without itself
 * @param quartiers the quartiers prioritaires in force that lie in it
 * @param predecessors quartiers of the former geography it follows
 * @param successors quartiers that followed it
 * @param outline well-known text in degrees (WGS84), for quartiers in force
 */
public record TerritorySheet(
        TerritoryName name,
        int vintage,
        @Nullable String nature,
        @Nullable Integer population,
        List<String> postalCodes,
        @Nullable BigDecimal hectares,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> otherNames,
        List<TerritoryName> containers,
        Map<TerritoryKind, Integer> contents,
        List<TerritoryName> quartiers,
        List<TerritoryName> predecessors,
        List<TerritoryName> successors,
        @Nullable String outline) {

    /** Whether it is in force on the day. */
    public boolean inForce(LocalDate day) {
        return new Period(from, until).contains(day);
    }
}
