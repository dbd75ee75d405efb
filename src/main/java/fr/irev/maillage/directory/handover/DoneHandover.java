package fr.irev.maillage.directory.handover;

import java.time.Instant;

/**
 * A handover that can be undone.
 *
 * @param sentence what was done, in French
 * @param doneBy a login
 */
public record DoneHandover(long id, String sentence, Instant doneAt, String doneBy, Instant undoableUntil) {}
