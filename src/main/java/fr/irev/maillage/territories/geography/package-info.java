/** A new official priority geography: read from the publisher's files, compared, applied, taken back. */
@NullMarked
package fr.irev.maillage.territories.geography;

import org.jspecify.annotations.NullMarked;
