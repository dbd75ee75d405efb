package fr.irev.maillage.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.irev.maillage.accounts.StaffMember;
import fr.irev.maillage.accounts.ui.AccountPages;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.ui.Draft;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The frame around every screen: a slim menu, a search box always at hand, the path to where one is, who is signed in. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final Nav path = new Nav();

    MainLayout(AuthenticationContext session, Installation installation) {
        setPrimarySection(Section.DRAWER);
        addToNavbar(skipLink(), bar(session));
        if (installation.rehearsal()) {
            addToNavbar(rehearsal());
        }
        addToDrawer(brand(), menu(), foot());
    }

    private static Component skipLink() {
        var skip = new Anchor("#titre", Texts.text("shell.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private Component bar(AuthenticationContext session) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.text("shell.menu.toggle"));
        path.addClassName("path");
        path.setAriaLabel(Texts.text("shell.path"));
        var bar = new Div(toggle, path, new SearchBox(), account(session));
        bar.addClassName("bar");
        return bar;
    }

    private static Component account(AuthenticationContext session) {
        var name = session.getAuthenticatedUser(Object.class)
                .filter(StaffMember.class::isInstance) // the system has a name only
                .map(StaffMember.class::cast)
                .map(StaffMember::displayName)
                .or(session::getPrincipalName)
                .orElse("");
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        menu.addClassName("account");
        var icon = new Icon(VaadinIcon.USER);
        icon.getElement().setAttribute("aria-hidden", "true");
        var label = new Span(name);
        label.addClassName("account-name");
        MenuItem item = menu.addItem(new Span(icon, label));
        item.setAriaLabel(Texts.text("shell.account", name));
        item.getSubMenu().addItem(Texts.text("shell.account.mine"), click -> AccountPages.openMine());
        item.getSubMenu().addItem(Texts.text("shell.signOut"), click -> {
            Draft.forgetAll(UI.getCurrent());
            session.logout();
        });
        return menu;
    }

    private static Component rehearsal() {
        var banner = new Div(
                new Span(Texts.text("shell.rehearsal")), new Anchor("repetition", Texts.text("shell.rehearsal.open")));
        banner.addClassName("rehearsal");
        return banner;
    }

    private static Component brand() {
        var mark = new Image("images/maillage.svg", "");
        mark.setWidth("28px");
        var home = new Anchor("", mark, new Span("Maillage"));
        home.addClassName("brand");
        home.getElement().setAttribute("aria-label", Texts.text("shell.home.link"));
        return home;
    }

    private static Component menu() {
        var menu = new SideNav();
        menu.getElement().setAttribute("aria-label", Texts.text("shell.menu"));
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(item(entry)));
        return menu;
    }

    private static SideNavItem item(MenuEntry entry) {
        var icon = entry.icon();
        if (icon == null) {
            return new SideNavItem(entry.title(), entry.path());
        }
        var drawn = new Icon(icon);
        drawn.getElement().setAttribute("aria-hidden", "true");
        return new SideNavItem(entry.title(), entry.path(), drawn);
    }

    private static Component foot() {
        var foot = new Footer(new Anchor("accessibilite", Texts.text("shell.accessibility")));
        foot.addClassName("drawer-foot");
        return foot;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showPath(event.getLocation().getFirstSegment(), event.getLocation().getPath(), nameOf(event));
        // A screen reader begins where a reader's eyes do. Fields that asked for the focus keep it.
        getElement().executeJs("""
                setTimeout(() => {
                  const active = document.activeElement;
                  if (!active || active === document.body || active.closest('vaadin-side-nav, .path')) {
                    document.getElementById('titre')?.focus({preventScroll: true});
                  }
                }, 0)""");
    }

    private void showPath(String first, String whole, String name) {
        path.removeAll();
        if (first.isEmpty()) {
            return; // home needs no path to itself
        }
        path.add(new RouterLink(Texts.text("shell.home"), HomeView.class));
        var list =
                entry(first.equals("dispositifs") ? "territoires" : first); // schemes are listed with the territories
        if (list.isPresent() && whole.equals(list.get().path().replaceFirst("^/", ""))) {
            path.add(separator(), here(list.get().title()));
            return;
        }
        list.ifPresent(entry -> path.add(separator(), new Anchor(entry.path().replaceFirst("^/", ""), entry.title())));
        if (!name.isBlank()) {
            path.add(separator(), here(name));
        }
    }

    private static Optional<MenuEntry> entry(String segment) {
        return segment.isEmpty()
                ? Optional.empty()
                : MenuConfiguration.getMenuEntries().stream()
                        .filter(entry -> entry.path()
                                .replaceFirst("^/", "")
                                .split("/")[0]
                                .equals(segment))
                        .findFirst();
    }

    /** The page's own name: the browser's title is still that of the page before while one arrives. */
    private static String nameOf(AfterNavigationEvent event) {
        return event.getActiveChain().stream()
                .filter(Page.class::isInstance)
                .map(Page.class::cast)
                .map(Page::title)
                .findFirst()
                .orElse("");
    }

    private static Component separator() {
        var separator = new Span("›");
        separator.getElement().setAttribute("aria-hidden", "true");
        return separator;
    }

    private static Component here(String title) {
        var here = new Span(title);
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }
}
