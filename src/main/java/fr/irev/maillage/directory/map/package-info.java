/** The map of the region: where contrats de ville, cités éducatives and quartiers lie, and how the seats that answer for them stand. */
@NullMarked
package fr.irev.maillage.directory.map;

import org.jspecify.annotations.NullMarked;
