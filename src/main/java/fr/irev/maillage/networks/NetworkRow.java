package fr.irev.maillage.networks;

/**
 * A network as the list shows it.
 *
 * @param members how many mandates belong to it on the day
 * @param target what is intended in the year of the day, all formats together; 0 when nothing is
 */
public record NetworkRow(NetworkId id, String name, String coAnimator, boolean restricted, int members, int target) {}
