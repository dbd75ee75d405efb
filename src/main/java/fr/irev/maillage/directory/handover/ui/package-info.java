/** The dialog « Passation » and its way back, on the pages of seats and the sheets of people. */
@NullMarked
package fr.irev.maillage.directory.handover.ui;

import org.jspecify.annotations.NullMarked;
