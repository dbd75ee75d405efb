/** The page of the trash, and the ways into it from the sheets of people and organisations. */
@NullMarked
package fr.irev.maillage.directory.trash.ui;

import org.jspecify.annotations.NullMarked;
