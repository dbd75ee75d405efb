/** Screen of the titles without a function. */
@NullMarked
package fr.irev.maillage.directory.titles.ui;

import org.jspecify.annotations.NullMarked;
