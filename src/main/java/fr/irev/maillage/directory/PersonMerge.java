package fr.irev.maillage.directory;

import fr.irev.maillage.shared.recorded.RecordedChanges;
import java.util.Map;

/** A merge of two people under way. Everything it changes is noted with what stood there before. */
public interface PersonMerge extends RecordedChanges {

    /** Whose sheet stays. */
    PersonId kept();

    /** Whose sheet goes into it. */
    PersonId absorbed();

    /** Mandates of the absorbed person that say what one of the kept person says: absorbed → kept. */
    Map<MandateId, MandateId> doubled();
}
