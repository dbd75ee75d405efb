/** Organisations on screen: the list, the sheet and the form. */
@NullMarked
package fr.irev.maillage.directory.organisations.ui;

import org.jspecify.annotations.NullMarked;
