/** Values without a home of their own, open to every module. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.irev.maillage.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
