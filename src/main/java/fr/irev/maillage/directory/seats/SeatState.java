package fr.irev.maillage.directory.seats;

import org.springframework.modulith.NamedInterface;

/** How a seat stands on a day: read from its mandates, unless staff marked it doubtful or pointless. */
@NamedInterface("seats") // the one word of this package that answers of « Qui contacter ? » say to other modules
public enum SeatState {
    POURVU,
    INTERIM,
    VACANT,
    A_VERIFIER,
    SANS_OBJET
}
