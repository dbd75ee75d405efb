/** Free job titles that no function of the catalogue is known for yet: the queue of them, and what was learned from it. */
@NamedInterface("titles")
@NullMarked
package fr.irev.maillage.directory.titles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
