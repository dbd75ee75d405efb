package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.NearPerson;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PeopleSearch;
import fr.irev.maillage.directory.PersonRow;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.AsOfPicker;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Everybody in the base, found by name, address, telephone or organisation. The filters stand in the address of the page. */
@Route(PersonPages.PATH)
@PageTitle("Personnes – Maillage")
@Menu(title = "Personnes", order = 20, icon = "vaadin:users")
@RolesAllowed(Roles.LECTURE)
class PeopleView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int NEAR = 5; // names that may have been meant

    private final transient PeopleLookup lookup;
    private final transient PeopleSearch search;
    private final PeopleFilterBar filters;
    private final ListGrid<PersonRow> people = new ListGrid<>(Texts.text("people.list.title"));
    private final Paragraph count = new Paragraph();
    private final Paragraph near = new Paragraph();
    private final AsOfPicker asOf;
    private final Button create =
            new Button(Texts.text("people.create"), click -> UI.getCurrent().navigate(PersonPages.CREATE));

    PeopleView(PeopleLookup lookup, PeopleSearch search, PeopleFilterBar filters, Clock clock) {
        super(Texts.text("people.list.title"));
        this.lookup = lookup;
        this.search = search;
        this.filters = filters;
        if (CurrentUser.holds(Roles.GESTION)) {
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
        asOf = new AsOfPicker(clock);
        asOf.onChange(this::refresh);
        under(asOf);
        filters.onChange(this::filtered);
        count.getElement().setAttribute("role", "status");
        count.addClassName("muted");
        people.first(Texts.text("people.list.name"), PeopleView::name).setKey("nom");
        people.words(Texts.text("people.list.function"), PersonRow::function);
        people.part(Texts.text("people.list.organisation"), PeopleView::organisation)
                .setFlexGrow(3);
        people.part(Texts.text("people.list.email"), this::email).setFlexGrow(4);
        people.part(Texts.text("people.list.phone"), this::phone)
                .setWidth("9.5rem")
                .setFlexGrow(0);
        people.setEmptyStateComponent(new EmptyState(
                Texts.text("people.list.empty"),
                near,
                new Button(Texts.text("people.filter.clear"), click -> filters.clear())));
        people.setItems(this::page);
        people.setHeight("max(24rem, 100vh - 20rem)");
        add(filters, count, people);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        asOf.read(entry.getLocation());
        filters.read(entry.getLocation().getQueryParameters());
        refresh();
        people.keepPlace();
    }

    private Stream<PersonRow> page(Query<PersonRow, Void> query) {
        return lookup.search(filter(), query.getOffset(), query.getLimit()).stream();
    }

    private void filtered() {
        asOf.keep(filters.write());
        refresh();
    }

    private PeopleFilter filter() {
        return filters.filter().on(asOf.asOf().day());
    }

    private void refresh() {
        create.setVisible(asOf.asOf().isToday());
        people.getDataProvider().refreshAll();
        show();
    }

    private void show() {
        var found = lookup.count(filter());
        count.setText(Texts.text("people.list.count", found, Dates.number(found)));
        people.getLazyDataView().setItemCountEstimate(Math.max(found, 1));
        near(found > 0 ? List.of() : search.nearest(filters.filter().text(), NEAR));
    }

    /** When the list is empty: those of whom the name is mistyped, or whom the other filters leave out. */
    private void near(List<NearPerson> names) {
        near.removeAll();
        near.setVisible(!names.isEmpty());
        near.add(Texts.text("people.list.near"));
        for (var name : names) {
            near.add(new Text(near.getComponentCount() == 1 ? " " : ", "));
            near.add(PersonPages.link(name.row().id(), name.row().fullName()));
        }
    }

    private static Component name(PersonRow person) {
        var link = PersonPages.link(person.id(), person.familyName() + " " + person.givenName());
        if (person.current()) {
            return link;
        }
        var former = new StateMark(StateMark.Tone.NEUTRAL, Texts.text("people.state.ANCIEN"));
        var both = new Div(link, former);
        both.addClassName("page-state");
        return both;
    }

    private static Component organisation(PersonRow person) {
        var organisation = person.organisationId();
        return organisation == null ? new Span() : OrganisationPages.link(organisation, person.organisation());
    }

    private Component email(PersonRow person) {
        var email = person.email();
        return email == null ? new Span() : reached("mailto:" + email, new EmailAddress(email).display());
    }

    private Component phone(PersonRow person) {
        var phone = person.phone();
        return phone == null ? new Span() : reached("tel:" + phone, new PhoneNumber(phone).display());
    }

    /** What was used on another day is told, and not offered: it may be somebody else's by now. */
    private Component reached(String address, String display) {
        return asOf.asOf().isToday() ? new Anchor(address, display) : new Span(display);
    }
}
