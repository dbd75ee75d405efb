package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.HomeCard;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Optional;

/** On the home page: the next events and how full they are. */
@SpringComponent
class UpcomingEvents implements HomeCard {

    private static final int SHOWN = 5;

    private final EventLookup lookup;

    UpcomingEvents(EventLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public String title() {
        return Texts.text("events.home.title");
    }

    @Override
    public Optional<Component> show() {
        var events = lookup.upcoming(SHOWN);
        var all = new RouterLink(Texts.text("events.home.all"), EventsView.class);
        if (events.isEmpty()) {
            return Optional.of(new Div(new Paragraph(Texts.text("events.home.empty")), all));
        }
        var list = new UnorderedList();
        for (var event : events) {
            list.add(new ListItem(
                    new Span(Dates.day(event.startsAt().atZone(Dates.PARIS).toLocalDate()) + " – "),
                    EventPages.link(event.id(), event.title()),
                    new Span(" – " + EventTexts.taken(event.places()))));
        }
        return Optional.of(new Div(list, all));
    }
}
