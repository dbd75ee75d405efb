package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
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
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryLookup;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Adds an organisation or changes one. What was typed stays until it is saved or given up. */
@Route(OrganisationPages.PATH + "/:id([0-9]{1,18})/modifier")
@RouteAlias(OrganisationFormView.CREATE)
@RolesAllowed(Roles.GESTION)
class OrganisationFormView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String CREATE = OrganisationPages.PATH + "/creer";

    private static final long serialVersionUID = 1L;

    private final transient OrganisationService service;
    private final transient OrganisationSheetLookup sheets;
    private final transient Clock clock;
    private final OrganisationFields fields;
    private final Div problem = new Div();
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
        problem.addClassName("problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var save = new Button(Texts.text("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save, new Button(Texts.text("shared.cancel"), click -> leave()));
        buttons.addClassName("page-actions");
        add(problem, fields, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        entry.getRouteParameters().getLong("id").map(OrganisationId::new).ifPresent(id -> {
            var sheet = sheet(id).orElseThrow(() -> new NotFoundException(Texts.text("organisations.notFound")));
            changed = id;
            version = sheet.version();
            title = Texts.text("organisations.form.edit", sheet.name().name());
            title(title);
            fields.show(sheet);
        });
    }

    @Override
    public String getPageTitle() {
        return title + " – Maillage";
    }

    private Optional<OrganisationSheet> sheet(OrganisationId id) {
        return sheets.sheet(id, LocalDate.now(clock.withZone(Dates.PARIS)));
    }

    private void save() {
        problem.removeAll();
        problem.setVisible(false);
        fields.read().ifPresentOrElse(this::save, () -> tell(Texts.text("organisations.form.problems")));
    }

    private void save(OrganisationDetails details) {
        var id = changed;
        try {
            if (id == null) {
                var created = service.create(new NewOrganisation(details));
                Notices.done(Texts.text("organisations.form.created", details.name()));
                OrganisationPages.open(created);
            } else {
                service.change(id, version, details);
                Notices.done(Texts.text("organisations.form.changed", details.name()));
                OrganisationPages.open(id);
            }
        } catch (OptimisticLockingFailureException meanwhile) {
            conflict(id);
        } catch (IllegalArgumentException loop) {
            fields.tellParentLoop();
            tell(Texts.text("organisations.form.problems"));
        }
    }

    /** What was typed stays; saving once more replaces what the other one saved. */
    private void conflict(@Nullable OrganisationId id) {
        tell(Texts.text("organisations.form.conflict"));
        if (id != null) {
            sheet(id).ifPresent(current -> version = current.version());
            var link = OrganisationPages.link(id, Texts.text("organisations.form.current"));
            link.setTarget(AnchorTarget.BLANK);
            problem.add(link);
        }
    }

    /** Where the organisation is changed. */
    static String path(OrganisationId organisation) {
        return OrganisationPages.PATH + "/" + organisation.organisationId() + "/modifier";
    }

    private void tell(String sentence) {
        problem.add(new Paragraph(sentence));
        problem.setVisible(true);
    }

    private void leave() {
        if (changed != null) {
            OrganisationPages.open(changed);
        } else {
            getUI().ifPresent(ui -> ui.navigate(OrganisationPages.PATH));
        }
    }
}
