package fr.irev.maillage.directory.merging.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.directory.merging.MergePlan;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;

/** What a merge moves, what it settles by itself, what stays, in words. */
final class MergeWords {

    private MergeWords() {}

    static PageSection what(MergePlan plan) {
        var section = new PageSection(Texts.text("merging.what"));
        plan.opposed()
                .forEach(name -> section.add(new StateMark(StateMark.Tone.BAD, Texts.text("merging.opposed", name))));
        if (plan.moves().isEmpty()) {
            section.add(new Paragraph(Texts.text("merging.moves.none")));
        } else {
            section.add(
                    new Paragraph(
                            Texts.text("merging.moves", plan.absorbed().name().full())),
                    list(plan.moves()));
        }
        if (!plan.decisions().isEmpty()) {
            section.add(new Paragraph(Texts.text("merging.decisions")), list(plan.decisions()));
        }
        section.add(new Paragraph(Texts.text("merging.stays")));
        return section;
    }

    private static UnorderedList list(List<String> sentences) {
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }
}
