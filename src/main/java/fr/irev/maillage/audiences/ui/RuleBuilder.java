package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.audiences.RuleShape;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;

/** A rule as lines: take these, or those; except these, and those. */
final class RuleBuilder extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RuleChoices choices;
    private final transient Runnable changed;
    private final Div taking = new Div();
    private final Div leaving = new Div();
    private boolean showing;

    RuleBuilder(RuleChoices choices, Runnable changed) {
        this.choices = choices;
        this.changed = changed;
        addClassName("sheet");
        add(part("taking", taking, false), part("excluding", leaving, true));
    }

    private PageSection part(String name, Div lines, boolean excluding) {
        var more = new Button(
                Texts.text("audiences.line.add." + name),
                VaadinIcon.PLUS.create(),
                click -> line(lines, excluding).begin());
        return new PageSection(Texts.text("audiences.part." + name), lines, more);
    }

    private RuleLine line(Div lines, boolean excluding) {
        var line = new RuleLine(choices, excluding, this::tell, this::remove);
        lines.add(line);
        return line;
    }

    private void remove(RuleLine line) {
        var lines = (Div) line.getParent().orElseThrow();
        int place = lines.indexOf(line);
        lines.remove(line);
        tell();
        Notices.done(Texts.text("audiences.line.removed"), () -> {
            lines.addComponentAtIndex(Math.min(place, lines.getComponentCount()), line);
            tell();
        });
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }

    /** Shows a rule; false when lines cannot say all of it. */
    boolean show(Criterion rule) {
        var shape = RuleShape.of(rule);
        if (shape.isEmpty()) {
            return false;
        }
        showing = true;
        taking.removeAll();
        leaving.removeAll();
        boolean complete = true;
        for (var criteria : shape.get().taken()) {
            complete &= line(taking, false).show(criteria);
        }
        for (var criteria : shape.get().left()) {
            complete &= line(leaving, true).show(criteria);
        }
        if (shape.get().taken().isEmpty()) {
            line(taking, false);
        }
        showing = false;
        return complete;
    }

    /** What the lines say. */
    Criterion rule() {
        return new RuleShape(criteria(taking), criteria(leaving)).rule();
    }

    private static List<List<Criterion>> criteria(Div lines) {
        return lines.getChildren()
                .map(RuleLine.class::cast)
                .map(RuleLine::criteria)
                .toList();
    }
}
