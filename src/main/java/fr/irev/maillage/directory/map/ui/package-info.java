/** The map on screen, and beside it the list that says the same. */
@NullMarked
package fr.irev.maillage.directory.map.ui;

import org.jspecify.annotations.NullMarked;
