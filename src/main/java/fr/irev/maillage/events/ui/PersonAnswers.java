package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.ui.PersonSection;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Texts;

/** On a person's sheet: what they answered to which events. */
@SpringComponent
class PersonAnswers implements PersonSection {

    private static final int MOST = 50;

    private final EventLookup lookup;

    PersonAnswers(EventLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String title() {
        return Texts.text("events.person.title");
    }

    @Override
    public Component show(PersonId person, AsOf asOf) {
        var answers = lookup.answersOf(person, MOST).stream()
                .filter(answer -> answer.startsAt().isBefore(asOf.end()))
                .toList();
        if (answers.isEmpty()) {
            return new EmptyState(Texts.text("events.person.empty"));
        }
        var list = new UnorderedList();
        for (var answer : answers) {
            list.add(new ListItem(
                    new Span(Dates.day(answer.startsAt().atZone(Dates.PARIS).toLocalDate()) + " – "),
                    EventPages.link(answer.event(), answer.title()),
                    new Span(" "),
                    EventTexts.state(answer.state(), 0)));
        }
        return list;
    }
}
