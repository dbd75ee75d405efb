package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.organisations.OrganisationType;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What the list of people is narrowed by, and how that is written into the address of the page. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PeopleFilterBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final int PAUSE = 300; // milliseconds of rest before the list follows what is typed

    private final TextField text = new TextField(Texts.text("people.filter.text"));
    private final ComboBox<JobFunctionLabel> function = new ComboBox<>(Texts.text("people.filter.function"));
    private final ComboBox<OrganisationType> type = new ComboBox<>(Texts.text("people.filter.type"));
    private final ComboBox<TerritoryName> territory = new ComboBox<>(Texts.text("people.filter.territory"));
    private final Select<PeopleFilter.State> state = new Select<>();
    private final transient FunctionCatalogue functions;
    private final transient OrganisationTypes types;
    private final transient TerritoryLookup territories;
    private transient Runnable changed = () -> {};
    private boolean silent;

    PeopleFilterBar(FunctionCatalogue functions, OrganisationTypes types, TerritoryLookup territories) {
        this.functions = functions;
        this.types = types;
        this.territories = territories;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        text.setPlaceholder(Texts.text("people.filter.text.example"));
        text.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        text.setClearButtonVisible(true);
        text.setMaxLength(LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.setWidth("min(24rem, 100%)");
        function.setItems(JobFunctionLabel::answersTo, functions.all());
        function.setItemLabelGenerator(JobFunctionLabel::inclusive);
        function.setClearButtonVisible(true);
        function.setPlaceholder(Texts.text("people.filter.function.all"));
        function.setOverlayWidth("24rem");
        type.setItems(OrganisationType::answersTo, types.all());
        type.setItemLabelGenerator(OrganisationType::label);
        type.setClearButtonVisible(true);
        type.setPlaceholder(Texts.text("people.filter.all"));
        type.setOverlayWidth("24rem");
        territory.setItems(query ->
                territories.search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit()).stream());
        territory.setItemLabelGenerator(PeopleFilterBar::said);
        territory.setClearButtonVisible(true);
        territory.setPlaceholder(Texts.text("people.filter.all"));
        territory.setOverlayWidth("24rem");
        state.setLabel(Texts.text("people.filter.state"));
        state.setItems(PeopleFilter.State.values());
        state.setItemLabelGenerator(value -> Texts.of("people.filter.state", value));
        state.setValue(PeopleFilter.State.EN_POSTE);
        var clear = new Button(Texts.text("people.filter.clear"), click -> clear());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        add(text, function, type, territory, state, clear);
        text.addValueChangeListener(change -> tell());
        function.addValueChangeListener(change -> tell());
        type.addValueChangeListener(change -> tell());
        territory.addValueChangeListener(change -> tell());
        state.addValueChangeListener(change -> tell());
    }

    private static String said(TerritoryName territory) {
        return territory.within().isEmpty() ? territory.name() : territory.name() + ", " + territory.within();
    }

    /** Who wants to know when the filters change. */
    void onChange(Runnable changed) {
        this.changed = changed;
    }

    private void tell() {
        if (!silent) {
            changed.run();
        }
    }

    /** Takes every filter away. */
    void clear() {
        read(QueryParameters.empty());
        changed.run();
    }

    PeopleFilter filter() {
        return new PeopleFilter(
                text.getValue(),
                Optional.ofNullable(function.getValue())
                        .map(JobFunctionLabel::code)
                        .orElse(null),
                Optional.ofNullable(type.getValue()).map(OrganisationType::code).orElse(null),
                Optional.ofNullable(territory.getValue()).map(TerritoryName::id).orElse(null),
                state.getValue(),
                null);
    }

    /** Takes the filters from the address of the page; what is unknown there is passed over. */
    void read(QueryParameters query) {
        silent = true;
        text.setValue(query.getSingleParameter("q").map(typed -> cut(typed)).orElse(""));
        function.setValue(query.getSingleParameter("fonction")
                .flatMap(code -> functions.find(new FunctionCode(code)))
                .orElse(null));
        type.setValue(query.getSingleParameter("type").flatMap(types::find).orElse(null));
        territory.setValue(query.getSingleParameter("territoire")
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> territories.name(new TerritoryId(Long.parseLong(id))))
                .orElse(null));
        state.setValue(query.getSingleParameter("etat")
                .flatMap(name -> Arrays.stream(PeopleFilter.State.values())
                        .filter(known -> known.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(PeopleFilter.State.EN_POSTE));
        silent = false;
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** Writes the filters into the address of the page. */
    QueryParameters write() {
        var query = new HashMap<String, String>();
        if (!text.isEmpty()) {
            query.put("q", text.getValue());
        }
        var filter = filter();
        if (filter.function() != null) {
            query.put("fonction", filter.function().functionCode());
        }
        if (filter.organisationType() != null) {
            query.put("type", filter.organisationType());
        }
        if (filter.territory() != null) {
            query.put("territoire", Long.toString(filter.territory().territoryId()));
        }
        if (filter.state() != PeopleFilter.State.EN_POSTE) {
            query.put("etat", filter.state().name().toLowerCase(java.util.Locale.ROOT));
        }
        return QueryParameters.simple(query);
    }
}
