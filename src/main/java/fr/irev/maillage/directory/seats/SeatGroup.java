package fr.irev.maillage.directory.seats;

import org.springframework.modulith.NamedInterface;

/** Somebody who counts on seats, by name. */
@NamedInterface("seats")
public record SeatGroup(long id, String name) {}
