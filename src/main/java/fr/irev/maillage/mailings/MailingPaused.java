package fr.irev.maillage.mailings;

/** A mailing was paused: no further copy leaves for now. */
public record MailingPaused(MailingId mailing) {}
