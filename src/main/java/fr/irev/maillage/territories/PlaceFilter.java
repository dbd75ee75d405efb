package fr.irev.maillage.territories;

import org.jspecify.annotations.Nullable;

/**
 * Which places a list shows.
 *
 * @param text what was typed, possibly nothing
 * @param kind name of a {@link TerritoryKind} or {@link SchemeKind}; null for all
 * @param within only territories that lie in this one and schemes that matter to what lies in it; null for all
 * @param vintage only quartiers of the priority geography of this year, in force or not; null for what is in force, of any kind
 */
public record PlaceFilter(
        String text,
        @Nullable String kind,
        @Nullable TerritoryId within,
        @Nullable Integer vintage) {

    /** What is in force. */
    public PlaceFilter(String text, @Nullable String kind, @Nullable TerritoryId within) {
        this(text, kind, within, null);
    }
}
