package fr.irev.maillage.events;

/** The number of an event. */
public record EventId(long eventId) {}
