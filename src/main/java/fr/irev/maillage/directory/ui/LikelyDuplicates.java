package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMatch;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People who may be the one being typed, each a link that opens beside the form. */
class LikelyDuplicates extends Div {

    private static final long serialVersionUID = 1L;

    LikelyDuplicates() {
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<PersonMatch> found, @Nullable PersonId self, String lead) {
        show(found, self, lead, match -> Optional.empty());
    }

    /** @param merging the way to make one of the two, beside each link, where there is one */
    void show(
            List<PersonMatch> found,
            @Nullable PersonId self,
            String lead,
            Function<PersonMatch, Optional<Component>> merging) {
        removeAll();
        var others = found.stream().filter(match -> !match.id().equals(self)).toList();
        setVisible(!others.isEmpty());
        if (others.isEmpty()) {
            return;
        }
        add(new Paragraph(Texts.text(lead, others.size())));
        var list = new UnorderedList();
        others.forEach(match -> {
            var link = PersonPages.link(match.id(), said(match));
            link.setTarget("_blank"); // what is typed here stays
            link.getElement().setAttribute("aria-label", Texts.text("people.duplicate.open", said(match)));
            var line = new Div(link);
            line.addClassName("page-state");
            merging.apply(match).ifPresent(line::add);
            list.add(new ListItem(line));
        });
        add(list);
    }

    static String said(PersonMatch match) {
        return match.where().isEmpty() ? match.name() : match.name() + " (" + match.where() + ")";
    }
}
