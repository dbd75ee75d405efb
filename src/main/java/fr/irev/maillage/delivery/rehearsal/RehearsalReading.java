package fr.irev.maillage.delivery.rehearsal;

/**
 * A caught message as its recipient would read it.
 *
 * @param html empty when it has no such part
 * @param text empty when it has no such part
 * @param headers as they came, one a line
 */
public record RehearsalReading(RehearsalMessage message, String returnPath, String html, String text, String headers) {}
