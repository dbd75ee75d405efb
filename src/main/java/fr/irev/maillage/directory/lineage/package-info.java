/** « Fusion ou changement de nom »: what became of an organisation, with its past kept; for thirty days that can be undone. */
@NullMarked
package fr.irev.maillage.directory.lineage;

import org.jspecify.annotations.NullMarked;
