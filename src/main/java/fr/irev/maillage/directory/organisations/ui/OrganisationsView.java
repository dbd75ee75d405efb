package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.organisations.OrganisationFilter;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.organisations.OrganisationType;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.AsOfPicker;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** All organisations, sought by name and narrowed by type, family and département. */
@Route(OrganisationPages.PATH)
@PageTitle("Organisations – Maillage")
@Menu(title = "Organisations", order = 30, icon = "vaadin:building")
@RolesAllowed(Roles.LECTURE)
class OrganisationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final List<String> FAMILIES =
            List.of("ETAT", "COLLECTIVITE", "EDUCATION", "INSERTION", "HABITAT", "ASSOCIATION", "AUTRE");

    private final transient OrganisationLookup lookup;
    private final TextField search = new TextField(Texts.text("organisations.search"));
    private final ComboBox<OrganisationType> type = new ComboBox<>(Texts.text("organisations.type"));
    private final Select<String> family = new Select<>();
    private final Select<TerritoryName> departement = new Select<>();
    private final Select<OrganisationFilter.State> state = new Select<>();
    private final ListGrid<OrganisationName> grid = new ListGrid<>(Texts.text("organisations.title"));
    private final AsOfPicker asOf;
    private final Button create = new Button(
            Texts.text("organisations.create"),
            click -> getUI().ifPresent(ui -> ui.navigate(OrganisationFormView.CREATE)));

    OrganisationsView(OrganisationLookup lookup, OrganisationTypes types, TerritoryLookup territories, Clock clock) {
        super(Texts.text("organisations.title"));
        this.lookup = lookup;
        asOf = new AsOfPicker(clock);
        asOf.onChange(this::refresh);
        under(asOf);
        search.setPlaceholder(Texts.text("organisations.search.help"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(200);
        search.setMinWidth("16rem");
        type.setItems(OrganisationType::answersTo, types.all());
        type.setItemLabelGenerator(OrganisationType::label);
        type.setClearButtonVisible(true);
        type.setPlaceholder(Texts.text("organisations.all"));
        family.setLabel(Texts.text("organisations.family"));
        family.setItems(FAMILIES);
        family.setItemLabelGenerator(code ->
                code == null ? Texts.text("organisations.all.families") : Texts.text("organisations.family." + code));
        family.setEmptySelectionAllowed(true);
        family.setEmptySelectionCaption(Texts.text("organisations.all.families"));
        departement.setLabel(Texts.text("organisations.departement"));
        departement.setItems(territories.search("", TerritoryKind.DEPARTEMENT, 0, 100));
        departement.setItemLabelGenerator(name -> name == null ? Texts.text("organisations.all") : name.name());
        departement.setEmptySelectionAllowed(true);
        departement.setEmptySelectionCaption(Texts.text("organisations.all"));
        state.setLabel(Texts.text("organisations.state"));
        state.setItems(OrganisationFilter.State.values());
        state.setItemLabelGenerator(value -> Texts.of("organisations.state", value));
        state.setValue(OrganisationFilter.State.EN_ACTIVITE);
        search.addValueChangeListener(change -> refresh());
        type.addValueChangeListener(change -> refresh());
        family.addValueChangeListener(change -> refresh());
        departement.addValueChangeListener(change -> refresh());
        state.addValueChangeListener(change -> refresh());
        var filters = new Div(search, type, family, departement, state);
        filters.addClassName("filters");
        columns();
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
        grid.first(Texts.text("organisations.column.name"), row -> OrganisationPages.link(row.id(), row.display()));
        grid.words(Texts.text("organisations.column.type"), OrganisationName::typeLabel);
        grid.words(Texts.text("organisations.column.city"), OrganisationName::city);
        grid.setEmptyStateComponent(new EmptyState(Texts.text("organisations.empty")));
    }

    private void refresh() {
        var within = departement.getValue();
        var kind = type.getValue();
        var filter = new OrganisationFilter(
                search.getValue(),
                kind == null ? null : kind.code(),
                family.getValue(),
                within == null ? null : within.id(),
                state.getValue(),
                asOf.asOf().day());
        create.setVisible(asOf.asOf().isToday());
        grid.setItems(query -> lookup.search(filter, query.getOffset(), query.getLimit()).stream());
    }
}
