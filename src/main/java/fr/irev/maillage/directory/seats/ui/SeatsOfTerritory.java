package fr.irev.maillage.directory.seats.ui;

import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.ui.TerritorySection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The seats that stand on a territory itself, on its page; those of its schemes stand on theirs. */
@Component
class SeatsOfTerritory implements TerritorySection {

    private final SeatLookup seats;
    private final SeatService service;
    private final List<SeatAction> actions;

    SeatsOfTerritory(SeatLookup seats, SeatService service, List<SeatAction> actions) {
        this.seats = seats;
        this.service = service;
        this.actions = actions;
    }

    @Override
    public int rank() {
        return 15;
    }

    @Override
    public String title() {
        return Texts.text("seats.territory.title");
    }

    @Override
    public boolean concerns(TerritoryId territory, AsOf asOf) {
        return !seats.of(territory, asOf.day()).isEmpty();
    }

    @Override
    public com.vaadin.flow.component.Component show(TerritoryId territory, AsOf asOf) {
        return new SeatCards(() -> seats.of(territory, asOf.day()), asOf, service, actions);
    }
}
