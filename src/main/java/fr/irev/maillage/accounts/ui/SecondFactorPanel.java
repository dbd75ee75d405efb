package fr.irev.maillage.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.accounts.CodeRefused;
import fr.irev.maillage.accounts.Enrolment;
import fr.irev.maillage.accounts.SecondFactors;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;

/** One's own second factor: how it stands, and turning it on and off. */
class SecondFactorPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SecondFactors factors;

    SecondFactorPanel(SecondFactors factors) {
        this.factors = factors;
        addClassName("page-section");
        refresh();
    }

    private void refresh() {
        removeAll();
        var standing = factors.mine();
        var facts = new Facts();
        facts.fact(
                "accounts.state",
                standing.active()
                        ? new StateMark(StateMark.Tone.GOOD, Texts.text("accounts.factor.on"))
                        : new StateMark(
                                standing.required() ? StateMark.Tone.PARTIAL : StateMark.Tone.NEUTRAL,
                                Texts.text("accounts.factor.off")));
        add(new Paragraph(Texts.text("accounts.factor.what")
                + (standing.required() ? " " + Texts.text("accounts.factor.required") : "")));
        add(facts);
        if (standing.since() == null) {
            var activate = new Button(Texts.text("accounts.factor.activate"), click -> enrol(factors.begin()));
            activate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(activate);
            return;
        }
        facts.fact("accounts.factor.since", Dates.moment(standing.since()));
        facts.fact("accounts.factor.recovery", Integer.toString(standing.recoveryCodes()));
        var renew = new Button(Texts.text("accounts.factor.renew"), click -> renew());
        var remove = new Button(Texts.text("accounts.factor.remove"), click -> remove(standing.required()));
        var actions = new Div(renew, remove);
        actions.addClassName("page-actions");
        add(actions);
    }

    private void enrol(Enrolment enrolment) {
        removeAll();
        var picture = new Image(enrolment.picture(), Texts.text("accounts.factor.picture"));
        picture.setWidth("220px");
        picture.setHeight("220px");
        var key = new TextField(Texts.text("accounts.factor.key"));
        key.setValue(enrolment.typed());
        key.setReadOnly(true);
        key.setAutoselect(true);
        key.setWidth("min(28rem, 100%)");
        var code = new TextField(Texts.text("accounts.factor.code"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setRequiredIndicatorVisible(true);
        var confirm = new Button(Texts.text("accounts.factor.confirm"), click -> activate(enrolment, code));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(code);
        var cancel = new Button(Texts.text("shared.cancel"), click -> refresh());
        var actions = new Div(confirm, cancel);
        actions.addClassName("page-actions");
        var steps = new OrderedList(
                new ListItem(Texts.text("accounts.factor.step.open")),
                new ListItem(new Paragraph(Texts.text("accounts.factor.step.scan")), picture, new Div(key)),
                new ListItem(new Paragraph(Texts.text("accounts.factor.step.code")), new Div(code)));
        steps.addClassName("steps");
        add(steps, actions);
        code.focus();
    }

    private void activate(Enrolment enrolment, TextField code) {
        try {
            var codes = factors.activate(enrolment, code.getValue());
            refresh();
            Notices.done(Texts.text("accounts.factor.confirmed"));
            new RecoveryCodesDialog(codes).open();
        } catch (CodeRefused e) {
            code.setInvalid(true);
            code.setErrorMessage(Texts.text("accounts.factor.wrongCode"));
            code.focus();
        }
    }

    private void renew() {
        new ProofDialog(
                        Texts.text("accounts.factor.renew"),
                        Texts.text("accounts.factor.renew.what"),
                        (password, code) -> {
                            var codes = factors.renewRecoveryCodes(password, code);
                            refresh();
                            new RecoveryCodesDialog(codes).open();
                        })
                .open();
    }

    private void remove(boolean required) {
        new ProofDialog(
                        Texts.text("accounts.factor.remove"),
                        Texts.text(required ? "accounts.factor.remove.required" : "accounts.factor.remove.what"),
                        (password, code) -> {
                            factors.remove(password, code);
                            refresh();
                            Notices.done(Texts.text("accounts.factor.removed"));
                        })
                .open();
    }
}
