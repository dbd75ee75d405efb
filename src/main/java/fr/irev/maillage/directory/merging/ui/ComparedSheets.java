package fr.irev.maillage.directory.merging.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.merging.MergePlan;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;

/** Both sheets beside each other: who they are, what they do, whether they refuse something. */
class ComparedSheets extends Div {

    private static final long serialVersionUID = 1L;

    ComparedSheets(MergePlan plan, Runnable exchange) {
        addClassName("cards");
        add(card("merging.kept", plan.kept()), card("merging.absorbed", plan.absorbed(), exchange));
    }

    private static Div card(String heading, PersonSheet sheet) {
        var title = new H2(Texts.text(heading));
        var link = PersonPages.link(sheet.id(), sheet.name().full());
        link.setTarget("_blank");
        link.getElement()
                .setAttribute(
                        "aria-label",
                        Texts.text("people.duplicate.open", sheet.name().full()));
        var card = new Div(title, link, mandates(sheet));
        card.addClassName("card");
        card.getElement().setAttribute("role", "group");
        card.getElement()
                .setAttribute(
                        "aria-label", title.getText() + ", " + sheet.name().full());
        if (sheet.opposed()) {
            card.add(new StateMark(StateMark.Tone.BAD, Texts.text("people.opposition.stands")));
        }
        var since = new Span(Texts.text("merging.since", Dates.moment(sheet.createdAt())));
        since.addClassName("muted");
        card.add(since);
        return card;
    }

    private static Div card(String heading, PersonSheet sheet, Runnable exchange) {
        var card = card(heading, sheet);
        var button = new Button(Texts.text("merging.exchange"), click -> exchange.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        var row = new Div(button);
        row.addClassName("page-actions");
        card.add(row);
        return card;
    }

    private static UnorderedList mandates(PersonSheet sheet) {
        var list = new UnorderedList();
        list.addClassName("plain-list");
        sheet.mandates().forEach(mandate -> list.add(line(mandate)));
        return list;
    }

    private static ListItem line(MandateSheet mandate) {
        var item = new ListItem(mandate.label() + ", " + mandate.organisationName());
        if (!mandate.open()) {
            item.add(new Span(" (" + Texts.text("merging.ended") + ")"));
        }
        var email = mandate.email();
        if (email != null) {
            item.add(new Span(" – "), mandate.open() ? new Anchor("mailto:" + email, email) : new Span(email));
        }
        return item;
    }
}
