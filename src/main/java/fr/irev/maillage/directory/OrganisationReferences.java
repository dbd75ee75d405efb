package fr.irev.maillage.directory;

import java.util.List;
import java.util.Set;

/** What a module above keeps about organisations. As long as it keeps one of them, that one does not go into the trash. */
public interface OrganisationReferences {

    /** The columns it answers for, each as {@code table.column}. */
    Set<String> columns();

    /** Why the organisation is needed, in French, each a part of a sentence: « co-anime le réseau « X » ». */
    List<String> needs(OrganisationId organisation);
}
