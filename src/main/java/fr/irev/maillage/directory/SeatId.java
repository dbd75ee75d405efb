package fr.irev.maillage.directory;

/** The number of a seat. */
public record SeatId(long seatId) {}
