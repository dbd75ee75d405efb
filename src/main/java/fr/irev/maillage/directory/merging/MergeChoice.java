package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.PersonId;
import java.util.Set;

/**
 * How two sheets become one.
 *
 * @param kept whose sheet stays
 * @param keptVersion of the sheet that was compared
 * @param absorbed whose sheet goes into it
 * @param absorbedVersion of the sheet that was compared
 * @param taken what is taken from the absorbed sheet; everything else stays as the kept one says
 * @param bothNotes whether the absorbed note is written under the kept one; then {@code taken} does not name the note
 */
public record MergeChoice(
        PersonId kept,
        long keptVersion,
        PersonId absorbed,
        long absorbedVersion,
        Set<IdentityField> taken,
        boolean bothNotes) {

    public MergeChoice {
        taken = Set.copyOf(taken);
        if (kept.equals(absorbed)) {
            throw new IllegalArgumentException("A person is not merged with themselves");
        }
        if (bothNotes && taken.contains(IdentityField.NOTE)) {
            throw new IllegalArgumentException("Both notes, or the other one");
        }
    }
}
