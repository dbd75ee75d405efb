package fr.irev.maillage.territories.geography;

import java.time.Instant;

/**
 * A geography that was brought in.
 *
 * @param sentence what was done, in French
 * @param undoableUntil when it can no longer be taken back
 */
public record DoneGeography(long id, String sentence, String files, Instant at, String by, Instant undoableUntil) {}
