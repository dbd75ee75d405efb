package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.irev.maillage.mailings.LetterRenderer;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.PossibleReader;
import fr.irev.maillage.mailings.ReachLookup;
import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.mailings.letter.UnrenderableLetter;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;

/** The mailing as it will look: on a wide screen, on a telephone, as plain text; as one of its readers sees it. */
class PreviewPane extends Div {

    private static final long serialVersionUID = 1L;

    enum Form {
        DESKTOP,
        PHONE,
        TEXT
    }

    private final transient MailingLookup lookup;
    private final transient LetterRenderer renderer;
    private final MailingId mailing;
    private final RadioButtonGroup<Form> form = new RadioButtonGroup<>(Texts.text("mailings.preview.form"));
    private final ComboBox<PossibleReader> as = new ComboBox<>(Texts.text("mailings.preview.as"));
    private final Paragraph subject = new Paragraph();
    private final Div sheet = new Div();

    PreviewPane(MailingId mailing, MailingLookup lookup, ReachLookup reach, LetterRenderer renderer) {
        this.mailing = mailing;
        this.lookup = lookup;
        this.renderer = renderer;
        addClassName("preview");
        form.setItems(Form.values());
        form.setItemLabelGenerator(each -> Texts.of("mailings.preview.form", each));
        form.setValue(Form.DESKTOP);
        form.addValueChangeListener(change -> refresh());
        as.setItemLabelGenerator(PossibleReader::name);
        as.setItems(query ->
                reach.readers(mailing, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        as.setPlaceholder(Texts.text("mailings.preview.somebody"));
        as.setClearButtonVisible(true);
        as.addValueChangeListener(change -> refresh());
        subject.addClassName("muted");
        sheet.addClassName("preview-sheet");
        var choices = new Div(form, as);
        choices.addClassName("filters");
        add(choices, subject, sheet);
        refresh();
    }

    /** Whom the mailing is looked at as. */
    Reader reader() {
        var chosen = as.getValue();
        return chosen == null
                ? new Reader(
                        "MADAME",
                        Texts.text("mailings.preview.given"),
                        Texts.text("mailings.preview.family"),
                        Texts.text("mailings.preview.function"),
                        Texts.text("mailings.preview.organisation"),
                        null)
                : chosen.reader();
    }

    void refresh() {
        sheet.removeAll();
        var content = lookup.content(mailing).orElseThrow();
        try {
            var letter = renderer.renderPreview(content, reader());
            subject.setText(Texts.text(
                    "mailings.preview.subject",
                    MailingTexts.subject(letter.subject()),
                    Dates.number(Math.max(1, letter.weight() / 1000))));
            sheet.setClassName("preview-phone", form.getValue() == Form.PHONE);
            if (form.getValue() == Form.TEXT) {
                var text = new Pre(letter.text());
                text.getElement().setAttribute("tabindex", "0");
                sheet.add(text);
            } else {
                sheet.add(frame(letter.html()));
            }
        } catch (UnrenderableLetter broken) {
            subject.setText("");
            var sentence = new Paragraph(broken.sentence());
            sentence.addClassName("problem-summary");
            sheet.add(sentence);
        }
    }

    /** Nothing in it runs, and nothing in it reaches the page around it. */
    private static IFrame frame(String html) {
        var frame = new IFrame();
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.setSrcdoc(html);
        frame.getElement().setAttribute("title", Texts.text("mailings.preview.frame"));
        return frame;
    }
}
