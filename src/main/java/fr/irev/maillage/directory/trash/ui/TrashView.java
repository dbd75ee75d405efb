package fr.irev.maillage.directory.trash.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.trash.Trash;
import fr.irev.maillage.directory.trash.TrashItem;
import fr.irev.maillage.directory.trash.TrashRefused;
import fr.irev.maillage.directory.trash.TrashedOrganisations;
import fr.irev.maillage.directory.trash.TrashedPeople;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;

/** What lies in the trash, what comes back with it, and until when. */
@Route("corbeille")
@PageTitle("Corbeille – Maillage")
@Menu(title = "Corbeille", order = 95, icon = "vaadin:trash")
@RolesAllowed(Roles.GESTION)
class TrashView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient TrashedPeople people;
    private final transient TrashedOrganisations organisations;
    private final ListGrid<TrashItem> list = new ListGrid<>(Texts.text("trash.title"));

    TrashView(Trash trash, TrashedPeople people, TrashedOrganisations organisations) {
        super(Texts.text("trash.title"));
        this.people = people;
        this.organisations = organisations;
        lead(Texts.text("trash.lead"));
        list.first(Texts.text("trash.name"), item -> new Span(item.name()));
        list.words(Texts.text("trash.kind"), item -> Texts.of("trash.kind", item.kind()));
        list.words(Texts.text("trash.contents"), TrashItem::contents).setFlexGrow(3);
        list.words(
                        Texts.text("trash.since"),
                        item -> Texts.text("trash.since.said", Dates.moment(item.trashedAt()), item.trashedBy()))
                .setFlexGrow(2);
        list.figure(Texts.text("trash.until"), item -> Dates.shortDay(item.erasedOn()));
        list.action(Texts.text("trash.restore"), this::back).setKey("back");
        list.setEmptyStateComponent(new EmptyState(Texts.text("trash.empty")));
        list.setItems(query -> trash.items(query.getOffset(), query.getLimit()).stream());
        list.setHeight("max(24rem, 100vh - 18rem)");
        add(list);
    }

    private Component back(TrashItem item) {
        var button = new Button(Texts.text("trash.restore"), click -> restore(item));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Texts.text("trash.restore.of", item.name()));
        return button;
    }

    private void restore(TrashItem item) {
        try {
            switch (item.kind()) {
                case PERSON -> {
                    people.restore(new PersonId(item.id()));
                    Notices.done(Texts.text("trash.restored", item.name()));
                    PersonPages.open(new PersonId(item.id()));
                }
                case ORGANISATION -> {
                    organisations.restore(new OrganisationId(item.id()));
                    Notices.done(Texts.text("trash.restored", item.name()));
                    OrganisationPages.open(new OrganisationId(item.id()));
                }
            }
        } catch (TrashRefused refused) {
            Notices.problem(refused.sentence());
            list.getDataProvider().refreshAll();
        }
    }
}
