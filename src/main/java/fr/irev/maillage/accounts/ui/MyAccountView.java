package fr.irev.maillage.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.accounts.AccountService;
import fr.irev.maillage.accounts.SecondFactors;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** One's own account: what it is, and its second factor. */
@Route(MyAccountView.PATH)
@PageTitle("Mon compte – Maillage")
@RolesAllowed(Roles.LECTURE)
class MyAccountView extends Page {

    private static final long serialVersionUID = 1L;

    static final String PATH = "mon-compte";

    MyAccountView(AccountService accounts, SecondFactors factors) {
        super(Texts.text("accounts.mine"));
        var mine = accounts.mine();
        var facts = new Facts();
        facts.fact("accounts.name", mine.displayName());
        facts.fact("accounts.login", mine.login());
        facts.fact("accounts.email", mine.email() == null ? null : mine.email().value());
        facts.fact(
                "accounts.roles",
                mine.roles().stream()
                        .map(role -> Texts.text("accounts.role.short." + role))
                        .collect(Collectors.joining(", ")));
        add(
                new PageSection(Texts.text("accounts.mine.account"), facts),
                new PageSection(Texts.text("accounts.factor"), new SecondFactorPanel(factors)));
    }

    static void open() {
        UI.getCurrent().navigate(MyAccountView.class);
    }
}
