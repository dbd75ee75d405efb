package fr.irev.maillage.mailings;

import fr.irev.maillage.directory.MandateId;

/**
 * A confirmation to one person exists and waits for its copy; told within the transaction of what it confirms.
 *
 * @param email where it goes
 * @param reason why they are written to, in French, for the ledger
 */
public record ConfirmationWritten(MailingId mailing, MandateId mandate, String email, String reason) {}
