package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.audiences.AudienceFigures;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.networks.ui.CoverageLine;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;

/** Whom a rule reaches, for a last look: how many addresses, each once, who stays out and why, which territories are missed. */
public final class ReachDetails extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param figures of the rule, as they were counted for the purpose
     * @param subjectId the network for {@link OppositionPurpose#NETWORK}, otherwise 0
     */
    public ReachDetails(
            AudienceLookup lookup, Criterion rule, AudienceFigures figures, OppositionPurpose purpose, long subjectId) {
        addClassName("reach-details");
        add(new Paragraph(counted("total", figures.recipients())));
        var out = left(figures);
        add(out, "ended", lookup.ended(rule));
        if (out.getChildren().findAny().isPresent()) {
            add(new Paragraph(Texts.text("audiences.reach.left")), out);
        }
        add(CoverageLine.of(lookup.coverage(rule, purpose, subjectId)));
    }

    private static UnorderedList left(AudienceFigures figures) {
        var list = new UnorderedList();
        add(list, "without-email", figures.withoutEmail());
        add(list, "opposed", figures.opposed());
        add(list, "suspended", figures.suspended());
        add(list, "duplicates", figures.duplicates());
        return list;
    }

    private static void add(UnorderedList list, String reason, int count) {
        if (count > 0) {
            list.add(new ListItem(counted(reason, count)));
        }
    }

    private static String counted(String key, int count) {
        return Texts.text("audiences.reach." + key, count, Dates.number(count));
    }
}
