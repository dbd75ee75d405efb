package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.directory.organisations.OrganisationNode;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayDeque;
import java.util.List;

/** The tree of an organisation: a list in a list for each direction, service or antenne, with who works there. */
final class TreeOfPeople extends Div {

    private static final long serialVersionUID = 1L;

    /** @param nodes the organisation first, then its parts, each after the one it belongs to */
    TreeOfPeople(List<OrganisationNode> nodes) {
        addClassName("organisation-tree");
        var levels = new ArrayDeque<UnorderedList>();
        var top = new UnorderedList();
        add(top);
        levels.push(top);
        for (var node : nodes) {
            while (levels.size() > node.depth() + 1) {
                levels.pop();
            }
            var parts = new UnorderedList();
            var item = new ListItem(named(node), people(node), parts);
            levels.peek().add(item);
            levels.push(parts);
        }
        removeEmpty(top);
    }

    private static void removeEmpty(UnorderedList list) {
        list.getChildren()
                .toList()
                .forEach(item -> item.getChildren().toList().forEach(part -> {
                    if (part instanceof UnorderedList parts) {
                        if (parts.getComponentCount() == 0) {
                            item.getElement().removeChild(parts.getElement());
                        } else {
                            removeEmpty(parts);
                        }
                    }
                }));
    }

    /** The organisation itself is where one is: its name leads nowhere else. */
    private static Component named(OrganisationNode node) {
        return node.depth() == 0
                ? new Span(node.name().display())
                : OrganisationPages.link(node.name().id(), node.name().display());
    }

    private static Component people(OrganisationNode node) {
        var line = new Div();
        line.addClassName("tree-people");
        if (node.people().isEmpty()) {
            var nobody = new Span(Texts.text("organisations.tree.nobody"));
            nobody.addClassName("muted");
            line.add(nobody);
        }
        node.people().forEach(person -> {
            var said = person.interim()
                    ? person.function() + " (" + Texts.text("organisations.people.interim") + ")"
                    : person.function();
            line.add(new Div(PersonPages.link(person.person(), person.name()), new Span(", " + said)));
        });
        if (node.morePeople() > 0) {
            line.add(new Div(OrganisationPages.link(
                    node.name().id(), Texts.text("organisations.tree.more", node.morePeople()))));
        }
        return line;
    }
}
