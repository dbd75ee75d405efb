package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.HomeCard;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The most important vacant seats on the home page, with the way to the register. */
@Component
class VacantSeatsCard implements HomeCard {

    private static final int SHOWN = 5;

    private final SeatLookup seats;
    private final Clock clock;

    VacantSeatsCard(SeatLookup seats, Clock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String title() {
        return Texts.text("seats.home.title");
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> show() {
        if (!CurrentUser.holds(Roles.LECTURE)) {
            return Optional.empty();
        }
        var today = AsOf.today(clock).day();
        var figures = seats.figures(today);
        var list = new UnorderedList();
        seats.register(new SeatFilter(Set.of(SeatState.VACANT), null, null, null, ""), today, 0, SHOWN)
                .forEach(row -> list.add(item(row)));
        return Optional.of(new Div(
                new Paragraph(Texts.text(
                        "seats.home.sentence",
                        figures.getOrDefault(SeatState.VACANT, 0L),
                        figures.getOrDefault(SeatState.A_VERIFIER, 0L))),
                list,
                new Anchor(SeatsView.PATH + "?" + SeatsView.STATE + "=vacant", Texts.text("seats.home.link"))));
    }

    private static ListItem item(SeatRow row) {
        var since = row.vacantSince();
        var item = new ListItem(new Span(SeatCards.label(row) + ", "), SeatCards.owner(row));
        if (since != null) {
            item.add(new Span(Texts.text("seats.home.since", Dates.shortDay(since))));
        }
        return item;
    }
}
