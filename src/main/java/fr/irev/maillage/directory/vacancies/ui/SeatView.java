package fr.irev.maillage.directory.vacancies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatHolder;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatReachService;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.seats.ui.SeatAction;
import fr.irev.maillage.directory.seats.ui.SeatCards;
import fr.irev.maillage.directory.seats.ui.SeatMarks;
import fr.irev.maillage.directory.seats.ui.SeatMenu;
import fr.irev.maillage.directory.seats.ui.SeatPages;
import fr.irev.maillage.directory.ui.ContactLinks;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.directory.vacancies.WhomToAsk;
import fr.irev.maillage.directory.whotocontact.ContactLine;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.DatedSheetPage;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.HistoryPanel;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.SheetPage;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One seat: how it stands and since when, whom to ask meanwhile, what is done about it, and everybody who held it. */
@Route(SeatPages.PATH + "/" + SheetPage.ID)
@RolesAllowed(Roles.LECTURE)
class SeatView extends DatedSheetPage<SeatRow> {

    private static final long serialVersionUID = 1L;

    private final transient SeatLookup seats;
    private final transient SeatService service;
    private final transient List<SeatAction> seatActions;
    private final transient SeatReachService reaches;
    private final transient WhomToAsk whomToAsk;
    private final transient HistoryPanel changes;

    SeatView(
            SeatLookup seats,
            SeatService service,
            List<SeatAction> actions,
            SeatReachService reaches,
            WhomToAsk whomToAsk,
            HistoryPanel changes,
            Clock clock) {
        super(Texts.text("vacancies.sheet.missing"), clock);
        this.seats = seats;
        this.service = service;
        this.seatActions = List.copyOf(actions);
        this.reaches = reaches;
        this.whomToAsk = whomToAsk;
        this.changes = changes;
    }

    @Override
    protected Optional<SeatRow> find(long id, AsOf asOf) {
        return seats.named(List.of(new SeatId(id)), asOf.day()).stream().findFirst();
    }

    @Override
    protected void show(SeatRow row) {
        title(SeatCards.label(row));
        lead(row.ownerName());
        states(SeatMarks.state(row.state()));
        var buttons = new ArrayList<Component>();
        if (asOf().isToday()) {
            seatActions.forEach(action -> action.action(row, this::reload).ifPresent(buttons::add));
        }
        if (asOf().isToday() && SeatMenu.allowed()) {
            var reach = new Button(
                    Texts.text("vacancies.reach"), click -> new SeatReachDialog(reaches, row, this::reload).open());
            reach.addThemeVariants(ButtonVariant.SMALL);
            buttons.add(reach);
            buttons.add(new SeatMenu(row, service, this::reload));
        }
        actions(buttons.toArray(Component[]::new));
        var facts = facts(row);
        if (asOf().isToday()) {
            reach(row, facts);
        }
        put(new PageSection(Texts.text("vacancies.sheet.facts"), facts));
        var notices = seatActions.stream()
                .flatMap(action -> action.notices(row, this::reload).stream())
                .toArray(Component[]::new);
        if (asOf().isToday() && notices.length > 0) {
            put(new PageSection(Texts.text("vacancies.sheet.doing"), notices));
        }
        if (row.state() == SeatState.VACANT || row.state() == SeatState.A_VERIFIER) {
            put(new PageSection(
                    Texts.text("vacancies.sheet.ask"),
                    whomToAsk
                            .about(row, asOf().day())
                            .map(SeatView::nextBest)
                            .orElseGet(() -> new EmptyState(Texts.text("vacancies.sheet.ask.nobody")))));
        }
        put(new PageSection(Texts.text("vacancies.sheet.history"), history(row)));
        put(new PageSection(HistoryPanel.title(), changes.show("SEAT", row.id().seatId(), asOf())));
    }

    private static Facts facts(SeatRow row) {
        var facts = new Facts();
        facts.fact("vacancies.sheet.owner", SeatCards.owner(row));
        row.holders().forEach(holder -> facts.fact("vacancies.sheet.holder", SeatCards.holder(holder)));
        var since = row.vacantSince();
        if (row.holders().isEmpty()) {
            facts.fact(
                    "vacancies.sheet.since",
                    since == null ? Texts.text("vacancies.sheet.since.ever") : Dates.day(since));
            facts.fact("vacancies.sheet.last", SeatCards.last(row));
        }
        facts.fact("vacancies.sheet.importance", Texts.text("vacancies.sheet.importance.of", row.importance()));
        return facts;
    }

    private void reach(SeatRow row, Facts facts) {
        var reach = reaches.of(row.id());
        if (reach.email() != null) {
            facts.fact("vacancies.reach.email", ContactLinks.email(reach.email().value(), row.functionLabel()));
        }
        if (reach.phone() != null) {
            facts.fact("vacancies.reach.phone", ContactLinks.phone(reach.phone().e164(), row.functionLabel()));
        }
    }

    private static Component nextBest(ContactLine line) {
        var card = new Div();
        card.addClassName("card");
        if (!line.reason().isEmpty()) {
            card.add(new Paragraph(line.reason()));
        }
        if (line.organisation() != null && line.organisationName() != null) {
            card.add(new Div(OrganisationPages.link(line.organisation(), line.organisationName())));
        }
        var whom = Objects.requireNonNullElse(line.organisationName(), line.functionLabel());
        var ways = new Div();
        ways.addClassName("contact-ways");
        if (line.phone() != null) {
            ways.add(ContactLinks.phone(line.phone(), whom));
        }
        if (line.email() != null) {
            ways.add(ContactLinks.email(line.email(), whom));
        }
        var path = new Span(line.path());
        path.addClassNames("muted", "contact-note");
        card.add(ways, path);
        return card;
    }

    private Component history(SeatRow row) {
        var holders = seats.history(row.id()).stream()
                .filter(holder -> !asOf().isPast()
                        || holder.startsOn() == null
                        || !holder.startsOn().isAfter(asOf().day()))
                .toList();
        if (holders.isEmpty()) {
            return new EmptyState(Texts.text("vacancies.sheet.history.none"));
        }
        var list = new UnorderedList();
        list.addClassName("plain-list");
        holders.forEach(holder -> list.add(new ListItem(
                SeatCards.holder(holder),
                new Span(", "),
                OrganisationPages.link(holder.organisation(), holder.organisationName()),
                new Span(" – " + during(holder)))));
        return list;
    }

    private static String during(SeatHolder holder) {
        var start = Dates.shortDay(holder.startsOn());
        var end = Dates.shortDay(holder.endsOn());
        if (holder.endsOn() == null) {
            return start.isEmpty()
                    ? Texts.text("vacancies.sheet.history.now")
                    : Texts.text("vacancies.sheet.history.from", start);
        }
        return start.isEmpty()
                ? Texts.text("vacancies.sheet.history.until", end)
                : Texts.text("vacancies.sheet.history.during", start, end);
    }
}
