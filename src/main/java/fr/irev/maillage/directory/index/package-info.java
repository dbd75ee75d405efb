/** The index of people and organisations that each instance keeps in memory to find them by what one types. */
@NullMarked
package fr.irev.maillage.directory.index;

import org.jspecify.annotations.NullMarked;
