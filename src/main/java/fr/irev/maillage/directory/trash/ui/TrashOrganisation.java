package fr.irev.maillage.directory.trash.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.directory.organisations.ui.OrganisationAction;
import fr.irev.maillage.directory.trash.TrashRefused;
import fr.irev.maillage.directory.trash.TrashedOrganisations;
import fr.irev.maillage.directory.trash.TrashedOrganisations.Attached;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;

/**
 * « Mettre à la corbeille » on an organisation's sheet. One with contacts does not go: they move to another one, or it is
 * archived.
 */
@SpringComponent
class TrashOrganisation implements OrganisationAction {

    private final TrashedOrganisations trash;
    private final OrganisationLookup organisations;

    TrashOrganisation(TrashedOrganisations trash, OrganisationLookup organisations) {
        this.trash = trash;
        this.organisations = organisations;
    }

    @Override
    public List<Component> actions(OrganisationSheet organisation, Runnable reload) {
        return CurrentUser.holds(Roles.GESTION)
                ? List.of(new Button(Texts.text("trash.put"), click -> ask(organisation, reload)))
                : List.of();
    }

    @Override
    public List<Component> gone(OrganisationId organisation, Runnable reload) {
        return trash.find(organisation)
                .<List<Component>>map(item -> {
                    var said = new Paragraph(Texts.text(
                            "trash.organisation.there", item.name(), Dates.moment(item.trashedAt()), item.trashedBy()));
                    return CurrentUser.holds(Roles.GESTION) ? List.of(said, back(organisation, reload)) : List.of(said);
                })
                .orElse(List.of());
    }

    private Component back(OrganisationId organisation, Runnable reload) {
        var button = primary("trash.restore", () -> {
            try {
                trash.restore(organisation);
            } catch (TrashRefused refused) {
                Notices.problem(refused.sentence());
            }
            reload.run();
        });
        var row = new Div(button);
        row.addClassName("page-actions");
        return row;
    }

    private void ask(OrganisationSheet organisation, Runnable reload) {
        var attached = trash.attached(organisation.id());
        var dialog = new Dialog();
        dialog.setHeaderTitle(
                Texts.text("trash.organisation.title", organisation.name().display()));
        dialog.setWidth("min(36rem, 100%)");
        dialog.setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        dialog.getFooter().add(new Button(Texts.text("shared.cancel"), click -> dialog.close()));
        if (attached.nothing()) {
            dialog.add(new Paragraph(Texts.text("trash.organisation.meaning")));
            var put = primary("trash.put", () -> {
                dialog.close();
                put(organisation);
            });
            dialog.getFooter().add(put);
        } else {
            dialog.add(new Paragraph(TrashedOrganisations.sentence(attached)));
            otherWays(dialog, organisation, attached, reload);
        }
        dialog.open();
    }

    private void otherWays(Dialog dialog, OrganisationSheet organisation, Attached attached, Runnable reload) {
        dialog.getFooter().add(new Button(Texts.text("trash.organisation.archive"), click -> {
            dialog.close();
            trash.archive(organisation.id());
            reload.run();
            Notices.done(Texts.text(
                    "trash.organisation.archived", organisation.name().display()));
        }));
        if (attached.contacts() == 0) {
            return;
        }
        var other = new ComboBox<OrganisationName>(Texts.text("trash.organisation.other"));
        other.setItemLabelGenerator(OrganisationName::display);
        other.setItems(query ->
                organisations.search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit()).stream()
                        .filter(name -> !name.id().equals(organisation.id())));
        other.setWidthFull();
        other.setRequiredIndicatorVisible(true);
        dialog.add(other);
        dialog.getFooter().add(primary("trash.organisation.move", () -> {
            if (other.isEmpty()) {
                other.setErrorMessage(Texts.text("trash.organisation.other.missing"));
                other.setInvalid(true);
                other.focus();
                return;
            }
            dialog.close();
            move(organisation, other.getValue(), reload);
        }));
    }

    private static Button primary(String text, Runnable act) {
        var button = new Button(Texts.text(text), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void move(OrganisationSheet organisation, OrganisationName other, Runnable reload) {
        try {
            var moved = trash.moveContacts(organisation.id(), other.id());
            reload.run();
            Notices.done(Texts.text("trash.organisation.moved", moved.size(), other.display()), () -> {
                moveBack(organisation.id(), moved);
                reload.run();
            });
        } catch (TrashRefused refused) {
            Notices.problem(refused.sentence());
        }
    }

    private void moveBack(OrganisationId organisation, List<TrashedOrganisations.Moved> moved) {
        try {
            trash.moveBack(organisation, moved);
        } catch (TrashRefused refused) {
            Notices.problem(refused.sentence());
        }
    }

    private void put(OrganisationSheet organisation) {
        try {
            trash.put(organisation.id());
        } catch (TrashRefused refused) {
            Notices.problem(refused.sentence());
            return;
        }
        Notices.done(
                Texts.text("trash.organisation.done", organisation.name().display()), () -> restore(organisation.id()));
        UI.getCurrent().navigate(OrganisationPages.PATH);
    }

    private void restore(OrganisationId organisation) {
        try {
            trash.restore(organisation);
            OrganisationPages.open(organisation);
        } catch (TrashRefused refused) {
            Notices.problem(refused.sentence());
        }
    }
}
