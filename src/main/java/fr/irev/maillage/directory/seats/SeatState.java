package fr.irev.maillage.directory.seats;

/** How a seat stands on a day: read from its mandates, unless staff marked it doubtful or pointless. */
public enum SeatState {
    POURVU,
    INTERIM,
    VACANT,
    A_VERIFIER,
    SANS_OBJET
}
