package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.mailings.Problem;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;

/** What is to be looked at before release; what stops it comes first. */
class ChecksList extends Div {

    private static final long serialVersionUID = 1L;

    ChecksList() {
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<Problem> problems) {
        removeAll();
        if (problems.isEmpty()) {
            add(new StateMark(StateMark.Tone.GOOD, Texts.text("mailings.checks.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("checks");
        problems.forEach(problem ->
                list.add(new ListItem(problem.block() < 0 ? mark(problem) : mark(problem, problem.block() + 1))));
        add(list);
    }

    static StateMark mark(Problem problem) {
        return new StateMark(tone(problem), problem.sentence());
    }

    private static StateMark mark(Problem problem, int block) {
        return new StateMark(tone(problem), Texts.text("mailings.checks.block", block, problem.sentence()));
    }

    private static StateMark.Tone tone(Problem problem) {
        return problem.blocking() ? StateMark.Tone.BAD : StateMark.Tone.WARNING;
    }
}
