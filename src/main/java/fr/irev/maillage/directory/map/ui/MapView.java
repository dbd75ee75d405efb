package fr.irev.maillage.directory.map.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.map.MapFilter;
import fr.irev.maillage.directory.map.MapLayer;
import fr.irev.maillage.directory.map.MapLookup;
import fr.irev.maillage.directory.map.MapPlace;
import fr.irev.maillage.directory.map.RegionDrawing;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The région on a map: contrats de ville, cités éducatives, quartiers, by how their seats stand. The list below says the same; what
 * is looked at stands in the address, so that it can be sent to a colleague and the way back leads through it.
 */
@Route(MapPages.PATH)
@PageTitle("Carte – Maillage")
@Menu(title = "Carte", order = 42, icon = "vaadin:globe")
@RolesAllowed(Roles.LECTURE)
class MapView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MapLookup lookup;
    private final transient Clock clock;
    private final CheckboxGroup<MapLayer> layers = new CheckboxGroup<>(Texts.text("map.layers"));
    private final Select<TerritoryName> departement = new Select<>();
    private final Select<SeatState> state = new Select<>();
    private final ComboBox<JobFunctionLabel> function = new ComboBox<>(Texts.text("map.function"));
    private final Paragraph figures = new Paragraph();
    private final RegionMap map;
    private final PlacePanel panel;
    private final ListGrid<MapPlace> grid = new ListGrid<>(Texts.text("map.list.label"));
    private MapPages shown = new MapPages(MapFilter.ALL, null);

    MapView(
            MapLookup lookup,
            RegionDrawing drawing,
            SeatLookup seats,
            SchemeLookup schemes,
            FunctionCatalogue catalogue,
            TerritoryLookup territories,
            Clock clock) {
        super(Texts.text("map.title"));
        this.lookup = lookup;
        this.clock = clock;
        lead(Texts.text("map.lead"));
        map = new RegionMap(drawing.version(), this::choose);
        panel = new PlacePanel(seats, schemes, () -> choose(null));
        layers.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        layers.setItems(MapLayer.values());
        layers.setItemLabelGenerator(layer -> Texts.of("map.layer", layer));
        select(departement, "map.departement");
        departement.setItems(territories.search("", TerritoryKind.DEPARTEMENT, 0, 100));
        departement.setItemLabelGenerator(name -> name == null ? Texts.text("map.all") : name.name());
        select(state, "map.state");
        state.setItems(SeatState.VACANT, SeatState.A_VERIFIER, SeatState.INTERIM, SeatState.POURVU);
        state.setItemLabelGenerator(
                value -> value == null ? Texts.text("map.all.states") : Texts.of("map.state", value));
        var codes = lookup.functions();
        function.setItems(
                JobFunctionLabel::answersTo,
                catalogue.all().stream()
                        .filter(label -> codes.contains(label.code()))
                        .toList());
        function.setItemLabelGenerator(JobFunctionLabel::inclusive);
        function.setPlaceholder(Texts.text("map.function.all"));
        function.setClearButtonVisible(true);
        function.setOverlayWidth("24rem");
        layers.addValueChangeListener(change -> fromUser(change.isFromClient()));
        departement.addValueChangeListener(change -> fromUser(change.isFromClient()));
        state.addValueChangeListener(change -> fromUser(change.isFromClient()));
        function.addValueChangeListener(change -> fromUser(change.isFromClient()));
        var filters = new Div(layers, departement, state, function);
        filters.addClassNames("filters", "map-filters");
        figures.getElement().setAttribute("role", "status");
        columns();
        var both = new Div(map, panel);
        both.addClassName("map-and-place");
        var list = new PageSection(Texts.text("map.list.title"), grid);
        list.setId("liste");
        list.getElement().setAttribute("tabindex", "-1");
        var source = new Paragraph(Texts.text("map.source"));
        source.addClassNames("muted", "map-source");
        add(filters, figures, skip(), both, source, list);
    }

    private static <T> void select(Select<T> select, String key) {
        select.setLabel(Texts.text(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.text("map.all"));
    }

    private static Component skip() {
        var skip = new Anchor("carte#liste", Texts.text("map.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);
        skip.getElement()
                .executeJs("this.addEventListener('click', event => { event.preventDefault();"
                        + " document.getElementById('liste').focus(); })");
        return skip;
    }

    private void columns() {
        grid.first(Texts.text("map.column.name"), place -> MapWords.sheet(place, place.name()));
        grid.words(Texts.text("map.column.kind"), place -> Texts.of("map.layer.one", place.layer()));
        grid.words(Texts.text("map.column.within"), MapPlace::within);
        grid.part(Texts.text("map.column.state"), MapWords::mark)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.words(Texts.text("map.column.seats"), MapWords::seats);
        grid.action(Texts.text("map.column.actions"), this::actions);
        grid.setEmptyStateComponent(new EmptyState(Texts.text("map.empty")));
    }

    private Component actions(MapPlace place) {
        var show = new Button(Texts.text("map.place.show"), click -> choose(place.key()));
        show.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        show.setAriaLabel(Texts.text("map.place.show.label", place.name()));
        return show;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        shown = MapPages.read(entry.getLocation().getQueryParameters());
        var filter = shown.filter();
        layers.setValue(filter.layers());
        departement.setValue(departement
                .getListDataView()
                .getItems()
                .filter(name -> name.id().equals(filter.departement()))
                .findFirst()
                .orElse(null));
        state.setValue(
                filter.state() == null || !state.getListDataView().contains(filter.state()) ? null : filter.state());
        function.setValue(function.getListDataView()
                .getItems()
                .filter(label -> label.code().equals(filter.function()))
                .findFirst()
                .orElse(null));
        show();
    }

    private void fromUser(boolean chosen) {
        if (chosen) {
            go(new MapPages(filter(), shown.chosen()));
        }
    }

    private MapFilter filter() {
        var within = departement.getValue();
        var wanted = function.getValue();
        return new MapFilter(
                layers.getValue().isEmpty() ? EnumSet.allOf(MapLayer.class) : layers.getValue(),
                within == null ? null : within.id(),
                state.getValue(),
                wanted == null ? null : wanted.code());
    }

    private void choose(@Nullable String key) {
        go(new MapPages(shown.filter(), key));
    }

    /** Each choice is a step that the browser's way back takes again. */
    private void go(MapPages next) {
        if (!next.equals(shown)) {
            UI.getCurrent().navigate(MapPages.PATH, next.address());
        }
    }

    private void show() {
        var today = OpenMandates.today(clock);
        var places = lookup.places(filter(), today);
        var chosen = places.stream()
                .filter(place -> place.key().equals(shown.chosen()))
                .findFirst()
                .orElse(null);
        grid.setItems(places);
        map.show(places, chosen == null ? null : chosen.key());
        panel.show(chosen, today);
        figures.setText(sentence(places));
    }

    private static String sentence(List<MapPlace> places) {
        return Texts.text(
                "map.figures",
                count(places, MapLayer.CONTRAT_DE_VILLE),
                count(places, MapLayer.CITE_EDUCATIVE),
                count(places, MapLayer.QPV),
                places.stream()
                        .filter(place -> place.seats().containsKey(SeatState.VACANT))
                        .count(),
                places.stream().filter(place -> !place.isLocated()).count());
    }

    private static long count(List<MapPlace> places, MapLayer layer) {
        return places.stream()
                .filter(place -> Objects.equals(place.layer(), layer))
                .count();
    }
}
