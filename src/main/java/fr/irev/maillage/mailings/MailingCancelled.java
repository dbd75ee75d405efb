package fr.irev.maillage.mailings;

/** A released mailing was given up: copies that have not left never will. */
public record MailingCancelled(MailingId mailing) {}
