/** The page that says what is invented and empties it. */
@NullMarked
package fr.irev.maillage.demo.ui;

import org.jspecify.annotations.NullMarked;
