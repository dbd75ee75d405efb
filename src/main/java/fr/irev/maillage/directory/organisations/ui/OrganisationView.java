package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.organisations.CoverageService;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.directory.organisations.OrganisationSheet.Covered;
import fr.irev.maillage.directory.organisations.OrganisationSheetLookup;
import fr.irev.maillage.directory.organisations.OrganisationTree;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.directory.seats.ui.SeatAction;
import fr.irev.maillage.directory.seats.ui.SeatCards;
import fr.irev.maillage.directory.ui.ContactLinks;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.DatedSheetPage;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.HistoryPanel;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.SheetPage;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.ui.TerritoryPages;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One organisation: how it is reached, its seats and people, its place in its tree, where it works. */
@Route(OrganisationPages.PATH + "/" + SheetPage.ID)
@RolesAllowed(Roles.LECTURE)
class OrganisationView extends DatedSheetPage<OrganisationSheet> {

    private static final long serialVersionUID = 1L;
    private static final int NAMES_SHOWN = 30;

    private final transient OrganisationSheetLookup sheets;
    private final transient OrganisationTree tree;
    private final transient SeatLookup seats;
    private final transient SeatService seatService;
    private final transient List<SeatAction> seatActions;
    private final transient List<OrganisationAction> whole;
    private final transient HistoryPanel history;
    private final transient CoverageService coverages;
    private final transient TerritoryLookup territories;

    OrganisationView(
            OrganisationSheetLookup sheets,
            OrganisationTree tree,
            SeatLookup seats,
            SeatService seatService,
            List<SeatAction> seatActions,
            Clock clock,
            List<OrganisationAction> whole,
            HistoryPanel history,
            CoverageService coverages,
            TerritoryLookup territories) {
        super(Texts.text("organisations.notFound"), clock);
        this.sheets = sheets;
        this.tree = tree;
        this.seats = seats;
        this.seatService = seatService;
        this.seatActions = seatActions;
        this.whole = List.copyOf(whole);
        this.history = history;
        this.coverages = coverages;
        this.territories = territories;
    }

    @Override
    protected Optional<OrganisationSheet> find(long id, AsOf asOf) {
        return sheets.sheet(new OrganisationId(id), asOf.day());
    }

    @Override
    protected void show(OrganisationSheet sheet) {
        title(sheet.nameOn(asOf().day()));
        lead(sheet.name().typeLabel());
        states(state(sheet.details().validity(), asOf().day()));
        actions();
        if (mayChange()) {
            var all = new ArrayList<Component>();
            all.add(new Button(
                    Texts.text("shared.edit"),
                    click -> getUI().ifPresent(ui -> ui.navigate(OrganisationFormView.path(sheet.id())))));
            whole.forEach(one -> all.addAll(one.actions(sheet, this::reload)));
            actions(all.toArray(Component[]::new));
        }
        if (asOf().isToday()) {
            whole.forEach(one -> put(one.notices(sheet, this::reload).toArray(Component[]::new)));
        }
        put(
                new PageSection(Texts.text("organisations.contact"), contact(sheet)),
                new PageSection(
                        Texts.text("organisations.seats"),
                        new SeatCards(() -> seats.of(sheet.id(), asOf().day()), asOf(), seatService, seatActions)),
                new PageSection(Texts.text("organisations.people"), people(sheet, asOf().isToday())));
        if (!sheet.children().isEmpty()) {
            put(new PageSection(
                    Texts.text("organisations.children"), new TreeOfPeople(tree.of(sheet.id(), asOf().day()))));
        }
        lineage(sheet);
        if (!sheet.coverage().isEmpty() || mayChange()) {
            put(new PageSection(Texts.text("organisations.coverage"), coverage(sheet)));
        }
        put(new PageSection(Texts.text("organisations.identity"), identity(sheet)));
        put(new PageSection(
                HistoryPanel.title(), history.show("ORGANISATION", sheet.id().organisationId(), asOf())));
    }

    @Override
    protected void missing(long id, BeforeEnterEvent entry) {
        var said = whole.stream()
                .flatMap(one -> one.gone(new OrganisationId(id), this::reload).stream())
                .toArray(Component[]::new);
        if (said.length == 0) {
            super.missing(id, entry);
        }
        title(Texts.text("organisations.gone"));
        put(said);
    }

    private static StateMark state(Period validity, LocalDate day) {
        var start = validity.start();
        var end = validity.end();
        if (end != null && end.isBefore(day)) {
            return new StateMark(Tone.NEUTRAL, Texts.text("organisations.state.ended", Dates.shortDay(end)));
        }
        return start != null && start.isAfter(day)
                ? new StateMark(Tone.NEUTRAL, Texts.text("organisations.state.to-come", Dates.shortDay(start)))
                : new StateMark(Tone.GOOD, Texts.text("organisations.state.active"));
    }

    private static Component contact(OrganisationSheet sheet) {
        var details = sheet.details();
        var facts = new Facts();
        var name = sheet.name().name();
        if (details.phone() != null) {
            facts.fact("organisations.phone", ContactLinks.phone(details.phone().e164(), name));
        }
        if (details.email() != null) {
            facts.fact("organisations.email", ContactLinks.email(details.email().value(), name));
        }
        if (details.website() != null) {
            var link = new Anchor(details.website(), details.website());
            link.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact("organisations.website", link);
        }
        facts.fact("organisations.address", address(sheet));
        return facts.getChildren().findAny().isPresent()
                ? facts
                : new EmptyState(Texts.text("organisations.contact.none"));
    }

    private static String address(OrganisationSheet sheet) {
        var details = sheet.details();
        var town = (blank(details.postalCode()) + " " + blank(details.city())).strip();
        return blank(details.address()).isEmpty() || town.isEmpty()
                ? (blank(details.address()) + town)
                : details.address() + ", " + town;
    }

    private static Component people(OrganisationSheet sheet, boolean reachable) {
        return sheet.people().isEmpty()
                ? new EmptyState(Texts.text("organisations.people.none"))
                : new PeopleThere(sheet.people(), reachable);
    }

    /** What it came from, what it was called, what became of it, each with its days, in the order of time. */
    private void lineage(OrganisationSheet sheet) {
        var list = new UnorderedList();
        sheet.predecessors()
                .forEach(name -> list.add(new ListItem(
                        new Span(Texts.text("organisations.lineage.replaced") + " "),
                        OrganisationPages.link(name.id(), name.display()))));
        sheet.formerNames()
                .forEach(former -> list.add(new ListItem(
                        former.since() == null
                                ? Texts.text("organisations.lineage.until", former.name(), Dates.day(former.until()))
                                : Texts.text(
                                        "organisations.lineage.between",
                                        former.name(),
                                        Dates.day(former.since()),
                                        Dates.day(former.until())))));
        var successor = sheet.successor();
        if (successor != null) {
            var end = sheet.details().validity().end();
            list.add(new ListItem(
                    new Span((end == null
                                    ? Texts.text("organisations.lineage.successor")
                                    : Texts.text("organisations.lineage.successor.since", Dates.day(end.plusDays(1))))
                            + " "),
                    OrganisationPages.link(successor.id(), successor.display())));
        }
        if (list.getComponentCount() > 0) {
            put(new PageSection(Texts.text("organisations.lineage"), list));
        }
    }

    private Component coverage(OrganisationSheet sheet) {
        var all = new Div();
        all.add(
                sheet.coverage().isEmpty()
                        ? new EmptyState(Texts.text("organisations.coverage.none"))
                        : said(sheet.coverage()));
        if (mayChange()) {
            var change = new Button(
                    Texts.text("organisations.coverage.change"),
                    click -> new CoverageDialog(coverages, territories, sheet, this::reload).open());
            change.addThemeVariants(ButtonVariant.SMALL);
            var row = new Div(change);
            row.addClassName("page-actions");
            all.add(row);
        }
        return all;
    }

    private static Component said(List<Covered> coverage) {
        var all = new Div();
        for (var certain : List.of(true, false)) {
            var part = coverage.stream()
                    .filter(covered -> covered.certain() == certain)
                    .toList();
            if (part.isEmpty()) {
                continue;
            }
            var line = new Div(new Span(Texts.text(
                            certain ? "organisations.coverage.certain" : "organisations.coverage.presumed", part.size())
                    + " "));
            var shown = part.subList(0, Math.min(NAMES_SHOWN, part.size()));
            for (var covered : shown) {
                if (!covered.equals(shown.getFirst())) {
                    line.add(new Span(" · "));
                }
                line.add(TerritoryPages.link(covered.territory(), covered.name()));
            }
            if (part.size() > NAMES_SHOWN) {
                line.add(new Span(" " + Texts.text("organisations.coverage.more", part.size() - NAMES_SHOWN)));
            }
            all.add(line);
        }
        return all;
    }

    private static Component identity(OrganisationSheet sheet) {
        var details = sheet.details();
        var facts = new Facts();
        facts.fact("organisations.acronym", details.acronym());
        facts.fact("organisations.aliases", String.join("\u00a0; ", details.aliases()));
        if (details.territory() != null && sheet.territoryName() != null) {
            facts.fact("organisations.territory", TerritoryPages.link(details.territory(), sheet.territoryName()));
        }
        if (sheet.parent() != null) {
            facts.fact(
                    "organisations.parent",
                    OrganisationPages.link(sheet.parent().id(), sheet.parent().display()));
        }
        if (sheet.successor() != null) {
            facts.fact(
                    "organisations.successor",
                    OrganisationPages.link(
                            sheet.successor().id(), sheet.successor().display()));
        }
        facts.fact("organisations.siren", details.siren());
        facts.fact("organisations.siret", details.siret());
        facts.fact("organisations.validFrom", Dates.shortDay(details.validity().start()));
        facts.fact("organisations.validUntil", Dates.shortDay(details.validity().end()));
        facts.fact("organisations.source", sheet.source());
        facts.fact("organisations.certainty", sheet.certainty());
        return facts;
    }

    private static String blank(@Nullable String value) {
        return value == null ? "" : value;
    }
}
