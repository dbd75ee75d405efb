package fr.irev.maillage.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.demo.Demonstration;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** What of the base is invented, and the button that removes it. */
@Route("demonstration")
@PageTitle("Démonstration – Maillage")
@Menu(title = "Démonstration", order = 98, icon = "vaadin:flask")
@RolesAllowed(Roles.ADMIN)
class DemonstrationView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Demonstration demonstration;
    private final Div content = new Div();

    DemonstrationView(Demonstration demonstration) {
        super(Texts.text("demo.title"));
        this.demonstration = demonstration;
        lead(Texts.text("demo.lead"));
        content.addClassName("sheet");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        actions();
        var figures = demonstration.figures();
        if (figures.none()) {
            content.add(new EmptyState(Texts.text("demo.none")));
            return;
        }
        var empty = new Button(Texts.text("demo.empty"), click -> ask());
        empty.addThemeVariants(ButtonVariant.ERROR);
        actions(empty);
        var facts = new Facts();
        facts.fact("demo.people", Dates.number(figures.people()));
        facts.fact("demo.mandates", Dates.number(figures.mandates()));
        facts.fact("demo.audiences", Dates.number(figures.audiences()));
        facts.fact("demo.events", Dates.number(figures.events()));
        facts.fact("demo.mailings", Dates.number(figures.mailings()));
        content.add(
                new PageSection(Texts.text("demo.invented"), facts),
                new PageSection(
                        Texts.text("demo.what"),
                        new Paragraph(Texts.text("demo.what.goes")),
                        new Paragraph(Texts.text("demo.what.stays"))));
    }

    private void ask() {
        var dialog = new Dialog(Texts.text("demo.ask.title"));
        dialog.setWidth("min(32rem, 95vw)");
        var typed = new TextField(Texts.text("demo.ask.field", Demonstration.CONFIRMATION));
        typed.setWidthFull();
        typed.focus();
        dialog.add(new Paragraph(Texts.text("demo.ask.text")), typed);
        var confirm = new Button(Texts.text("demo.empty"), click -> {
            if (!Demonstration.confirms(typed.getValue())) {
                typed.setErrorMessage(Texts.text("demo.ask.problem", Demonstration.CONFIRMATION));
                typed.setInvalid(true);
                return;
            }
            demonstration.empty(typed.getValue());
            dialog.close();
            Notices.done(Texts.text("demo.done"));
            show();
        });
        confirm.addThemeVariants(ButtonVariant.ERROR);
        confirm.setDisableOnClick(false);
        dialog.getFooter().add(new Button(Texts.text("shared.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }
}
