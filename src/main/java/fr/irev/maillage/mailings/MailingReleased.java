package fr.irev.maillage.mailings;

/**
 * A mailing was released: within this transaction its recipients are to be frozen.
 *
 * @param typed the number of recipients somebody typed to confirm, 0 when none was asked
 */
public record MailingReleased(MailingId mailing, int typed) {}
