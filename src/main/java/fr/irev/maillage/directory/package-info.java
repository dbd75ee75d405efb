/** Organisations, people, functions, seats, mandates, oppositions, and who to contact. */
@ApplicationModule(allowedDependencies = {"shared", "territories", "territories::ui"})
@NullMarked
package fr.irev.maillage.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
