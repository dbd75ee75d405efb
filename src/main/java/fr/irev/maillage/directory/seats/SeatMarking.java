package fr.irev.maillage.directory.seats;

/** What staff say of a seat besides its mandates: to be checked, or not needed here; names as in the database. */
public enum SeatMarking {
    A_VERIFIER,
    SANS_OBJET
}
