package fr.irev.maillage.networks;

/**
 * What a network intends for a year.
 *
 * @param format code of a format of events, for example {@code VISIO}
 * @param sessions how many
 */
public record NetworkTarget(int year, String format, int sessions) {}
