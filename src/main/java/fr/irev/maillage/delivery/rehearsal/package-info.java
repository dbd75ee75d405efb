/** Rehearsal mode: what the embedded mail catcher received, to be read in the application. */
@NullMarked
package fr.irev.maillage.delivery.rehearsal;

import org.jspecify.annotations.NullMarked;
