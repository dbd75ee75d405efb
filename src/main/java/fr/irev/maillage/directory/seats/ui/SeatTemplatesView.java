package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.seats.SeatTemplateService;
import fr.irev.maillage.directory.seats.TemplateEntry;
import fr.irev.maillage.directory.seats.TemplateOwner;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which seats every scheme or organisation of a kind is expected to have, for those who administer. */
@Route(SeatTemplatesView.PATH)
@PageTitle("Modèles de sièges – Maillage")
@RolesAllowed(Roles.ADMIN)
class SeatTemplatesView extends Page implements BeforeEnterObserver {

    static final String PATH = SeatPages.PATH + "/modeles";

    private static final long serialVersionUID = 1L;

    private static final String OWNER = "pour";

    private final transient SeatTemplateService templates;
    private final transient FunctionCatalogue catalogue;
    private final transient List<TemplateOwner> owners;
    private final ComboBox<TemplateOwner> owner = new ComboBox<>(Texts.text("seats.template.owner"));
    private final ListGrid<TemplateEntry> grid = new ListGrid<>(Texts.text("seats.template.title"));

    SeatTemplatesView(SeatTemplateService templates, FunctionCatalogue catalogue) {
        super(Texts.text("seats.template.title"));
        this.templates = templates;
        this.catalogue = catalogue;
        this.owners = templates.owners();
        lead(Texts.text("seats.template.lead"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(SeatTemplatesView::said);
        owner.setWidth("22rem");
        owner.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent().navigate(PATH, QueryParameters.simple(Map.of(OWNER, key(change.getValue()))));
            }
        });
        var filters = new Div(owner);
        filters.addClassName("filters");
        grid.first(
                Texts.text("seats.column.function"),
                entry -> new Span(SeatCards.label(entry.label(), entry.qualifier(), entry.group())));
        grid.figure(Texts.text("seats.template.importance"), entry -> String.valueOf(entry.importance()));
        grid.figure(Texts.text("seats.template.held"), entry -> String.valueOf(entry.held()));
        grid.figure(Texts.text("seats.template.empty"), entry -> String.valueOf(entry.empty()));
        grid.action(Texts.text("seats.column.actions"), this::removal);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new EmptyState(Texts.text("seats.template.none")));
        var add = new Button(Texts.text("seats.template.add"), click -> addition());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(filters, new PageSection(Texts.text("seats.template.expected"), grid).withActions(add));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        var wanted = entry.getLocation().getQueryParameters().getSingleParameter(OWNER);
        owner.setValue(wanted.flatMap(text ->
                        owners.stream().filter(one -> key(one).equals(text)).findFirst())
                .orElse(owners.getFirst()));
        refresh();
    }

    private void refresh() {
        grid.setItems(templates.of(owner.getValue()));
    }

    private Component removal(TemplateEntry entry) {
        var label = SeatCards.label(entry.label(), entry.qualifier(), entry.group());
        var remove = new Button(
                Texts.text("seats.template.remove"),
                click -> new TemplateRemoval(templates, owner.getValue(), entry, label, this::refresh).open());
        remove.addThemeVariants(ButtonVariant.SMALL);
        remove.setAriaLabel(Texts.text("seats.template.remove.label", label));
        return remove;
    }

    private void addition() {
        new TemplateAddition(templates, catalogue, owner.getValue(), said(owner.getValue()), this::refresh).open();
    }

    private static String key(TemplateOwner owner) {
        return owner.kind().toLowerCase(Locale.ROOT) + "-" + owner.code();
    }

    private static String said(TemplateOwner owner) {
        return switch (owner) {
            case TemplateOwner.OfScheme(var kind) -> Texts.of("seats.template.scheme", kind);
            case TemplateOwner.OfOrganisations(var typeCode, var label) -> label;
        };
    }
}
