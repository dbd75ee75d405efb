package fr.irev.maillage.mailings;

/** The number of a mailing. */
public record MailingId(long mailingId) {}
