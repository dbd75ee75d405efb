package fr.irev.maillage.territories;

import org.jspecify.annotations.Nullable;

/**
 * Which places a list shows.
 *
 * @param text what was typed, possibly nothing
 * @param kind name of a {@link TerritoryKind} or {@link SchemeKind}; null for all
 * @param within only territories that lie in this one and schemes that matter to what lies in it; null for all
 */
public record PlaceFilter(
        String text, @Nullable String kind, @Nullable TerritoryId within) {}
