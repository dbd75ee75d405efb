package fr.irev.maillage.accounts.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.accounts.JournalLookup;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** Who did what, and when. */
@Route("journal")
@PageTitle("Journal – Maillage")
@Menu(title = "Journal", order = 115, icon = "vaadin:list")
@RolesAllowed(Roles.ADMIN)
class JournalView extends Page {

    private static final long serialVersionUID = 1L;

    JournalView(JournalLookup journal) {
        super(Texts.text("accounts.journal.title"));
        var search = new TextField(Texts.text("accounts.journal.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("min(28rem, 100%)");
        var grid = new ListGrid<JournalLookup.Entry>(Texts.text("accounts.journal.title"));
        grid.figure(Texts.text("accounts.journal.when"), entry -> Dates.shortMoment(entry.at()));
        grid.words(Texts.text("accounts.journal.who"), JournalLookup.Entry::actor)
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.first(Texts.text("accounts.journal.what"), entry -> new Span(entry.summary()));
        grid.setEmptyStateText(Texts.text("accounts.journal.empty"));
        grid.setItems(query -> journal.search(search.getValue(), query.getOffset(), query.getLimit()).stream());
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        grid.setHeight("70vh");
        add(search, grid);
    }
}
