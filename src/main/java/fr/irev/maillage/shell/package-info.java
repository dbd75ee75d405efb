/** The frame, the menu, home, error pages and health: whatever surrounds the features. */
@ApplicationModule
@NullMarked
package fr.irev.maillage.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
