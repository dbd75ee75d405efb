package fr.irev.maillage.directory.whotocontact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.directory.seats.ui.SeatMarks;
import fr.irev.maillage.directory.ui.ContactLinks;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.directory.whotocontact.ContactLine;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.ui.AsOfAddress;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The people of an answer: a section for each need, the needs in the order of their first line, a card for each of them, readable on a telephone. */
final class ContactCards extends Div {

    private static final long serialVersionUID = 1L;

    ContactCards(List<ContactLine> lines) {
        addClassName("contact-needs");
        // In the order of the lines: a cité's own seats stand before those of its town.
        for (var need : lines.stream().map(ContactLine::need).distinct().toList()) {
            var cards = lines.stream()
                    .filter(line -> line.need() == need)
                    .map(ContactCards::card)
                    .toArray(Component[]::new);
            if (cards.length > 0) {
                var group = new Div(cards);
                group.addClassName("cards");
                add(new PageSection(Texts.of("contacts.need", need), group));
            }
        }
    }

    private static Component card(ContactLine line) {
        var head = new Div(new H3(line.functionLabel()));
        if (line.state() != null) {
            head.add(SeatMarks.state(line.state()));
        }
        head.addClassName("contact-head");
        var card = new Div(head);
        card.addClassName("card");
        var whom = Objects.requireNonNullElse(line.personName(), line.functionLabel());
        if (line.person() != null && line.personName() != null) {
            card.add(new Div(PersonPages.link(line.person(), line.personName())));
        }
        if (line.organisation() != null && line.organisationName() != null) {
            card.add(new Div(OrganisationPages.link(line.organisation(), line.organisationName())));
        }
        boolean then = AsOfAddress.isOtherDay(); // nobody is written to where they once were
        var ways = new ArrayList<Component>();
        if (line.phone() != null) {
            ways.add(then ? new Span(new PhoneNumber(line.phone()).display()) : ContactLinks.phone(line.phone(), whom));
        }
        if (line.email() != null) {
            ways.add(
                    then ? new Span(new EmailAddress(line.email()).display()) : ContactLinks.email(line.email(), whom));
        }
        if (!ways.isEmpty()) {
            var reach = new Div(ways.toArray(Component[]::new));
            reach.addClassName("contact-ways");
            card.add(reach);
        }
        if (!line.reason().isEmpty()) {
            card.add(new Paragraph(line.reason()));
        }
        card.add(small(line.path()));
        if (line.mandate() != null) {
            card.add(small(
                    line.verifiedOn() == null
                            ? Texts.text("contacts.unverified")
                            : Texts.text("contacts.verified", Dates.shortDay(line.verifiedOn()))));
        }
        return card;
    }

    private static Component small(String text) {
        var span = new Span(text);
        span.addClassNames("muted", "contact-note");
        return span;
    }
}
