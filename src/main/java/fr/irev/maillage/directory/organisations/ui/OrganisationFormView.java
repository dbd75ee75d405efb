package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.organisations.NewOrganisation;
import fr.irev.maillage.directory.organisations.OrganisationDetails;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationService;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.directory.organisations.OrganisationSheetLookup;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.ConflictDialog;
import fr.irev.maillage.shared.ui.Draft;
import fr.irev.maillage.shared.ui.FormFields;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.ProblemSummary;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.shared.ui.Unsaved;
import fr.irev.maillage.territories.TerritoryLookup;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Adds an organisation or changes one. What was typed stays until it is saved or given up. */
@Route(OrganisationPages.PATH + "/:id([0-9]{1,18})/modifier")
@RouteAlias(OrganisationFormView.CREATE)
@RolesAllowed(Roles.GESTION)
class OrganisationFormView extends Page implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    static final String CREATE = OrganisationPages.PATH + "/creer";

    private static final long serialVersionUID = 1L;

    private final transient OrganisationService service;
    private final transient OrganisationSheetLookup sheets;
    private final transient Clock clock;
    private final OrganisationFields fields;
    private final FormFields form = new FormFields();
    private final ProblemSummary summary = new ProblemSummary();
    private transient @Nullable OrganisationId changed;
    private long version;
    private String title = Texts.text("organisations.form.create");

    OrganisationFormView(
            OrganisationService service,
            OrganisationSheetLookup sheets,
            OrganisationLookup lookup,
            OrganisationTypes types,
            TerritoryLookup territories,
            Clock clock) {
        super(Texts.text("organisations.form.create"));
        this.service = service;
        this.sheets = sheets;
        this.clock = clock;
        this.fields = new OrganisationFields(types, lookup, territories);
        fields.register(form);
        form.settle();
        Draft.keep(this, form);
        var save = new Button(Texts.text("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save, new Button(Texts.text("shared.cancel"), click -> leave()));
        buttons.addClassName("page-actions");
        add(summary, fields, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        entry.getRouteParameters().getLong("id").map(OrganisationId::new).ifPresent(id -> {
            var sheet = sheet(id).orElseThrow(() -> new NotFoundException(Texts.text("organisations.notFound")));
            changed = id;
            title = Texts.text("organisations.form.edit", sheet.name().name());
            title(title);
            form.open(values(sheet));
        });
    }

    @Override
    public String getPageTitle() {
        return title + " – Maillage";
    }

    private Optional<OrganisationSheet> sheet(OrganisationId id) {
        return sheets.sheet(id);
    }

    private Map<String, @Nullable Object> values(OrganisationSheet sheet) {
        version = sheet.version();
        return fields.values(sheet);
    }

    private void save() {
        if (fields.read().isPresent()) {
            fields.confirmAddress(this::write);
        } else {
            summary.show(fields.problems());
        }
    }

    private void write() {
        var details = fields.read();
        summary.show(fields.problems());
        details.ifPresent(this::save);
    }

    private void save(OrganisationDetails details) {
        var id = changed;
        try {
            if (id == null) {
                var created = service.create(new NewOrganisation(details));
                form.settle();
                Notices.done(Texts.text("organisations.form.created", details.name()));
                OrganisationPages.open(created);
            } else {
                service.change(id, version, details);
                form.settle();
                Notices.done(Texts.text("organisations.form.changed", details.name()));
                OrganisationPages.open(id);
            }
        } catch (OptimisticLockingFailureException meanwhile) {
            merge(Objects.requireNonNull(id));
        } catch (NoSuchElementException removed) {
            summary.tell(Texts.text("organisations.form.gone"));
        } catch (IllegalArgumentException loop) {
            fields.tellParentLoop();
            summary.show(fields.problems());
        }
    }

    /** Fields that only one side changed come together without a question. */
    private void merge(OrganisationId id) {
        var conflicts = sheet(id).map(current -> form.merge(values(current)));
        if (conflicts.isEmpty()) {
            summary.tell(Texts.text("organisations.form.gone"));
        } else if (conflicts.get().isEmpty()) {
            write();
        } else {
            new ConflictDialog(form, conflicts.get(), this::write).open();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        Unsaved.ask(leaving, form.changed());
    }

    /** Where the organisation is changed. */
    static String path(OrganisationId organisation) {
        return OrganisationPages.PATH + "/" + organisation.organisationId() + "/modifier";
    }

    private void leave() {
        if (changed != null) {
            OrganisationPages.open(changed);
        } else {
            getUI().ifPresent(ui -> ui.navigate(OrganisationPages.PATH));
        }
    }
}
