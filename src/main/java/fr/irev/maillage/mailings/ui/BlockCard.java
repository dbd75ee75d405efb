package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.mailings.Problem;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.stream.Stream;

/** One block on the desk: what it is, its fields, its problems, and buttons to move or remove it. */
class BlockCard extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient BlockFields fields;
    private final String kind;
    private final Div problems = new Div();
    private final Button up;
    private final Button down;
    private final Button remove;

    BlockCard(Block block, List<EventFacts> events, Runnable changed, BlockList list) {
        addClassName("card");
        kind = kindOf(block);
        fields = BlockFields.of(block, events, changed);
        up = button(VaadinIcon.ARROW_UP, () -> list.move(this, -1));
        down = button(VaadinIcon.ARROW_DOWN, () -> list.move(this, 1));
        remove = button(VaadinIcon.TRASH, () -> list.remove(this));
        var tools = new Div(up, down, remove);
        tools.addClassName("page-actions");
        var head = new Div(new H3(kind), tools);
        head.addClassName("section-head");
        add(head);
        add(fields.components().toArray(Component[]::new));
        add(problems);
    }

    Block block() {
        return fields.block().get();
    }

    String kind() {
        return kind;
    }

    /** The fields that are typed into, in reading order. */
    List<Component> typed() {
        return fields.components().stream().flatMap(BlockCard::typed).toList();
    }

    private static Stream<Component> typed(Component part) {
        return part instanceof TextField || part instanceof TextArea || part instanceof Checkbox
                ? Stream.of(part)
                : part.getChildren().flatMap(BlockCard::typed);
    }

    /** Tells where it stands, so that a reader who does not see the list knows which button moves what. */
    void standsAt(int position, int of) {
        up.setEnabled(position > 0);
        down.setEnabled(position < of - 1);
        name(up, "up", position);
        name(down, "down", position);
        name(remove, "remove", position);
    }

    void showProblems(List<Problem> found) {
        problems.removeAll();
        found.forEach(problem -> problems.add(ChecksList.mark(problem)));
    }

    private void name(Button button, String key, int position) {
        var words = Texts.text("mailings.block." + key, kind, position + 1);
        button.setAriaLabel(words);
        button.setTooltipText(words);
    }

    private static Button button(VaadinIcon icon, Runnable deed) {
        var button = new Button(icon.create(), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private static String kindOf(Block block) {
        return Texts.text("mailings.block.kind."
                + switch (block) {
                    case Block.Heading heading -> "heading";
                    case Block.Text text -> "text";
                    case Block.Article article -> "article";
                    case Block.Agenda agenda -> "agenda";
                    case Block.Button button -> "button";
                    case Block.Image image -> "image";
                    case Block.Spotlight spotlight -> "spotlight";
                    case Block.Divider divider -> "divider";
                });
    }
}
