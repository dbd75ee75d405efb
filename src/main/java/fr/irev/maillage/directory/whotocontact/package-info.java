/** « Qui contacter ? »: from what a caller says to the people who answer for it, each with the way that explains it. */
@NamedInterface("whotocontact")
@NullMarked
package fr.irev.maillage.directory.whotocontact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
