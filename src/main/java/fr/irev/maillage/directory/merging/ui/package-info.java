/** The page on which two sheets are compared and merged, and the way back on the sheet that stays. */
@NullMarked
package fr.irev.maillage.directory.merging.ui;

import org.jspecify.annotations.NullMarked;
