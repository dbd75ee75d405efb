package fr.irev.maillage.delivery.rehearsal;

import java.time.Instant;

/** One line of the rehearsal outbox. */
public record RehearsalMessage(long id, Instant caughtAt, String recipient, String subject) {}
