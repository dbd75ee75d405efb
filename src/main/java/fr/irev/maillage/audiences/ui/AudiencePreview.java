package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceRecipient;
import fr.irev.maillage.audiences.AudienceSentence;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.audiences.FiguresSentence;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.networks.ui.CoverageLine;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;

/** What a rule says and whom it reaches, as it stands now. */
final class AudiencePreview extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AudienceLookup lookup;
    private final transient AudienceSentence sentence;
    private final Paragraph said = new Paragraph();
    private final Paragraph figures = new Paragraph();
    private final Select<OppositionPurpose> purpose = new Select<>();
    private final Div coverage = new Div();
    private final ListGrid<AudienceRecipient> grid = new ListGrid<>(Texts.text("audiences.recipients"));
    private transient Criterion rule = Criterion.NOBODY;

    AudiencePreview(AudienceLookup lookup, AudienceSentence sentence) {
        this.lookup = lookup;
        this.sentence = sentence;
        said.addClassName("rule-sentence");
        figures.addClassName("rule-figures");
        figures.getElement().setAttribute("role", "status"); // read out while the lines change
        purpose.setLabel(Texts.text("audiences.purpose"));
        purpose.setItems(
                OppositionPurpose.ALL,
                OppositionPurpose.LETTER,
                OppositionPurpose.INVITATION,
                OppositionPurpose.MESSAGE);
        purpose.setItemLabelGenerator(value -> Texts.of("audiences.purpose", value));
        purpose.setValue(OppositionPurpose.ALL);
        purpose.addValueChangeListener(change -> show(rule));
        columns();
    }

    private void columns() {
        grid.first(Texts.text("audiences.recipient.name"), row -> PersonPages.link(row.person(), row.name()))
                .setFlexGrow(3);
        grid.words(Texts.text("audiences.recipient.function"), AudienceRecipient::function);
        grid.words(Texts.text("audiences.recipient.organisation"), AudienceRecipient::organisation);
        grid.words(Texts.text("audiences.recipient.email"), row -> new EmailAddress(row.email()).display());
        grid.words(Texts.text("audiences.recipient.reason"), AudienceRecipient::capacity);
        grid.setEmptyStateComponent(new EmptyState(Texts.text("audiences.recipients.empty")));
    }

    /** The sentence and the figures, for the top of a page. */
    Div head() {
        var head = new Div(said, figures);
        head.addClassName("rule-head");
        return head;
    }

    /** Coverage and recipients, for the bottom of a page. */
    PageSection body() {
        return new PageSection(Texts.text("audiences.recipients"), purpose, coverage, grid);
    }

    /** Asks anew whom the rule reaches. */
    void show(Criterion rule) {
        this.rule = rule;
        var asked = purpose.getValue();
        said.setText(sentence.say(rule));
        figures.setText(
                rule.equals(Criterion.NOBODY)
                        ? Texts.text("audiences.figures.begin")
                        : FiguresSentence.say(lookup.figures(rule, asked)));
        coverage.removeAll();
        coverage.add(CoverageLine.of(lookup.coverage(rule, asked)));
        grid.setItems(query -> lookup.sample(rule, asked, 0, query.getOffset(), query.getLimit()).stream());
    }
}
