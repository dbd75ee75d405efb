package fr.irev.maillage.exchange;

/**
 * What would become of a line.
 *
 * @param line its number in the file
 * @param reason why so, or what is worth knowing; empty when there is nothing to say
 */
public record PreviewRow(int line, Verdict verdict, String reason, String name, String email, String organisation) {}
