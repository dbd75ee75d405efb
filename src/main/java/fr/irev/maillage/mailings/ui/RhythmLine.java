package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.rhythm.LetterIssues;
import fr.irev.maillage.mailings.rhythm.LetterRhythms;
import fr.irev.maillage.mailings.rhythm.NextLetter;
import fr.irev.maillage.mailings.rhythm.RhythmWords;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;

/** When the letter leaves each month, where the next one stands, and the month that was missed. */
class RhythmLine extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LetterRhythms rhythms;
    private final transient LetterIssues issues;
    private final transient Runnable changed;
    private final transient MailingLookup mailings;

    RhythmLine(LetterRhythms rhythms, LetterIssues issues, MailingLookup mailings, Runnable changed) {
        this.rhythms = rhythms;
        this.issues = issues;
        this.changed = changed;
        this.mailings = mailings;
        addClassName("rhythm-line");
        show();
    }

    private void show() {
        removeAll();
        var next = rhythms.next();
        next.ifPresentOrElse(this::tell, () -> add(muted(new Span(Texts.text("mailings.rhythm.none")))));
        if (CurrentUser.holds(Roles.ENVOI)) {
            var change = new Button(
                    Texts.text(next.isPresent() ? "mailings.rhythm.change" : "mailings.rhythm.choose"),
                    click -> new RhythmDialog(rhythms, this::begin).open());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(change);
        }
    }

    private void begin() {
        issues.beginNow();
        show();
        changed.run();
    }

    private void tell(NextLetter next) {
        if (next.missed() != null) {
            add(new StateMark(
                    StateMark.Tone.WARNING, Texts.text("mailings.rhythm.missed", RhythmWords.ofMonth(next.missed()))));
        }
        var departure = Dates.moment(next.departure().atZone(Dates.PARIS).toInstant());
        var sentence = new Paragraph(
                new Span(Texts.text("mailings.rhythm.leaves", RhythmWords.of(next.rhythm()), departure)),
                new Span(" "));
        var begun = next.begun() == null ? null : mailings.find(next.begun()).orElse(null);
        if (begun != null) {
            sentence.add(
                    new Span(Texts.text("mailings.rhythm.begun")),
                    MailingPages.link(begun.id(), MailingTexts.subject(begun.subject())));
        } else if (next.beginsOn() != null) {
            sentence.add(new Span(Texts.text("mailings.rhythm.willBegin", Dates.day(next.beginsOn()))));
        } else {
            sentence.add(new Span(Texts.text("mailings.rhythm.noDraft")));
        }
        add(muted(sentence));
    }

    private static <T extends com.vaadin.flow.component.Component> T muted(T words) {
        words.addClassName("muted");
        return words;
    }
}
