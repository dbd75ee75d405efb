package fr.irev.maillage.directory.trash.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.trash.TrashRefused;
import fr.irev.maillage.directory.trash.TrashedPeople;
import fr.irev.maillage.directory.ui.PersonAction;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.NoSuchElementException;

/** « Mettre à la corbeille » on a person's sheet: says what goes out of sight, and can be taken back at once. */
@SpringComponent
class TrashPerson implements PersonAction {

    private final TrashedPeople trash;

    TrashPerson(TrashedPeople trash) {
        this.trash = trash;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<Component> actions(PersonSheet person) {
        return CurrentUser.holds(Roles.GESTION)
                ? List.of(new Button(Texts.text("trash.put"), click -> ask(person)))
                : List.of();
    }

    private void ask(PersonSheet person) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.text("trash.person.title", person.name().full()));
        dialog.setWidth("min(34rem, 100%)");
        var attached = trash.attached(person.id());
        if (attached.isEmpty()) {
            dialog.add(new Paragraph(Texts.text("trash.person.nothing")));
        } else {
            var list = new UnorderedList();
            attached.forEach(sentence -> list.add(new ListItem(sentence)));
            dialog.add(new Paragraph(Texts.text("trash.person.attached")), list);
        }
        dialog.add(new Paragraph(Texts.text("trash.person.meaning")));
        var put = new Button(Texts.text("trash.put"), click -> {
            dialog.close();
            put(person);
        });
        put.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Texts.text("shared.cancel"), click -> dialog.close()), put);
        dialog.open();
        put.focus();
    }

    private void put(PersonSheet person) {
        var name = person.name().full();
        try {
            trash.put(person.id());
        } catch (NoSuchElementException gone) {
            Notices.problem(Texts.text("people.not-found"));
            return;
        }
        Notices.done(Texts.text("trash.person.done", name), () -> restore(person));
        UI.getCurrent().navigate(PersonPages.PATH);
    }

    private void restore(PersonSheet person) {
        try {
            trash.restore(person.id());
            PersonPages.open(person.id());
        } catch (TrashRefused refused) {
            Notices.problem(refused.sentence());
        }
    }
}
