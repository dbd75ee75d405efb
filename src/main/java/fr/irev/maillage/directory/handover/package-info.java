/** « Passation »: a seat goes from one person to the next, or is left; for thirty days that can be undone. */
@NullMarked
package fr.irev.maillage.directory.handover;

import org.jspecify.annotations.NullMarked;
