package fr.irev.maillage.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.NearPerson;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PeopleSearch;
import fr.irev.maillage.directory.PersonRow;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.FoundPlace;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.PlaceFilter;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.ui.SchemePages;
import fr.irev.maillage.territories.ui.TerritoryPages;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the search box of the frame finds: people, organisations, territories and schemes. */
@Route("recherche")
@PageTitle("Recherche – Maillage")
@RolesAllowed(Roles.LECTURE)
class SearchView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8; // of each kind: more is a list's work
    private static final int LONGEST = 200;

    private final transient PeopleLookup people;
    private final transient PeopleSearch search;
    private final transient OrganisationLookup organisations;
    private final transient PlaceLookup places;
    private final Div results = new Div();

    SearchView(PeopleLookup people, PeopleSearch search, OrganisationLookup organisations, PlaceLookup places) {
        super(Texts.text("shell.search.title"));
        this.people = people;
        this.search = search;
        this.organisations = organisations;
        this.places = places;
        results.addClassName("page-section");
        results.getElement().setAttribute("aria-live", "polite");
        add(results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        results.removeAll();
        var text = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .map(typed -> typed.substring(0, Math.min(LONGEST, typed.length())));
        if (text.isEmpty()) {
            results.add(new EmptyState(Texts.text("shell.search.prompt")));
            return;
        }
        title(Texts.text("shell.search.results", text.get()));
        show(text.get());
    }

    private void show(String text) {
        var near = search.nearest(text, SHOWN);
        var named = people(text, near);
        var mistyped = named.isEmpty() ? rows(near) : List.<PersonRow>of();
        var found = new Div(
                section("people", named, SearchView::person),
                section("near", mistyped, SearchView::person),
                section("organisations", organisations.search(text, null, 0, SHOWN), SearchView::organisation),
                section("places", places.found(new PlaceFilter(text, null, null), 0, SHOWN), SearchView::found));
        found.addClassName("home-cards");
        if (found.getChildren().noneMatch(Component::isVisible)) {
            results.add(new EmptyState(Texts.text("shell.search.nothing", text), whoToContact(text)));
        } else {
            results.add(whoToContact(text), found);
        }
    }

    /** Those of the name first, the nearest before the others; then who works in an organisation or at an address of these words. */
    private List<PersonRow> people(String text, List<NearPerson> near) {
        return Stream.concat(
                        rows(near.stream().filter(person -> !person.mistyped()).toList()).stream(),
                        people.search(PeopleFilter.text(text), 0, SHOWN).stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static List<PersonRow> rows(List<NearPerson> near) {
        return near.stream().map(NearPerson::row).toList();
    }

    private static Anchor whoToContact(String text) {
        return new Anchor(
                "qui-contacter?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
                Texts.text("shell.search.contact", text));
    }

    private static <T> PageSection section(String kind, List<T> found, Function<T, ListItem> line) {
        var list = new UnorderedList();
        list.addClassName("results");
        found.stream().map(line).forEach(list::add);
        var section = new PageSection(Texts.text("shell.search." + kind), list);
        section.setVisible(!found.isEmpty());
        return section;
    }

    private static ListItem person(PersonRow row) {
        return line(
                PersonPages.link(row.id(), row.fullName()),
                row.current() ? row.function() : Texts.text("shell.search.former"),
                row.organisation());
    }

    private static ListItem organisation(OrganisationName organisation) {
        return line(
                OrganisationPages.link(organisation.id(), organisation.display()),
                organisation.typeLabel(),
                organisation.city());
    }

    /** Of a place found by a former name it says so. */
    private static ListItem found(FoundPlace found) {
        var item = place(found.place());
        var former = found.former();
        if (former != null) {
            var said = new Span(former.saidOf(found.place().name()));
            said.addClassName("muted");
            item.add(new Div(said));
        }
        return item;
    }

    private static ListItem place(Place place) {
        return switch (place) {
            case Place.TerritoryPlace(var territory) ->
                line(TerritoryPages.link(territory.id(), territory.name()), kind(territory.kind()), territory.within());
            case Place.SchemePlace(var scheme) ->
                line(SchemePages.link(scheme.id(), scheme.name()), kind(scheme.kind()), "");
        };
    }

    private static String kind(Enum<?> kind) {
        return Texts.of("shell.kind", kind);
    }

    private static ListItem line(Component link, String what, String where) {
        var detail = new Span(where.isEmpty() ? what : what.isEmpty() ? where : what + " · " + where);
        detail.addClassName("muted");
        return new ListItem(link, new Div(detail));
    }
}
