package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import fr.irev.maillage.events.EventDetails;
import fr.irev.maillage.events.EventFormats;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.EventNetworks;
import fr.irev.maillage.events.EventRefused;
import fr.irev.maillage.events.EventService;
import fr.irev.maillage.events.EventSheet;
import fr.irev.maillage.events.EventThemes;
import fr.irev.maillage.events.Telling;
import fr.irev.maillage.events.TellingGuests;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Draft;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Creates or changes an event. What was typed stays on every error, and is not left without asking. */
@Route(EventFormView.CREATE)
@RouteAlias("evenements/:id([0-9]{1,18})/modifier")
@RolesAllowed(Roles.REDACTION)
class EventFormView extends Page implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    static final String CREATE = "evenements/nouveau";

    private static final long serialVersionUID = 1L;

    private final transient EventLookup lookup;
    private final transient EventService service;
    private final transient TellingGuests telling;
    private final transient EventFields fields;
    private final Div problem = new Div();
    private @Nullable EventId changed;
    private long version;
    private boolean saved;
    private String title = Texts.text("events.form.create");

    EventFormView(
            EventLookup lookup,
            EventService service,
            TellingGuests telling,
            EventFormats formats,
            EventThemes themes,
            EventNetworks networks) {
        super(Texts.text("events.form.create"));
        this.lookup = lookup;
        this.service = service;
        this.telling = telling;
        this.fields = new EventFields(formats.all(), themes.all(), networks.all());
        lead(Texts.text("events.form.lead"));
        problem.addClassName("problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.getElement().setAttribute("tabindex", "-1");
        problem.setVisible(false);
        var save = new Button(Texts.text("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(Texts.text("shared.cancel"), click -> back());
        var buttons = new Div(save, cancel);
        buttons.addClassName("page-actions");
        add(problem, fields.form(), buttons);
        Draft.keep(this, fields.named());
    }

    static String change(EventId event) {
        return "evenements/" + event.eventId() + "/modifier";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        entry.getRouteParameters().getLong("id").ifPresent(number -> {
            var event = lookup.find(new EventId(number))
                    .orElseThrow(() -> new NotFoundException(Texts.text("events.sheet.not-found")));
            fill(event);
        });
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (saved || !fields.hasChanges()) {
            return;
        }
        var action = leaving.postpone();
        var dialog = new ConfirmDialog(
                Texts.text("events.form.leave.title"),
                Texts.text("events.form.leave.text"),
                Texts.text("events.form.leave.confirm"),
                confirmed -> action.proceed());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("events.form.leave.stay"));
        dialog.addCancelListener(cancelled -> action.cancel());
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title + " – Maillage";
    }

    private void fill(EventSheet event) {
        title = Texts.text("events.form.change");
        title(title);
        changed = event.id();
        version = event.version();
        fields.show(event.details());
    }

    private void save() {
        problem.setVisible(false);
        var details = fields.details();
        if (details.isEmpty()) {
            tell(Texts.text("events.form.errors", fields.problems().size()));
            fields.problems().forEach(sentence -> problem.add(new Div(sentence)));
            return;
        }
        var whom = changed == null ? Telling.NOBODY : telling.ofChange(changed, details.get());
        if (whom.registered() > 0) {
            TellQuestion.ofChange(whom, () -> store(details.get(), true), () -> store(details.get(), false));
        } else {
            store(details.get(), false);
            if (saved && whom.unreachable() > 0) {
                Notices.problem(Texts.text("events.tell.unreachable", whom.unreachable()));
            }
        }
    }

    private void store(EventDetails details, boolean tell) {
        try {
            var id = changed;
            int told = 0;
            if (id == null) {
                id = service.create(details);
            } else if (tell) {
                told = service.changeAndTell(id, details, version);
            } else {
                service.change(id, details, version);
            }
            saved = true;
            Notices.done(Texts.text("events.form.saved", told));
            EventPages.open(id);
        } catch (EventRefused refused) {
            tell(EventTexts.refusal(refused));
        } catch (OptimisticLockingFailureException conflict) {
            conflict();
        }
    }

    /** Somebody else was faster: what was typed stays, and the next save is made on what they wrote. */
    private void conflict() {
        tell(Texts.text("events.form.conflict"));
        if (changed != null) {
            var current = EventPages.link(changed, Texts.text("events.form.see-current"));
            current.setTarget("_blank");
            problem.add(current);
            lookup.find(changed).ifPresent(event -> version = event.version());
        }
    }

    private void tell(String sentence) {
        problem.removeAll();
        problem.add(new Div(sentence));
        problem.setVisible(true);
        problem.getElement().callJsFunction("focus");
    }

    private void back() {
        if (changed == null) {
            getUI().ifPresent(ui -> ui.navigate(EventsView.class));
        } else {
            EventPages.open(changed);
        }
    }
}
