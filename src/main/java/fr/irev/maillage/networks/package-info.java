/** Networks: composition rules, memberships, exceptions, cadence. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "territories",
            "directory",
            "directory::functions",
            "directory::organisations",
            "directory::seats",
            "directory::ui"
        })
@NullMarked
package fr.irev.maillage.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
