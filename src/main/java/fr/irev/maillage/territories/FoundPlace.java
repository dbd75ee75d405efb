package fr.irev.maillage.territories;

import org.jspecify.annotations.Nullable;

/**
 * A place that answers what was typed.
 *
 * @param former the former name by which it was found; null when it was found by a name of today
 */
public record FoundPlace(Place place, @Nullable FormerName former) {}
