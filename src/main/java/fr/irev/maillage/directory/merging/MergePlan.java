package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.PersonSheet;
import java.util.List;

/**
 * Two sheets side by side, and what merging them means.
 *
 * @param differences fields in which they differ; the others agree
 * @param moves what comes to the kept sheet, each fit for a list
 * @param decisions what the merge settles by itself, each a sentence
 * @param opposed names of those of the two who refuse some sending: that stands for the kept sheet afterwards
 */
public record MergePlan(
        PersonSheet kept,
        PersonSheet absorbed,
        List<IdentityField> differences,
        List<String> moves,
        List<String> decisions,
        List<String> opposed) {

    /** Whether both notes fit into one. */
    public boolean bothNotesFit() {
        return PersonMerging.bothNotes(kept, absorbed).length() <= PersonMerging.LONGEST_NOTE;
    }
}
