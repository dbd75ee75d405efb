package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.AsOfAddress;
import fr.irev.maillage.shared.ui.AsOfPicker;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.FoundPlace;
import fr.irev.maillage.territories.PlaceFilter;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Territories and schemes of the region; what is sought stands in the address, so that one comes back to the same list. */
@Route("territoires")
@PageTitle("Territoires – Maillage")
@Menu(title = "Territoires", order = 40, icon = "vaadin:map-marker")
@RolesAllowed(Roles.LECTURE)
class TerritoriesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String SOUGHT = "q";
    private static final String KIND = "nature";
    private static final String WITHIN = "dans";
    private static final String VINTAGE = "geographie";
    private static final int LONGEST = 200;

    /** Only the kinds that the base holds; the smaller and the schemes first, since people come for them. */
    private static final List<String> KINDS = Stream.of(
                    SchemeKind.CONTRAT_DE_VILLE,
                    SchemeKind.CITE_EDUCATIVE,
                    TerritoryKind.QPV,
                    TerritoryKind.COMMUNE,
                    TerritoryKind.EPCI,
                    TerritoryKind.ARRONDISSEMENT,
                    TerritoryKind.DEPARTEMENT,
                    TerritoryKind.REGION)
            .map(Enum::name)
            .toList();

    private final transient PlaceLookup places;
    private final transient TerritoryLookup territories;
    private final TextField search = new TextField(Texts.text("territories.list.search"));
    private final Select<String> kind = new Select<>();
    private final Select<Integer> vintage = new Select<>();
    private final Button everywhere = new Button();
    private final ListGrid<FoundPlace> grid = new ListGrid<>(Texts.text("territories.title"));
    private final AsOfPicker asOf;
    private @Nullable Long within;

    TerritoriesView(PlaceLookup places, TerritoryLookup territories, List<PlaceListAction> others, Clock clock) {
        super(Texts.text("territories.title"));
        this.places = places;
        this.territories = territories;
        lead(Texts.text("territories.lead"));
        actions(others.stream().map(PlaceListAction::show).toArray(Component[]::new));
        asOf = new AsOfPicker(clock);
        asOf.onChange(this::show);
        under(asOf);
        search.setHelperText(Texts.text("territories.list.search.help"));
        search.setMaxLength(LONGEST);
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("22rem");
        kind.setLabel(Texts.text("territories.list.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.text("territories.list.kind.all"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(name ->
                name == null ? Texts.text("territories.list.kind.all") : Texts.text("territories.kinds." + name));
        everywhere.setIcon(VaadinIcon.CLOSE_SMALL.create());
        everywhere.setIconAfterText(true);
        everywhere.setTooltipText(Texts.text("territories.list.within.clear"));
        everywhere.addClickListener(click -> {
            within = null;
            sought();
        });
        vintage.setLabel(Texts.text("territories.list.vintage"));
        vintage.setEmptySelectionAllowed(true);
        vintage.setEmptySelectionCaption(Texts.text("territories.list.vintage.inForce"));
        vintage.setItems(places.vintages());
        vintage.setItemLabelGenerator(year -> year == null
                ? Texts.text("territories.list.vintage.inForce")
                : Texts.text("territories.list.vintage.year", String.valueOf(year)));
        vintage.addValueChangeListener(change -> fromUser(change.isFromClient()));
        search.addValueChangeListener(change -> fromUser(change.isFromClient()));
        kind.addValueChangeListener(change -> fromUser(change.isFromClient()));
        var filters = new Div(search, kind, vintage, everywhere);
        filters.addClassName("filters");
        columns();
        if (CurrentUser.holds(Roles.GESTION)) {
            actions(new Anchor("territoires/geographie-prioritaire", Texts.text("geography.ui.title")));
        }
        add(filters, grid);
    }

    private void columns() {
        grid.first(Texts.text("territories.column.name"), PlaceMarks::named);
        grid.words(Texts.text("territories.column.kind"), found -> PlaceMarks.kind(found.place()));
        grid.words(Texts.text("territories.column.within"), found -> PlaceMarks.within(found.place()));
        grid.part(Texts.text("territories.column.code"), found -> PlaceMarks.codeOrState(found.place()));
        grid.setEmptyStateComponent(new EmptyState(Texts.text("territories.list.empty")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        asOf.read(entry.getLocation());
        var wanted = entry.getLocation().getQueryParameters();
        search.setValue(wanted.getSingleParameter(SOUGHT)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .orElse(""));
        kind.setValue(wanted.getSingleParameter(KIND).filter(KINDS::contains).orElse(null));
        within = wanted.getSingleParameter(WITHIN)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        vintage.setValue(wanted.getSingleParameter(VINTAGE)
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(places.vintages()::contains)
                .orElse(null));
        show();
    }

    private void fromUser(boolean typed) {
        if (typed) {
            sought();
        }
    }

    /** Keeps what is sought in the address, without a step in the browser's history for each letter. */
    private void sought() {
        var parameters = new TreeMap<String, String>();
        if (!search.getValue().isBlank()) {
            parameters.put(SOUGHT, search.getValue().strip());
        }
        if (kind.getValue() != null) {
            parameters.put(KIND, kind.getValue());
        }
        if (isOfQuartiers() && vintage.getValue() != null) {
            parameters.put(VINTAGE, vintage.getValue().toString());
        }
        if (within != null) {
            parameters.put(WITHIN, within.toString());
        }
        asOf.keep(QueryParameters.simple(parameters));
        show();
    }

    /** Only the priority geography comes in several vintages. */
    private boolean isOfQuartiers() {
        return TerritoryKind.QPV.name().equals(kind.getValue());
    }

    private void show() {
        vintage.setVisible(isOfQuartiers());
        var around = within == null ? null : new TerritoryId(within);
        everywhere.setVisible(around != null);
        if (around != null) {
            var names = territories.names(List.of(around));
            everywhere.setText(
                    names.isEmpty()
                            ? Texts.text("territories.list.within.clear")
                            : Texts.text(
                                    "territories.list.within", names.getFirst().name()));
        }
        var filter = new PlaceFilter(
                search.getValue(), kind.getValue(), around, isOfQuartiers() ? vintage.getValue() : null);
        var day = asOf.asOf().day();
        grid.setItems(query -> places.found(filter, day, query.getOffset(), query.getLimit()).stream());
    }

    /** The list of one kind of territory within another. */
    static String address(TerritoryKind kind, TerritoryId within) {
        return AsOfAddress.of(new Location(
                        "territoires",
                        QueryParameters.simple(Map.of(KIND, kind.name(), WITHIN, String.valueOf(within.territoryId()))))
                .getPathWithQueryParameters());
    }
}
