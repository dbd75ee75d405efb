package fr.irev.maillage.directory.seats.ui;

import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.ui.SchemeSection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The seats of a scheme on its page. */
@Component
class SeatsOfScheme implements SchemeSection {

    private final SeatLookup seats;
    private final SeatService service;
    private final List<SeatAction> actions;

    SeatsOfScheme(SeatLookup seats, SeatService service, List<SeatAction> actions) {
        this.seats = seats;
        this.service = service;
        this.actions = actions;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String title() {
        return Texts.text("seats.title");
    }

    @Override
    public com.vaadin.flow.component.Component show(SchemeId scheme, AsOf asOf) {
        return new SeatCards(() -> seats.of(scheme, asOf.day()), asOf, service, actions);
    }
}
