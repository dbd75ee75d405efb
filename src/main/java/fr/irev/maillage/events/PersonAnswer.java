package fr.irev.maillage.events;

import java.time.Instant;

/** What a person answered to one event. */
public record PersonAnswer(
        EventId event, String title, Instant startsAt, EventStatus status, RegistrationState state) {}
