package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMatch;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** People who may be the one being typed, each a link that opens beside the form. */
class LikelyDuplicates extends Div {

    private static final long serialVersionUID = 1L;

    LikelyDuplicates() {
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /**
     * @param self who is being changed, and does not resemble themselves; missing for somebody new
     * @param merging what merging means for somebody new; missing where it means nothing. Who is in the base already is compared
     *     with them in another tab
     */
    void show(List<PersonMatch> found, @Nullable PersonId self, String lead, @Nullable Consumer<PersonMatch> merging) {
        removeAll();
        var others = found.stream().filter(match -> !match.id().equals(self)).toList();
        setVisible(!others.isEmpty());
        if (others.isEmpty()) {
            return;
        }
        add(new Paragraph(Texts.text(lead)));
        var list = new UnorderedList();
        others.forEach(match -> {
            var link = PersonPages.link(match.id(), said(match));
            link.setTarget("_blank"); // what is typed here stays
            link.getElement().setAttribute("aria-label", Texts.text("people.duplicate.open", said(match)));
            var line = new Div(link);
            line.addClassName("page-state");
            merge(match, self, merging).ifPresent(line::add);
            list.add(new ListItem(line));
        });
        add(list);
    }

    private static Optional<Component> merge(
            PersonMatch other, @Nullable PersonId self, @Nullable Consumer<PersonMatch> merging) {
        var label = Texts.text("people.duplicate.merge", said(other));
        if (self != null) {
            var link = new Anchor(PersonPages.merge(self, other.id()), Texts.text("merging.action"));
            link.setTarget("_blank");
            link.getElement().setAttribute("aria-label", label);
            return Optional.of(link);
        }
        if (merging == null) {
            return Optional.empty();
        }
        var button = new Button(Texts.text("merging.action"), click -> merging.accept(other));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(label);
        return Optional.of(button);
    }

    static String said(PersonMatch match) {
        return match.where().isEmpty() ? match.name() : match.name() + " (" + match.where() + ")";
    }
}
