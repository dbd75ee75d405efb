package fr.irev.maillage.directory.titles;

import fr.irev.maillage.directory.FunctionCode;
import org.jspecify.annotations.Nullable;

/**
 * A free title of open mandates that have no function.
 *
 * @param title as most of them write it
 * @param held how many open mandates bear it, at least 1
 * @param example somebody who bears it, and where: « Ana Martin, Ville de Lens »
 * @param proposal the function that the catalogue makes of it; none when it makes nothing
 */
public record UnmappedTitle(
        String title, int held, String example, @Nullable FunctionCode proposal) {}
