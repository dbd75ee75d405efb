/** Operations written down row by row, so that they can be walked back: merges of people, handovers of seats, new priority geographies. */
@NullMarked
package fr.irev.maillage.shared.recorded;

import org.jspecify.annotations.NullMarked;
