package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.rhythm.LetterRhythms;
import fr.irev.maillage.mailings.rhythm.NextLetter;
import fr.irev.maillage.mailings.rhythm.RhythmWords;
import fr.irev.maillage.shared.ui.HomeCard;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Optional;

/** On the home page: what is being written, waits or leaves. */
@SpringComponent
class CurrentMailings implements HomeCard {

    private static final int SHOWN = 5;

    private final MailingLookup lookup;
    private final LetterRhythms rhythms;

    CurrentMailings(MailingLookup lookup, LetterRhythms rhythms) {
        this.lookup = lookup;
        this.rhythms = rhythms;
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public String title() {
        return Texts.text("mailings.home.title");
    }

    @Override
    public Optional<Component> show() {
        var current = lookup.current(SHOWN);
        var all = new RouterLink(Texts.text("mailings.home.all"), MailingsView.class);
        var missed = missed();
        if (current.isEmpty()) {
            return Optional.of(new Div(missed, new Paragraph(Texts.text("mailings.home.none")), all));
        }
        var list = new UnorderedList();
        for (var row : current) {
            list.add(new ListItem(
                    MailingPages.link(row.id(), MailingTexts.subject(row.subject())),
                    new Span(" – "),
                    MailingTexts.state(row.state(), row.held())));
        }
        return Optional.of(new Div(missed, list, all));
    }

    private Div missed() {
        var line = new Div();
        rhythms.next()
                .map(NextLetter::missed)
                .ifPresent(month -> line.add(new StateMark(
                        StateMark.Tone.WARNING, Texts.text("mailings.rhythm.missed", RhythmWords.ofMonth(month)))));
        return line;
    }
}
