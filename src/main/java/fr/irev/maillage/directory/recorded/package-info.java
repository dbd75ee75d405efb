/** Operations written down row by row, so that they can be walked back: merges of people, handovers of seats. */
@NullMarked
package fr.irev.maillage.directory.recorded;

import org.jspecify.annotations.NullMarked;
