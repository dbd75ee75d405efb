/** Events, their places, and the answers to invitations. */
@ApplicationModule(
        allowedDependencies = {"shared", "territories", "directory", "directory::ui", "networks", "networks::ui"})
@NullMarked
package fr.irev.maillage.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
