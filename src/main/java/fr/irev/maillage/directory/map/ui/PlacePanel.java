package fr.irev.maillage.directory.map.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.directory.map.MapLayer;
import fr.irev.maillage.directory.map.MapPlace;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.ui.SeatCards;
import fr.irev.maillage.directory.seats.ui.SeatMarks;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.SchemeName;
import fr.irev.maillage.territories.ui.SchemePages;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The place that somebody chose: its seats with who holds them, whom to contact there, the way to its sheet. */
class PlacePanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient SeatLookup seats;
    private final transient SchemeLookup schemes;
    private final transient Runnable closing;
    private @Nullable String shown;

    PlacePanel(SeatLookup seats, SchemeLookup schemes, Runnable closing) {
        this.seats = seats;
        this.schemes = schemes;
        this.closing = closing;
        addClassName("map-place");
        getElement().setAttribute("aria-label", Texts.text("map.place"));
    }

    /** Shows a place, or how to choose one. */
    void show(@Nullable MapPlace place, LocalDate day) {
        removeAll();
        if (place == null) {
            add(new Paragraph(Texts.text("map.place.none")));
            shown = null;
            return;
        }
        var heading = new H2(place.name());
        heading.getElement().setAttribute("tabindex", "-1");
        var close = new Button(Texts.text("map.place.close"), click -> closing.run());
        close.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var head = new Div(heading, close);
        head.addClassName("section-head");
        var where = new Span(
                place.within().isEmpty()
                        ? Texts.of("map.layer.one", place.layer())
                        : Texts.of("map.layer.one", place.layer()) + " – " + place.within());
        where.addClassName("muted");
        var ways = new Div(
                MapWords.whoToContact(place), MapWords.sheet(place, Texts.text("map.place.sheet", place.name())));
        ways.addClassName("map-ways");
        add(head, where, ways);
        if (!place.isLocated()) {
            add(new Paragraph(Texts.text("map.place.nowhere")));
        }
        var names = schemes.names(place.schemes().stream().map(SchemeId::new).toList());
        for (var scheme : names) {
            add(seats(place, scheme, day));
        }
        if (names.isEmpty()) {
            add(new Paragraph(Texts.text("map.place.noScheme")));
        }
        if (!place.key().equals(shown)) {
            heading.getElement().executeJs("this.focus()");
        }
        shown = place.key();
    }

    private Component seats(MapPlace place, SchemeName scheme, LocalDate day) {
        var block = new Div();
        if (place.layer() == MapLayer.QPV) {
            block.add(new H3(SchemePages.link(scheme.id(), scheme.name())));
        }
        var rows = seats.of(scheme.id(), day);
        if (rows.isEmpty()) {
            block.add(new Paragraph(Texts.text("map.place.noSeat")));
            return block;
        }
        var list = new UnorderedList();
        list.addClassName("plain-list");
        rows.forEach(row -> list.add(seat(row)));
        block.add(list);
        return block;
    }

    private static ListItem seat(SeatRow row) {
        var line = new Div(new Span(SeatCards.label(row)), SeatMarks.state(row.state()));
        line.addClassName("contact-head");
        var item = new ListItem(line);
        row.holders().forEach(holder -> item.add(new Div(SeatCards.holder(holder))));
        return item;
    }
}
