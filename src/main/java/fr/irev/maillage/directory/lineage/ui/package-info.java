/** The dialog « Fusion ou changement de nom » and its way back, on the sheets of organisations. */
@NullMarked
package fr.irev.maillage.directory.lineage.ui;

import org.jspecify.annotations.NullMarked;
