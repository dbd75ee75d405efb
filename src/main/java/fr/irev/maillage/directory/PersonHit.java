package fr.irev.maillage.directory;

/**
 * Somebody whose name answers to what was typed.
 *
 * @param name as displayed, « Ana Le Goff-Kérébel »
 * @param organisation the name of the one of the most important mandate, an open one if there is any; empty without mandate
 * @param closeness how sure it is that this person was meant
 * @param current whether a mandate is open today
 */
public record PersonHit(PersonId id, String name, String organisation, NameCloseness closeness, boolean current) {}
