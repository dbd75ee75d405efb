package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.networks.FormatNames;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkService;
import fr.irev.maillage.networks.NetworkSheet;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.networks.NetworkTarget;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.DatedSheetPage;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.SheetPage;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One network: who belongs to it and why, who is against the rule, which seats are vacant, what it covers. */
@Route("reseaux/" + SheetPage.ID)
@RolesAllowed(Roles.LECTURE)
class NetworkView extends DatedSheetPage<NetworkSheet> {

    private static final long serialVersionUID = 1L;

    private final transient NetworkSheetLookup lookup;
    private final transient NetworkService service;
    private final transient FunctionCatalogue functions;
    private final transient OrganisationTypes types;
    private final transient OrganisationLookup organisations;
    private final transient MemberList members;
    private final transient ExceptionList exceptions;
    private final transient MemberExport exports;
    private final transient List<NetworkSection> sections;

    NetworkView(
            NetworkSheetLookup lookup,
            NetworkService service,
            FunctionCatalogue functions,
            OrganisationTypes types,
            OrganisationLookup organisations,
            MemberList members,
            ExceptionList exceptions,
            MemberExport exports,
            List<NetworkSection> sections,
            Clock clock) {
        super(Texts.text("networks.not-found"), clock);
        this.lookup = lookup;
        this.service = service;
        this.functions = functions;
        this.types = types;
        this.organisations = organisations;
        this.members = members;
        this.exceptions = exceptions;
        this.exports = exports;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(NetworkSection::rank))
                .toList();
    }

    @Override
    protected Optional<NetworkSheet> find(long id, AsOf asOf) {
        return lookup.sheet(new NetworkId(id), asOf.day());
    }

    @Override
    protected void show(NetworkSheet network) {
        title(network.name());
        lead(network.description());
        states(
                network.restricted()
                        ? new Component[] {new StateMark(StateMark.Tone.WARNING, Texts.text("networks.restricted"))}
                        : new Component[0]);
        put(new RouterLink(Texts.text("networks.back"), NetworksView.class));
        put(new PageSection(Texts.text("networks.animation"), animation(network)));
        put(composition(network));
        put(new PageSection(
                        Texts.text("networks.members"),
                        CoverageLine.of(lookup.coverage(network.id(), asOf().day())),
                        members.show(network.id(), asOf()))
                .withActions(
                        exports.link(network, asOf(), MemberExport.Format.CSV),
                        exports.link(network, asOf(), MemberExport.Format.XLSX)));
        put(exceptions.show(network.id(), asOf(), mayChange(), this::reload));
        put(new PageSection(Texts.text("networks.vacant"), VacantSeatList.of(network.id(), asOf().day(), lookup)));
        sections.forEach(section -> put(new PageSection(section.title(), section.show(network.id(), asOf()))));
        actions();
        if (mayChange()) {
            actions(new Button(Texts.text("shared.edit"), click -> edit(network)));
        }
    }

    private void edit(NetworkSheet network) {
        new NetworkDetailsDialog(organisations, network, () -> lookup.sheet(network.id()), (details, version) -> {
                    service.describe(network.id(), details, version);
                    Notices.done(Texts.text("networks.saved"));
                    reload();
                })
                .open();
    }

    private static Component animation(NetworkSheet network) {
        var lines = new UnorderedList();
        if (!network.coAnimatorName().isEmpty()) {
            lines.add(new ListItem(Texts.text("networks.co-animated", network.coAnimatorName())));
        }
        if (!network.animators().isEmpty()) {
            lines.add(new ListItem(Texts.text("networks.animators", String.join(", ", network.animators()))));
        }
        network.targets().stream().map(NetworkView::target).map(ListItem::new).forEach(lines::add);
        return lines.getChildren().findAny().isPresent()
                ? lines
                : new EmptyState(Texts.text("networks.animation.empty"));
    }

    private static String target(NetworkTarget target) {
        return Texts.text(
                "networks.target", String.valueOf(target.year()), target.sessions(), FormatNames.of(target.format()));
    }

    private PageSection composition(NetworkSheet network) {
        Component said;
        if (network.composition().isEmpty()) {
            said = new EmptyState(
                    Texts.text(asOf().isToday() ? "networks.composition.empty" : "networks.composition.empty.then"));
        } else {
            var since = network.composition().getFirst().since();
            var lines = new UnorderedList();
            network.composition().forEach(clause -> lines.add(new ListItem(clause.words())));
            said = new Div(
                    new Paragraph(
                            since == null
                                    ? Texts.text("networks.composition.lead")
                                    : Texts.text("networks.composition.lead.since", Dates.day(since))),
                    lines);
        }
        var section = new PageSection(Texts.text("networks.composition"), said);
        if (mayChange()) {
            section.withActions(new Button(
                    Texts.text("networks.composition.edit"),
                    click -> new CompositionDialog(network, functions.all(), types.all(), clauses -> {
                                service.compose(network.id(), clauses, network.version());
                                Notices.done(Texts.text("networks.recomposed"));
                                reload();
                            })
                            .open()));
        }
        return section;
    }
}
