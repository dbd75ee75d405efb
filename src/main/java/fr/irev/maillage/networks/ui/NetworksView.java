package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.networks.NetworkRow;
import fr.irev.maillage.networks.NetworkService;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.AsOfPicker;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The networks, their size and what they intend this year. */
@Route("reseaux")
@PageTitle("Réseaux – Maillage")
@Menu(title = "Réseaux", order = 50, icon = "vaadin:cluster")
@RolesAllowed(Roles.LECTURE)
class NetworksView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient NetworkSheetLookup lookup;
    private final TextField search = new TextField(Texts.text("networks.list.search"));
    private final ListGrid<NetworkRow> grid = new ListGrid<>(Texts.text("networks.list.title"));

    private final AsOfPicker asOf;
    private final Button create;

    NetworksView(NetworkSheetLookup lookup, NetworkService service, OrganisationLookup organisations, Clock clock) {
        super(Texts.text("networks.list.title"));
        this.lookup = lookup;
        lead(Texts.text("networks.list.lead"));
        asOf = new AsOfPicker(clock);
        asOf.onChange(this::refresh);
        under(asOf);
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        var filters = new Div(search);
        filters.addClassName("filters");
        columns();
        create = new Button(
                Texts.text("networks.list.create"),
                click -> new NetworkDetailsDialog(organisations, details -> {
                            var id = service.create(details);
                            Notices.done(Texts.text("networks.created", details.name()));
                            NetworkPages.open(id);
                        })
                        .open());
        if (CurrentUser.holds(Roles.GESTION)) {
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
        add(filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        asOf.read(entry.getLocation());
        refresh();
    }

    private void columns() {
        grid.first(Texts.text("networks.list.name"), NetworksView::name);
        grid.figure(Texts.text("networks.list.members"), row -> Dates.number(row.members()));
        grid.figure(
                Texts.text("networks.list.target"),
                row -> row.target() == 0 ? "" : Texts.text("networks.list.sessions", row.target()));
        grid.words(Texts.text("networks.list.co-animator"), NetworkRow::coAnimator);
        grid.setEmptyStateComponent(new EmptyState(Texts.text("networks.list.empty")));
    }

    private static Component name(NetworkRow row) {
        var link = NetworkPages.link(row.id(), row.name());
        return row.restricted()
                ? new Div(link, new StateMark(StateMark.Tone.WARNING, Texts.text("networks.restricted")))
                : link;
    }

    private void refresh() {
        var text = search.getValue();
        var day = asOf.asOf().day();
        create.setVisible(asOf.asOf().isToday());
        grid.setItems(query -> lookup.rows(text, day, query.getOffset(), query.getLimit()).stream());
    }
}
