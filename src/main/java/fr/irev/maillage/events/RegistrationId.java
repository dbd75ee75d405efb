package fr.irev.maillage.events;

/** The number of an answer to an event. */
public record RegistrationId(long registrationId) {}
