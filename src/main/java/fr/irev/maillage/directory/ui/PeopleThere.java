package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.directory.OrganisationSheet.PersonThere;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;

/** Who works in an organisation or did, the present ones first. */
final class PeopleThere extends Composite<Grid<PersonThere>> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_WHOLE = 12;

    PeopleThere(List<PersonThere> people) {
        var grid = getContent();
        grid.getElement().setAttribute("aria-label", Texts.text("organisations.people"));
        grid.addComponentColumn(row -> PersonPages.link(row.person(), row.name()))
                .setHeader(Texts.text("organisations.people.name"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.interim()
                        ? row.function() + " (" + Texts.text("organisations.people.interim") + ")"
                        : row.function())
                .setHeader(Texts.text("organisations.people.function"))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> row.open()
                        ? new StateMark(Tone.GOOD, Texts.text("organisations.people.now"))
                        : new StateMark(Tone.NEUTRAL, Texts.text("organisations.people.past")))
                .setHeader(Texts.text("organisations.people.state"));
        grid.addColumn(PeopleThere::period).setHeader(Texts.text("organisations.people.period"));
        grid.addComponentColumn(row -> row.email() == null ? new Span() : SeatMarks.email(row.email(), row.name()))
                .setHeader(Texts.text("organisations.people.email"))
                .setFlexGrow(2);
        grid.setItems(people);
        grid.setAllRowsVisible(people.size() <= SHOWN_WHOLE);
    }

    private static String period(PersonThere row) {
        return row.startsOn() == null && row.endsOn() == null
                ? ""
                : Dates.shortDay(row.startsOn()) + " – " + Dates.shortDay(row.endsOn());
    }
}
