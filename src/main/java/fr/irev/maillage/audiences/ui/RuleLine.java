package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.Any;
import fr.irev.maillage.audiences.Criterion.AtOrganisationType;
import fr.irev.maillage.audiences.Criterion.HoldsFunction;
import fr.irev.maillage.audiences.Criterion.InOrganisation;
import fr.irev.maillage.audiences.Criterion.InTerritory;
import fr.irev.maillage.audiences.Criterion.MemberOf;
import fr.irev.maillage.audiences.Criterion.Not;
import fr.irev.maillage.audiences.Criterion.OnScheme;
import fr.irev.maillage.audiences.Criterion.OnSchemeKind;
import fr.irev.maillage.audiences.Criterion.Picked;
import fr.irev.maillage.audiences.Criterion.RegisteredTo;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.organisations.OrganisationType;
import fr.irev.maillage.events.EventFilter;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.networks.NetworkName;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeName;
import fr.irev.maillage.territories.TerritoryName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One line of a rule: criteria that must all be met; an empty field asks nothing. */
final class RuleLine extends Div {

    private static final long serialVersionUID = 1L;

    /** An event as it is chosen. */
    private record EventChoice(EventId id, String title) {}

    private final transient RuleChoices choices;
    private final MultiSelectComboBox<JobFunctionLabel> functions =
            new MultiSelectComboBox<>(Texts.text("audiences.line.functions"));
    private final MultiSelectComboBox<OrganisationType> types =
            new MultiSelectComboBox<>(Texts.text("audiences.line.types"));
    private final ComboBox<TerritoryName> territory = new ComboBox<>(Texts.text("audiences.line.territory"));
    private final Checkbox within = new Checkbox(Texts.text("audiences.line.within"), true);
    private final Select<SchemeKind> schemeKind = new Select<>();
    private final ComboBox<SchemeName> scheme = new ComboBox<>(Texts.text("audiences.line.scheme"));
    private final ComboBox<NetworkName> network = new ComboBox<>(Texts.text("audiences.line.network"));
    private final ComboBox<OrganisationName> organisation = new ComboBox<>(Texts.text("audiences.line.organisation"));
    private final ComboBox<EventChoice> event = new ComboBox<>(Texts.text("audiences.line.event"));

    /** @param excluding also offers those who have answered to an event */
    RuleLine(RuleChoices choices, boolean excluding, Runnable changed, Consumer<RuleLine> remove) {
        this.choices = choices;
        addClassName("rule-line");
        getElement().setAttribute("role", "group");
        getElement()
                .setAttribute(
                        "aria-label", Texts.text(excluding ? "audiences.line.excluding" : "audiences.line.taking"));
        functions.setItems(JobFunctionLabel::answersTo, choices.functions().all());
        functions.setItemLabelGenerator(JobFunctionLabel::plural);
        functions.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        types.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        types.setItems(OrganisationType::answersTo, choices.types().all());
        types.setItemLabelGenerator(OrganisationType::plural);
        territory.setItems(
                query -> choices
                        .territories()
                        .search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit())
                        .stream());
        territory.setItemLabelGenerator(RuleLine::territoryLabel);
        schemeKind.setLabel(Texts.text("audiences.line.scheme-kind"));
        schemeKind.setItems(SchemeKind.values());
        schemeKind.setEmptySelectionAllowed(true);
        schemeKind.setEmptySelectionCaption(Texts.text("audiences.line.any"));
        schemeKind.setItemLabelGenerator(
                kind -> kind == null ? Texts.text("audiences.line.any") : Texts.of("audiences.scheme-kind", kind));
        scheme.setItems(query ->
                choices
                        .schemes()
                        .search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit())
                        .stream());
        scheme.setItemLabelGenerator(SchemeName::name);
        network.setItems(query ->
                choices.networks().search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        network.setItemLabelGenerator(NetworkName::name);
        organisation.setItems(
                query -> choices
                        .organisations()
                        .search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit())
                        .stream());
        organisation.setItemLabelGenerator(OrganisationName::display);
        event.setItems(query -> choices
                .events()
                .search(
                        new EventFilter(query.getFilter().orElse(""), EventFilter.When.ALL),
                        query.getOffset(),
                        query.getLimit())
                .stream()
                .map(row -> new EventChoice(row.id(), row.title())));
        event.setItemLabelGenerator(EventChoice::title);
        Stream.of(territory, scheme, network, organisation, event).forEach(box -> box.setClearButtonVisible(true));
        fields().forEach(field -> field.addValueChangeListener(change -> changed.run()));
        add(functions, types, territory, within, schemeKind, scheme, network, organisation);
        if (excluding) {
            add(event);
        }
        var button = new Button(VaadinIcon.TRASH.create(), click -> remove.accept(this));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.text("audiences.line.remove"));
        add(button);
    }

    private Stream<HasValue<?, ?>> fields() {
        return Stream.of(functions, types, territory, within, schemeKind, scheme, network, organisation, event);
    }

    private static String territoryLabel(TerritoryName name) {
        var kind = Texts.of("audiences.territory-kind", name.kind());
        return name.within().isEmpty() ? name.name() + " – " + kind : name.name() + " – " + kind + ", " + name.within();
    }

    /** Puts the cursor where one begins. */
    void begin() {
        functions.focus();
    }

    /** Shows the criteria; false when one of them has no field here or names what no longer exists. */
    boolean show(List<Criterion> criteria) {
        return criteria.stream().map(this::show).reduce(true, Boolean::logicalAnd);
    }

    private boolean show(Criterion criterion) {
        return switch (criterion) {
            case HoldsFunction(var codes) -> {
                var chosen = choices.functions().all().stream()
                        .filter(label -> codes.contains(label.code()))
                        .toList();
                functions.setValue(new HashSet<>(chosen));
                yield chosen.size() == new HashSet<>(codes).size();
            }
            case AtOrganisationType(var codes) -> {
                var chosen = choices.types().all().stream()
                        .filter(type -> codes.contains(type.code()))
                        .toList();
                types.setValue(new HashSet<>(chosen));
                yield chosen.size() == new HashSet<>(codes).size();
            }
            case InTerritory(var id, var withWhatLiesIn) -> {
                within.setValue(withWhatLiesIn);
                yield set(territory, choices.territories().name(id));
            }
            case OnSchemeKind(var kind) -> {
                schemeKind.setValue(kind);
                yield true;
            }
            case OnScheme(var id) -> set(scheme, choices.schemes().name(id));
            case MemberOf(var id) -> set(network, choices.networks().name(id));
            case InOrganisation(var id) ->
                set(organisation, choices.organisations().name(id));
            case RegisteredTo(var id, var states) ->
                event.getParent().isPresent()
                        && new HashSet<>(states).equals(new HashSet<>(RegisteredTo.ANSWERED))
                        && set(event, choices.events().find(id).map(sheet -> new EventChoice(id, sheet.title())));
            case Picked picked -> false;
            case All nested -> false;
            case Any nested -> false;
            case Not nested -> false;
        };
    }

    private static <T> boolean set(HasValueAndElement<?, T> field, Optional<T> value) {
        value.ifPresent(field::setValue);
        return value.isPresent();
    }

    /** What the fields ask for; nothing for an empty line. */
    List<Criterion> criteria() {
        var criteria = new ArrayList<Criterion>();
        if (!functions.isEmpty()) {
            criteria.add(new HoldsFunction(functions.getSelectedItems().stream()
                    .map(JobFunctionLabel::code)
                    .toList()));
        }
        if (!types.isEmpty()) {
            criteria.add(new AtOrganisationType(types.getSelectedItems().stream()
                    .map(OrganisationType::code)
                    .toList()));
        }
        territory.getOptionalValue().ifPresent(chosen -> criteria.add(new InTerritory(chosen.id(), within.getValue())));
        schemeKind.getOptionalValue().ifPresent(chosen -> criteria.add(new OnSchemeKind(chosen)));
        scheme.getOptionalValue().ifPresent(chosen -> criteria.add(new OnScheme(chosen.id())));
        network.getOptionalValue().ifPresent(chosen -> criteria.add(new MemberOf(chosen.id())));
        organisation.getOptionalValue().ifPresent(chosen -> criteria.add(new InOrganisation(chosen.id())));
        event.getOptionalValue()
                .ifPresent(chosen -> criteria.add(new RegisteredTo(chosen.id(), RegisteredTo.ANSWERED)));
        return criteria;
    }
}
