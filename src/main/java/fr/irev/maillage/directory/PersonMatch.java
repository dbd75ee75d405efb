package fr.irev.maillage.directory;

/**
 * Somebody who may be the same person as one about to be entered.
 *
 * @param where the organisation of the mandate found; empty without one
 */
public record PersonMatch(PersonId id, String name, String where) {}
