package fr.irev.maillage.directory.lineage;

import java.time.Instant;

/**
 * A renaming or merger that can be undone.
 *
 * @param sentence what was done, in French
 * @param doneBy login
 */
public record DoneLineage(long id, String sentence, Instant doneAt, String doneBy, Instant undoableUntil) {}
