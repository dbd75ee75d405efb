/** The month of the letter: when the next one leaves, the draft that is begun in time for it, and a month that was missed. */
@NullMarked
package fr.irev.maillage.mailings.rhythm;

import org.jspecify.annotations.NullMarked;
