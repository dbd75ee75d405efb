package fr.irev.maillage.territories;

import org.jspecify.annotations.Nullable;

/**
 * A name that a place, or what it follows, had once.
 *
 * @param name as it was written; the code of a former quartier where no source gave a name
 * @param vintage year of the geography whose name it was; null for a former name of the place itself
 */
public record FormerName(String name, @Nullable Integer vintage) {}
