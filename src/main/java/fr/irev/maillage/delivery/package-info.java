/** One row per recipient, the batch jobs, SMTP, one-click opposition. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "directory",
            "directory::ui",
            "audiences",
            "mailings",
            "mailings::letter",
            "mailings::ui"
        })
@NullMarked
package fr.irev.maillage.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
