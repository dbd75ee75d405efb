package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceRow;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** The saved audiences, what they say and how many they reach. */
@Route("audiences")
@PageTitle("Audiences – Maillage")
@Menu(title = "Audiences", order = 60, icon = "vaadin:bullseye")
@RolesAllowed(Roles.LECTURE)
class AudiencesView extends Page {

    private static final long serialVersionUID = 1L;

    private static final int ROWS_AT_ONCE = 20; // each row is counted live

    private final transient AudienceLookup lookup;
    private final transient AudienceService service;
    private final TextField search = new TextField(Texts.text("audiences.list.search"));
    private final Checkbox archived = new Checkbox(Texts.text("audiences.list.archived"));
    private final ListGrid<AudienceRow> grid = new ListGrid<>(Texts.text("audiences.list.title"));

    AudiencesView(AudienceLookup lookup, AudienceService service) {
        super(Texts.text("audiences.list.title"));
        this.lookup = lookup;
        this.service = service;
        lead(Texts.text("audiences.list.lead"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        archived.addValueChangeListener(change -> refresh());
        var filters = new Div(search, archived);
        filters.addClassName("filters");
        columns();
        if (CurrentUser.holds(Roles.REDACTION)) {
            var create = new Button(Texts.text("audiences.list.create"), click -> AudiencePages.create());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
        add(filters, grid);
        refresh();
    }

    private void columns() {
        grid.setPageSize(ROWS_AT_ONCE);
        grid.first(Texts.text("audiences.list.name"), row -> AudiencePages.link(row.id(), row.name()));
        grid.words(Texts.text("audiences.list.sentence"), AudienceRow::sentence).setFlexGrow(5);
        grid.figure(Texts.text("audiences.list.count"), row -> Dates.number(row.recipients()));
        grid.words(Texts.text("audiences.list.owner"), AudienceRow::owner)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.figure(Texts.text("audiences.list.last-used"), row -> Dates.shortMoment(row.lastUsedAt()));
        if (CurrentUser.holds(Roles.REDACTION)) {
            grid.action(Texts.text("audiences.list.actions"), this::shelve).setKey("archive");
        }
        grid.setEmptyStateComponent(new EmptyState(Texts.text("audiences.list.empty")));
    }

    private Button shelve(AudienceRow row) {
        boolean back = archived.getValue();
        var button = new Button(Texts.text(back ? "audiences.list.restore" : "audiences.list.archive"), click -> {
            if (back) {
                restore(row);
                Notices.done(Texts.text("audiences.restored", row.name()));
            } else {
                service.archive(row.id());
                refresh();
                Notices.done(Texts.text("audiences.archived", row.name()), () -> restore(row));
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(button.getText() + " « " + row.name() + " »");
        return button;
    }

    private void restore(AudienceRow row) {
        service.restore(row.id());
        refresh();
    }

    private void refresh() {
        var text = search.getValue();
        boolean shelved = archived.getValue();
        grid.setItems(query -> lookup.search(text, shelved, query.getOffset(), query.getLimit()).stream());
    }
}
