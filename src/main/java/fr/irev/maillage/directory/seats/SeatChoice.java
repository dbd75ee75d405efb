package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.SeatId;

/**
 * A seat to choose from in a form. Two are the same when they are the same seat.
 *
 * @param function its inclusive label
 * @param place the scheme, territory or organisation it belongs to
 * @param held whether somebody holds it today
 */
public record SeatChoice(SeatId id, String function, String place, boolean held) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SeatChoice choice && choice.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
