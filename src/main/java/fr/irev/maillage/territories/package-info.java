/** Région to QPV, schemes (contrats de ville, cités éducatives …), vintages, outlines, finding a place. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.irev.maillage.territories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
