package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.EventRefused;
import fr.irev.maillage.events.EventService;
import fr.irev.maillage.events.EventSheet;
import fr.irev.maillage.events.EventStatus;
import fr.irev.maillage.events.TellingGuests;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.SheetPage;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** One event: what it is, how full it is, who answered, and what later modules know of it. */
@Route("evenements/" + SheetPage.ID)
@RolesAllowed(Roles.LECTURE)
class EventView extends SheetPage<EventSheet> {

    private static final long serialVersionUID = 1L;

    private final transient EventLookup lookup;
    private final transient EventService service;
    private final transient TellingGuests telling;
    private final transient RegistrationsPanel registrations;
    private final transient List<EventSection> sections;
    private final transient Clock clock;

    EventView(
            EventLookup lookup,
            EventService service,
            TellingGuests telling,
            RegistrationsPanel registrations,
            List<EventSection> sections,
            Clock clock) {
        super(Texts.text("events.sheet.not-found"));
        this.lookup = lookup;
        this.service = service;
        this.telling = telling;
        this.registrations = registrations;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(EventSection::rank))
                .toList();
        this.clock = clock;
    }

    @Override
    protected Optional<EventSheet> find(long id) {
        return lookup.find(new EventId(id));
    }

    @Override
    protected void show(EventSheet event) {
        title(event.title());
        lead(event.formatLabel() + ", "
                + EventTimes.span(event.details().startsAt(), event.details().endsAt()));
        states(EventTexts.status(
                event.status(), event.closing(), event.details().endsAt(), event.places(), clock.instant()));
        actions(actionsOf(event).toArray(Button[]::new));
        put(new RouterLink(Texts.text("events.sheet.back"), EventsView.class));
        put(new PageSection(Texts.text("events.sheet.facts"), facts(event)));
        if (!event.details().description().isEmpty()) {
            var lines = event.details().description().lines().map(Paragraph::new);
            put(new PageSection(Texts.text("events.sheet.description"), lines.toArray(Paragraph[]::new)));
        }
        put(registrations.section(event, this::reload));
        sections.forEach(section -> put(new PageSection(section.title(), section.show(event.id()))));
    }

    private List<Button> actionsOf(EventSheet event) {
        var actions = new ArrayList<Button>();
        if (!CurrentUser.holds(Roles.REDACTION) || event.status() == EventStatus.CANCELLED) {
            return actions;
        }
        if (event.status() == EventStatus.DRAFT) {
            var open = new Button(
                    Texts.text("events.sheet.open"),
                    click -> act(() -> {
                        service.open(event.id(), event.version());
                        return Texts.text("events.sheet.opened");
                    }));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(open);
        }
        actions.add(new Button(
                Texts.text("shared.edit"),
                click -> getUI().ifPresent(ui -> ui.navigate(EventFormView.change(event.id())))));
        actions.add(new Button(Texts.text("events.sheet.cancel"), click -> askToCancel(event)));
        return actions;
    }

    private void askToCancel(EventSheet event) {
        TellQuestion.ofCallingOff(
                telling.ofCallingOff(event.id()),
                whom -> act(
                        () -> Texts.text("events.sheet.cancelled", service.cancel(event.id(), event.version(), whom))));
    }

    private void act(Supplier<String> deed) {
        try {
            Notices.done(deed.get());
        } catch (EventRefused refused) {
            Notices.problem(EventTexts.refusal(refused));
        } catch (OptimisticLockingFailureException conflict) {
            Notices.problem(Texts.text("events.sheet.conflict"));
        }
        reload();
    }

    private DescriptionList facts(EventSheet event) {
        var details = event.details();
        var places = event.places();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "when", EventTimes.span(details.startsAt(), details.endsAt()));
        fact(facts, "where", EventTexts.where(details.venue(), details.visioLink() != null));
        if (details.visioLink() != null) {
            var link = new Anchor(details.visioLink(), details.visioLink());
            link.getElement().setAttribute("rel", "noreferrer noopener");
            facts.add(
                    new DescriptionList.Term(Texts.text("events.sheet.visio")), new DescriptionList.Description(link));
        }
        fact(facts, "format", event.formatLabel());
        fact(facts, "theme", event.themeLabel());
        fact(facts, "network", event.networkName());
        fact(
                facts,
                "places",
                places.offered() == null
                        ? Texts.text("events.sheet.places.unlimited", places.taken())
                        : Texts.text(
                                "events.sheet.places.limited",
                                places.taken(),
                                places.offered(),
                                Math.max(0, places.offered() - places.taken())));
        fact(facts, "waiting", Texts.text("events.sheet.waiting.count", places.waiting()));
        fact(facts, "closing", Dates.moment(event.closing()));
        return facts;
    }

    private static void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(
                    new DescriptionList.Term(Texts.text("events.sheet." + key)),
                    new DescriptionList.Description(value));
        }
    }
}
