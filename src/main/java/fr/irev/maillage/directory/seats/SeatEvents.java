package fr.irev.maillage.directory.seats;

import fr.irev.maillage.territories.SchemeChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to seats when something changes elsewhere. */
@Component
class SeatEvents {

    private final SeatService seats;

    SeatEvents(SeatService seats) {
        this.seats = seats;
    }

    /** A cité that has got its name has got its seats: in the same transaction, so that nobody sees it without. */
    @EventListener
    void on(SchemeChanged event) {
        seats.createExpected(event.scheme());
    }
}
