/** A year in the life of the base, played through the services that the screens use. */
@NullMarked
package fr.irev.maillage.turnover;

import org.jspecify.annotations.NullMarked;
