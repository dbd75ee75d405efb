package fr.irev.maillage.events;

/**
 * What an answer led to.
 *
 * @param rank place on the waiting list, from 1; 0 when not waiting
 */
public record Registered(RegistrationState state, int rank) {}
