/** Audiences: criteria, the sentence that says them, the query that answers them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "territories",
            "directory",
            "directory::functions",
            "directory::organisations",
            "directory::ui",
            "networks",
            "networks::ui",
            "events"
        })
@NullMarked
package fr.irev.maillage.audiences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
