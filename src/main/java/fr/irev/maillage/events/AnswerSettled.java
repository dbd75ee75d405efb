package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;

/**
 * Somebody took a place or joined the waiting list; told within the transaction that wrote it down.
 *
 * @param mandate in whose name the answer was given
 * @param email the address that answered
 * @param rank place on the waiting list, from 1; 0 when not waiting
 * @param movedUp whether they come from the waiting list, without having done anything themselves
 */
public record AnswerSettled(
        EventId event, MandateId mandate, String email, RegistrationState state, int rank, boolean movedUp) {}
