package fr.irev.maillage.shared.embedded;

/**
 * A message as the mail server would have received it.
 *
 * @param returnPath the address of the envelope to which a bounce would go; empty for a bounce itself
 * @param recipient the address of the envelope; a message to several is caught once for each
 * @param content headers and body, octet for octet
 */
public record CaughtMail(String returnPath, String recipient, byte[] content) {}
