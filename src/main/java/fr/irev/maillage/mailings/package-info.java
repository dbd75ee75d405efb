/** Newsletters, invitations and messages: blocks, audience, release, web version. */
@ApplicationModule(allowedDependencies = {"shared", "directory", "audiences", "audiences::ui", "events", "events::ui"})
@NullMarked
package fr.irev.maillage.mailings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
