package fr.irev.maillage.directory.whotocontact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.irev.maillage.directory.whotocontact.Choice;
import fr.irev.maillage.directory.whotocontact.Subject;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.shared.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The one box: suggestions while typing, or any question finished with Enter. */
final class WhoToContactBox extends Composite<ComboBox<WhoToContactBox.Entry>> {

    private static final long serialVersionUID = 1L;

    /** A suggestion, or a question in the words of its asker. */
    record Entry(String text, @Nullable Subject subject) {

        static Entry of(Choice choice) {
            return new Entry(choice.display(), choice.subject());
        }
    }

    WhoToContactBox(WhoToContact whoToContact) {
        var box = getContent();
        box.setLabel(Texts.text("contacts.question"));
        box.setHelperText(Texts.text("contacts.question.help"));
        box.setPrefixComponent(VaadinIcon.SEARCH.create());
        box.setClearButtonVisible(true);
        box.setAllowCustomValue(true);
        box.setWidthFull();
        box.setMaxWidth("42rem");
        box.setItemLabelGenerator(Entry::text);
        box.setItems(query -> {
            var typed = query.getFilter().orElse("");
            return whoToContact.suggest(typed).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit())
                    .map(Entry::of);
        });
        box.addCustomValueSetListener(typed -> ask(typed.getDetail().strip()));
        box.addValueChangeListener(change -> {
            var entry = change.getValue();
            if (change.isFromClient() && entry != null && entry.subject() != null) {
                WhoToContactPages.ask(entry.text(), entry.subject());
            }
        });
    }

    private static void ask(String question) {
        if (!question.isEmpty()) {
            WhoToContactPages.ask(question);
        }
    }

    /** Shows the question that was asked. */
    void show(String question, @Nullable Subject chosen) {
        getContent().setValue(question.isEmpty() ? null : new Entry(question, chosen));
    }
}
