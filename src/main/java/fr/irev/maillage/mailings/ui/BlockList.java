package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.irev.maillage.mailings.Problem;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.shared.ui.Draft;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The blocks of a mailing, one below the other, and the buttons that add one. */
class BlockList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<EventFacts> events;
    private final transient Runnable changed;
    private final List<BlockCard> cards = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Div empty = new EmptyState(Texts.text("mailings.block.none"));

    BlockList(List<Block> blocks, List<EventFacts> events, Runnable changed) {
        this.events = events;
        this.changed = changed;
        list.addClassName("blocks");
        for (var block : blocks) {
            cards.add(card(block));
        }
        add(empty, list, additions());
        arrange();
    }

    List<Block> blocks() {
        return cards.stream().map(BlockCard::block).toList();
    }

    /** The fields that are typed into, by names that say where they stand and in what. */
    Map<String, Component> typed() {
        var typed = new LinkedHashMap<String, Component>();
        for (int i = 0; i < cards.size(); i++) {
            var kind = cards.get(i).block().getClass().getSimpleName();
            var fields = cards.get(i).typed();
            for (int j = 0; j < fields.size(); j++) {
                typed.put("bloc %d %s %d".formatted(i, kind, j), fields.get(j));
            }
        }
        return typed;
    }

    void showProblems(List<Problem> problems) {
        for (int i = 0; i < cards.size(); i++) {
            int place = i;
            cards.get(i)
                    .showProblems(problems.stream()
                            .filter(problem -> problem.block() == place)
                            .toList());
        }
    }

    void move(BlockCard card, int by) {
        int at = cards.indexOf(card);
        int to = at + by;
        if (to >= 0 && to < cards.size()) {
            cards.remove(at);
            cards.add(to, card);
            arrange();
            changed.run();
        }
    }

    void remove(BlockCard card) {
        int at = cards.indexOf(card);
        var block = card.block();
        cards.remove(card);
        arrange();
        changed.run();
        Notices.done(Texts.text("mailings.block.removed", card.kind()), () -> insert(at, block));
    }

    private void insert(int at, Block block) {
        cards.add(Math.min(at, cards.size()), card(block));
        arrange();
        changed.run();
    }

    private BlockCard card(Block block) {
        return new BlockCard(block, events, changed, this);
    }

    private void arrange() {
        list.removeAll();
        for (int i = 0; i < cards.size(); i++) {
            list.add(cards.get(i));
            cards.get(i).standsAt(i, cards.size());
        }
        typed().forEach((name, field) -> Draft.name(field, name));
        list.setVisible(!cards.isEmpty());
        empty.setVisible(cards.isEmpty());
    }

    private Div additions() {
        var kinds = new LinkedHashMap<String, Block>();
        kinds.put("text", new Block.Text(""));
        kinds.put("heading", new Block.Heading(""));
        kinds.put("article", new Block.Article("", "", "", ""));
        kinds.put("agenda", new Block.Agenda(Texts.text("mailings.block.agenda.title"), List.of()));
        kinds.put("spotlight", new Block.Spotlight("", ""));
        kinds.put("button", new Block.Button("", ""));
        kinds.put("image", new Block.Image("", "", false));
        kinds.put("divider", new Block.Divider());
        var group = new Div();
        group.addClassName("page-actions");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", Texts.text("mailings.block.add"));
        for (Map.Entry<String, Block> kind : kinds.entrySet()) {
            var button = new Button(
                    Texts.text("mailings.block.kind." + kind.getKey()),
                    VaadinIcon.PLUS.create(),
                    click -> insert(cards.size(), kind.getValue()));
            button.addThemeVariants(ButtonVariant.SMALL);
            group.add(button);
        }
        return group;
    }
}
