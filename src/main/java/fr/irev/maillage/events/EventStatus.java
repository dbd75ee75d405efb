package fr.irev.maillage.events;

/** Where an event stands; names as in the database. Whether it is past or its answers are closed follows from its dates. */
public enum EventStatus {
    /** Being prepared: nobody outside the house sees it. */
    DRAFT,
    /** Answers are taken until they close. */
    OPEN,
    /** Will not take place; whoever opens an answer link is told. */
    CANCELLED
}
