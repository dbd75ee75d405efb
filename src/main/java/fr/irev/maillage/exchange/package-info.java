/** Bringing people in from files, and taking lists out; the JSON interface. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "territories",
            "directory",
            "directory::functions",
            "directory::organisations",
            "directory::seats",
            "directory::whotocontact",
            "directory::ui",
            "networks",
            "audiences",
            "mailings",
            "delivery"
        })
@NullMarked
package fr.irev.maillage.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
