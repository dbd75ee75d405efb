package fr.irev.maillage.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.accounts.ApiTokens;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import org.springframework.dao.DuplicateKeyException;

/** The tokens of the JSON interface: issued, in use, revoked. */
class TokenList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 120;

    private final transient ApiTokens tokens;
    private final ListGrid<ApiTokens.Row> grid = new ListGrid<>(Texts.text("accounts.tokens"));
    private final TextField label = new TextField(Texts.text("accounts.tokens.label"));

    TokenList(ApiTokens tokens) {
        this.tokens = tokens;
        addClassName("page-section");
        label.setMaxLength(LONGEST);
        var issue = new Button(Texts.text("accounts.tokens.issue"), click -> issue());
        var form = new Div(label, issue);
        form.addClassName("filters");
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(Texts.text("accounts.tokens.none"));
        grid.first(Texts.text("accounts.tokens.label"), row -> new Span(row.label()));
        grid.figure(Texts.text("accounts.tokens.lastUsed"), row -> Dates.shortMoment(row.lastUsedAt()));
        grid.part(Texts.text("accounts.state"), this::state)
                .setKey("state")
                .setAutoWidth(true)
                .setFlexGrow(0);
        add(new Paragraph(Texts.text("accounts.tokens.what")), form, grid);
        refresh();
    }

    private Div state(ApiTokens.Row row) {
        if (row.revokedAt() != null) {
            return new Div(new StateMark(
                    StateMark.Tone.NEUTRAL, Texts.text("accounts.tokens.revoked", Dates.shortMoment(row.revokedAt()))));
        }
        var revoke = new Button(Texts.text("accounts.tokens.revoke"), click -> askToRevoke(row.label()));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        revoke.setAriaLabel(Texts.text("accounts.tokens.revoke") + " : " + row.label());
        var state = new Div(new StateMark(StateMark.Tone.GOOD, Texts.text("accounts.tokens.inUse")), revoke);
        state.addClassName("page-actions");
        return state;
    }

    private void askToRevoke(String label) {
        var question = new ConfirmDialog(
                Texts.text("accounts.tokens.revoke.title", label),
                Texts.text("accounts.tokens.revoke.text"),
                Texts.text("accounts.tokens.revoke"),
                confirmed -> {
                    tokens.revoke(label);
                    refresh();
                    Notices.done(Texts.text("accounts.tokens.revoke.done", label));
                });
        question.setConfirmButtonTheme("error primary");
        question.setCancelable(true);
        question.setCancelText(Texts.text("shared.cancel"));
        question.open();
    }

    private void issue() {
        boolean filled = !label.getValue().isBlank();
        label.setInvalid(!filled);
        label.setErrorMessage(Texts.text("accounts.required"));
        if (!filled) {
            return;
        }
        try {
            var token = tokens.issue(label.getValue());
            new SecretDialog(
                            Texts.text("accounts.tokens.issue"),
                            Texts.text(
                                    "accounts.tokens.issued", label.getValue().strip()),
                            token)
                    .open();
            label.clear();
            refresh();
        } catch (DuplicateKeyException e) {
            label.setInvalid(true);
            label.setErrorMessage(Texts.text("accounts.tokens.taken"));
        }
    }

    private void refresh() {
        grid.setItems(tokens.all());
    }
}
