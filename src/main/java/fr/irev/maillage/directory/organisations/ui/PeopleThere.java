package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.directory.organisations.OrganisationSheet.PersonThere;
import fr.irev.maillage.directory.ui.ContactLinks;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;

/** Who works in an organisation or did, the present ones first. */
final class PeopleThere extends Composite<ListGrid<PersonThere>> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_WHOLE = 12;

    /** @param reachable whether their addresses are offered */
    PeopleThere(List<PersonThere> people, boolean reachable) {
        var grid = getContent();
        grid.first(Texts.text("organisations.people.name"), row -> PersonPages.link(row.person(), row.name()));
        grid.words(
                Texts.text("organisations.people.function"),
                row -> row.interim()
                        ? row.function() + " (" + Texts.text("organisations.people.interim") + ")"
                        : row.function());
        grid.part(
                        Texts.text("organisations.people.state"),
                        row -> row.open()
                                ? new StateMark(Tone.GOOD, Texts.text("organisations.people.now"))
                                : new StateMark(Tone.NEUTRAL, Texts.text("organisations.people.past")))
                .setFlexGrow(1);
        grid.figure(Texts.text("organisations.people.period"), PeopleThere::period);
        grid.part(
                        Texts.text("organisations.people.email"),
                        row -> row.email() == null
                                ? new Span()
                                : reachable
                                        ? ContactLinks.email(row.email(), row.name())
                                        : new Span(new EmailAddress(row.email()).display()))
                .setFlexGrow(5);
        grid.setItems(people);
        grid.setAllRowsVisible(people.size() <= SHOWN_WHOLE);
    }

    @Override
    protected ListGrid<PersonThere> initContent() {
        return new ListGrid<>(Texts.text("organisations.people"));
    }

    private static String period(PersonThere row) {
        if (row.endsOn() == null) {
            return row.startsOn() == null
                    ? ""
                    : Texts.text("organisations.people.since", Dates.shortDay(row.startsOn()));
        }
        return row.startsOn() == null
                ? Texts.text("organisations.people.until", Dates.shortDay(row.endsOn()))
                : Dates.shortDay(row.startsOn()) + " – " + Dates.shortDay(row.endsOn());
    }
}
