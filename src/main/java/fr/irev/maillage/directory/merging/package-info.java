/** Two sheets of one person become one; for ninety days that can be undone. */
@NullMarked
package fr.irev.maillage.directory.merging;

import org.jspecify.annotations.NullMarked;
