/** Organisations: town halls, State services, associations and all who have people somewhere, with their kinds and kinship. */
@NamedInterface("organisations")
@NullMarked
package fr.irev.maillage.directory.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
