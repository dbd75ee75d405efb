package fr.irev.maillage.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.accounts.AccountRow;
import fr.irev.maillage.accounts.AccountService;
import fr.irev.maillage.accounts.ApiTokens;
import fr.irev.maillage.accounts.SecondFactors;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** Who may sign in, with which rights; and the tokens with which other programs read the base. */
@Route("comptes")
@PageTitle("Comptes – Maillage")
@Menu(title = "Comptes", order = 110, icon = "vaadin:key")
@RolesAllowed(Roles.ADMIN)
class AccountsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final transient SecondFactors factors;
    private final transient Installation installation;
    private final ListGrid<AccountRow> grid = new ListGrid<>(Texts.text("accounts.title"));

    AccountsView(AccountService accounts, SecondFactors factors, ApiTokens tokens, Installation installation) {
        super(Texts.text("accounts.title"));
        this.accounts = accounts;
        this.factors = factors;
        this.installation = installation;
        var open = new Button(Texts.text("accounts.open"), click -> openNew());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(open);
        columns();
        refresh();
        add(grid, new PageSection(Texts.text("accounts.tokens"), new TokenList(tokens)));
    }

    private void columns() {
        grid.setAllRowsVisible(true);
        grid.first(Texts.text("accounts.name"), row -> new Span(row.displayName()));
        grid.words(Texts.text("accounts.login"), AccountRow::login).setAutoWidth(true);
        grid.words(
                        Texts.text("accounts.roles"),
                        row -> row.roles().stream()
                                .map(role -> Texts.text("accounts.role.short." + role))
                                .collect(Collectors.joining(", ")))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.part(Texts.text("accounts.state"), AccountsView::state)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.figure(Texts.text("accounts.lastSignIn"), row -> Dates.shortMoment(row.lastSignInAt()));
        grid.action(Texts.text("accounts.actions"), this::rowActions);
    }

    private static Div state(AccountRow row) {
        var state = new Div(mark(row));
        if (row.secondFactor()) {
            var factor = new Div(Texts.text("accounts.factor"));
            factor.addClassName("muted");
            state.add(factor);
        }
        return state;
    }

    private static StateMark mark(AccountRow row) {
        if (!row.enabled()) {
            return new StateMark(StateMark.Tone.NEUTRAL, Texts.text("accounts.state.closed"));
        }
        return row.passwordChosen()
                ? new StateMark(StateMark.Tone.GOOD, Texts.text("accounts.state.open"))
                : new StateMark(StateMark.Tone.PARTIAL, Texts.text("accounts.state.waiting"));
    }

    private Div rowActions(AccountRow row) {
        var edit = small(Texts.text("shared.edit"), row, () -> edit(row));
        var link = small(
                Texts.text("accounts.link.new"), row, () -> showLink(row.displayName(), accounts.newLink(row.id())));
        var close = row.enabled()
                ? small(Texts.text("accounts.close.short"), Texts.text("accounts.close"), row, () -> close(row))
                : small(Texts.text("accounts.reopen.short"), Texts.text("accounts.reopen"), row, () -> reopen(row));
        var actions = new Div(edit, link, close);
        actions.addClassName("page-actions");
        return actions;
    }

    private static Button small(String text, AccountRow row, Runnable action) {
        return small(text, text, row, action);
    }

    /** @param full what a screen reader says, with the name of the account */
    private static Button small(String text, String full, AccountRow row, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(full + " : " + row.displayName());
        return button;
    }

    private void openNew() {
        new AccountDialog((login, name, email, roles) -> {
                    var token = accounts.open(login, name, email, roles);
                    refresh();
                    showLink(name, token);
                })
                .open();
    }

    private void showLink(String name, String token) {
        new SecretDialog(
                        Texts.text("accounts.link.title"),
                        Texts.text("accounts.link.what", name),
                        installation.baseUrl() + "/acces/" + token)
                .open();
    }

    private void edit(AccountRow row) {
        var dialog = new AccountDialog(row, (name, email, roles, last) -> {
            accounts.change(row.id(), name, email, roles, last);
            Notices.done(Texts.text("accounts.saved", name));
            refresh();
        });
        // One's own takes a password and a code, on one's own page.
        if (row.secondFactor() && !row.login().equals(CurrentUser.login())) {
            var reset = new Button(Texts.text("accounts.factor.reset"), click -> {
                dialog.close();
                resetSecondFactor(row);
            });
            reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            dialog.beside(reset);
        }
        dialog.open();
    }

    private void resetSecondFactor(AccountRow row) {
        var question = new ConfirmDialog(
                Texts.text("accounts.factor.reset"),
                Texts.text("accounts.factor.reset.what", row.displayName()),
                Texts.text("accounts.factor.reset"),
                confirmed -> {
                    factors.reset(row.id());
                    refresh();
                    Notices.done(Texts.text("accounts.factor.reset.done", row.displayName()));
                });
        question.setCancelable(true);
        question.setCancelText(Texts.text("shared.cancel"));
        question.open();
    }

    private void close(AccountRow row) {
        try {
            accounts.close(row.id());
            refresh();
            Notices.done(Texts.text("accounts.closed", row.displayName()), () -> reopen(row));
        } catch (IllegalStateException e) {
            Notices.problem(Texts.text("accounts.lastAdministrator"));
        }
    }

    private void reopen(AccountRow row) {
        accounts.reopen(row.id());
        refresh();
        Notices.done(Texts.text("accounts.reopened", row.displayName()));
    }

    private void refresh() {
        grid.setItems(accounts.all());
    }
}
