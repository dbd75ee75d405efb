/** Seats: functions that a scheme or an organisation is expected to have somebody for, who holds them, and which are vacant. */
@NullMarked
package fr.irev.maillage.directory.seats;

import org.jspecify.annotations.NullMarked;
