/** Seats on screen: the list of all, and the cards on the pages of schemes and organisations. */
@NullMarked
package fr.irev.maillage.directory.seats.ui;

import org.jspecify.annotations.NullMarked;
