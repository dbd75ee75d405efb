/** Staff accounts, sign-in, roles, tokens of the JSON interface, and the journal of who saw and changed what. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.irev.maillage.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
