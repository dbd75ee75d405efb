package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.events.EventFilter;
import fr.irev.maillage.events.EventFilter.When;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.EventRow;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Events to come and past. */
@Route("evenements")
@PageTitle("Événements – Maillage")
@Menu(title = "Événements", order = 80, icon = "vaadin:calendar")
@RolesAllowed(Roles.LECTURE)
class EventsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient EventLookup lookup;
    private final transient Clock clock;
    private final TextField search = new TextField(Texts.text("events.list.search"));
    private final Select<When> when = new Select<>();
    private final ListGrid<EventRow> grid = new ListGrid<>(Texts.text("events.list.title"));

    EventsView(EventLookup lookup, Clock clock) {
        super(Texts.text("events.list.title"));
        this.lookup = lookup;
        this.clock = clock;
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        when.setLabel(Texts.text("events.list.when"));
        when.setItems(When.values());
        when.setItemLabelGenerator(side -> Texts.of("events.list.when", side));
        when.setValue(When.UPCOMING);
        when.addValueChangeListener(change -> refresh());
        var filters = new Div(search, when);
        filters.addClassName("filters");
        columns();
        if (CurrentUser.holds(Roles.REDACTION)) {
            var create = new Button(
                    Texts.text("events.list.create"),
                    click -> getUI().ifPresent(ui -> ui.navigate(EventFormView.CREATE)));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
        add(filters, grid);
        refresh();
    }

    private void columns() {
        grid.first(Texts.text("events.list.column.title"), row -> EventPages.link(row.id(), row.title()));
        grid.words(Texts.text("events.list.column.when"), row -> EventTimes.span(row.startsAt(), row.endsAt()));
        grid.words(Texts.text("events.list.column.format"), EventRow::formatLabel);
        grid.words(Texts.text("events.list.column.where"), row -> EventTexts.where(row.venue(), row.visio()));
        grid.words(Texts.text("events.list.column.places"), row -> EventTexts.taken(row.places()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.part(
                        Texts.text("events.list.column.status"),
                        row -> EventTexts.status(
                                row.status(), row.closing(), row.endsAt(), row.places(), clock.instant()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(Texts.text("events.list.empty")));
        grid.setAllRowsVisible(false);
    }

    private void refresh() {
        var filter = new EventFilter(search.getValue(), when.getValue());
        grid.setItems(query -> lookup.search(filter, query.getOffset(), query.getLimit()).stream());
    }
}
