package fr.irev.maillage.mailings;

/** A paused mailing goes on. */
public record MailingResumed(MailingId mailing) {}
