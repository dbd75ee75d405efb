package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatGroup;
import fr.irev.maillage.directory.seats.SeatGroups;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.AsOfPicker;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register of seats: which are held, which are vacant and since when, which have to be checked. */
@Route(SeatsView.PATH)
@PageTitle("Sièges – Maillage")
@Menu(title = "Sièges", order = 40, icon = "vaadin:user-clock")
@RolesAllowed(Roles.LECTURE)
class SeatsView extends Page implements BeforeEnterObserver {

    static final String PATH = SeatPages.PATH;
    static final String STATE = "etat";

    private static final long serialVersionUID = 1L;

    private final transient SeatLookup lookup;
    private final transient SeatService service;
    private final transient List<SeatAction> actions;
    private final transient List<SeatListAction> others;
    private final transient SeatTaskAction tasks;
    private final transient List<SeatGroups> groups;
    private final AsOfPicker asOf;
    private final TextField search = new TextField(Texts.text("seats.search"));
    private final MultiSelectComboBox<SeatState> states = new MultiSelectComboBox<>(Texts.text("seats.states"));
    private final ComboBox<JobFunctionLabel> function = new ComboBox<>(Texts.text("seats.function"));
    private final Select<SchemeKind> kind = new Select<>();
    private final Select<TerritoryName> departement = new Select<>();
    private final ComboBox<SeatGroup> network = new ComboBox<>(Texts.text("seats.network"));
    private final ListGrid<SeatRow> grid = new ListGrid<>(Texts.text("seats.title"));

    SeatsView(
            SeatLookup lookup,
            SeatService service,
            List<SeatAction> actions,
            List<SeatListAction> others,
            SeatTaskAction tasks,
            List<SeatGroups> groups,
            FunctionCatalogue catalogue,
            TerritoryLookup territories,
            Clock clock) {
        super(Texts.text("seats.title"));
        this.lookup = lookup;
        this.service = service;
        this.actions = actions;
        this.others = others.stream()
                .sorted(Comparator.comparingInt(SeatListAction::rank))
                .toList();
        this.tasks = tasks;
        this.groups = List.copyOf(groups);
        lead(Texts.text("seats.lead"));
        asOf = new AsOfPicker(clock);
        asOf.onChange(this::refresh);
        under(asOf);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(200);
        states.setItems(SeatState.values());
        states.setItemLabelGenerator(state -> Texts.of("seats.state", state));
        states.setPlaceholder(Texts.text("seats.all"));
        states.setWidth("16rem"); // room for a state beside the cross that takes it away
        function.setItems(JobFunctionLabel::answersTo, catalogue.all());
        function.setItemLabelGenerator(JobFunctionLabel::inclusive);
        function.setClearButtonVisible(true);
        function.setPlaceholder(Texts.text("seats.function.all"));
        function.setOverlayWidth("24rem");
        kind.setLabel(Texts.text("seats.kind"));
        kind.setItems(SchemeKind.values());
        kind.setItemLabelGenerator(
                value -> value == null ? Texts.text("seats.all") : Texts.of("contacts.scheme", value));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.text("seats.all"));
        departement.setLabel(Texts.text("seats.departement"));
        departement.setItems(territories.search("", TerritoryKind.DEPARTEMENT, 0, 100));
        departement.setItemLabelGenerator(name -> name == null ? Texts.text("seats.all") : name.name());
        departement.setEmptySelectionAllowed(true);
        departement.setEmptySelectionCaption(Texts.text("seats.all"));
        network.setItems(groups.stream().flatMap(group -> group.all().stream()).toList());
        network.setItemLabelGenerator(SeatGroup::name);
        network.setClearButtonVisible(true);
        network.setPlaceholder(Texts.text("seats.all"));
        network.setOverlayWidth("24rem");
        network.addValueChangeListener(change -> refresh());
        search.addValueChangeListener(change -> refresh());
        states.addValueChangeListener(change -> refresh());
        function.addValueChangeListener(change -> refresh());
        kind.addValueChangeListener(change -> refresh());
        departement.addValueChangeListener(change -> refresh());
        var filters = new Div(search, states, function, kind, departement, network);
        filters.addClassName("filters");
        columns();
        add(filters, grid);
    }

    private void columns() {
        grid.first(Texts.text("seats.column.owner"), SeatCards::owner);
        grid.part(Texts.text("seats.column.function"), row -> SeatPages.link(row.id(), SeatCards.label(row)))
                .setFlexGrow(3);
        grid.part(Texts.text("seats.column.state"), SeatsView::state)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.part(Texts.text("seats.column.holder"), SeatsView::holders).setFlexGrow(3);
        grid.part(Texts.text("seats.column.task"), this::task).setFlexGrow(3);
        if (SeatMenu.allowed()) {
            grid.action(Texts.text("seats.column.actions"), this::actions);
        }
        grid.setEmptyStateComponent(new EmptyState(Texts.text("seats.empty")));
    }

    private static Component state(SeatRow row) {
        var mark = new Div(SeatMarks.state(row.state()));
        var since = row.vacantSince();
        if (since != null && row.state() != SeatState.SANS_OBJET) {
            var day = new Div(Texts.text("seats.since", Dates.shortDay(since)));
            day.addClassName("muted");
            mark.add(day);
        }
        return mark;
    }

    /** The task there is, or the button that gives one. */
    private Component task(SeatRow row) {
        var cell = new Div();
        if (!asOf.asOf().isToday()) {
            return cell; // what is to be done is to be done today
        }
        var task = row.task();
        if (task != null) {
            cell.add(new Div(task.note()), new Div(tasks.who(task)));
        }
        tasks.action(row, this::refresh).ifPresent(cell::add);
        return cell;
    }

    private Component actions(SeatRow row) {
        var all = new Div();
        all.addClassName("page-actions");
        actions.stream()
                .filter(action -> !action.equals(tasks)) // stands in its own column
                .forEach(action -> action.action(row, this::refresh).ifPresent(all::add));
        all.add(new SeatMenu(row, service, this::refresh));
        return all;
    }

    private static Component holders(SeatRow row) {
        if (row.holders().isEmpty()) {
            return SeatCards.last(row);
        }
        var all = new Div();
        row.holders().forEach(holder -> all.add(new Div(SeatCards.holder(holder))));
        return all;
    }

    /** {@code sieges?etat=vacant} opens the register on the vacant ones. */
    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        asOf.read(entry.getLocation());
        entry.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .flatMap(asked -> Arrays.stream(SeatState.values())
                        .filter(state -> state.name().equals(asked.toUpperCase(Locale.ROOT)))
                        .findFirst())
                .ifPresent(state -> states.setValue(Set.of(state)));
        refresh();
    }

    private @Nullable Set<SeatId> counted() {
        var chosen = network.getValue();
        return chosen == null
                ? null
                : groups.stream()
                        .flatMap(group -> group.seatsOf(chosen.id()).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private void refresh() {
        var within = departement.getValue();
        var wanted = function.getValue();
        var filter = new SeatFilter(
                states.getValue(),
                wanted == null ? null : wanted.code(),
                kind.getValue(),
                within == null ? null : within.id(),
                counted(),
                search.getValue());
        actions(others.stream()
                .flatMap(other -> other.show(filter, asOf.asOf()).stream())
                .toArray(Component[]::new));
        var day = asOf.asOf().day();
        grid.actionable(asOf.asOf().isToday());
        grid.setItems(query -> lookup.register(filter, day, query.getOffset(), query.getLimit()).stream());
    }
}
