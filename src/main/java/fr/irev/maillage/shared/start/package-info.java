/** Starting: the data folder, the settings that follow from others, and saying in French why a start is refused. */
@NullMarked
package fr.irev.maillage.shared.start;

import org.jspecify.annotations.NullMarked;
