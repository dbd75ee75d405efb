package fr.irev.maillage.mailings.letter;

import fr.irev.maillage.mailings.letter.LetterPage.Fact;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a letter says of an event: when, where, until when to answer. Times are those of Paris. */
public final class EventWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRENCH);

    private EventWords() {}

    /** « jeudi 9 avril 2026, de 9 h 30 à 12 h 00 ». */
    static String when(EventFacts event) {
        var start = event.startsAt().atZone(Dates.PARIS);
        var end = event.endsAt().atZone(Dates.PARIS);
        if (start.toLocalDate().equals(end.toLocalDate())) {
            return start.equals(end)
                    ? Texts.text("mailings.letter.at", Dates.longDay(start.toLocalDate()), HOUR.format(start))
                    : Texts.text(
                            "mailings.letter.sameDay",
                            Dates.longDay(start.toLocalDate()),
                            HOUR.format(start),
                            HOUR.format(end));
        }
        return Texts.text(
                "mailings.letter.fromTo",
                Dates.longDay(start.toLocalDate()),
                HOUR.format(start),
                Dates.longDay(end.toLocalDate()),
                HOUR.format(end));
    }

    public static List<Fact> facts(EventFacts event) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Texts.text("mailings.letter.when"), when(event)));
        if (!event.venue().isBlank()) {
            facts.add(new Fact(Texts.text("mailings.letter.where"), Typography.french(event.venue())));
        }
        if (!event.visioLink().isBlank() && Links.allowed(event.visioLink())) {
            facts.add(new Fact(Texts.text("mailings.letter.visio"), event.visioLink(), event.visioLink()));
        }
        if (event.venue().isBlank() && event.visioLink().isBlank()) {
            facts.add(new Fact(Texts.text("mailings.letter.where"), Texts.text("mailings.letter.noPlace")));
        }
        var closes = event.closesAt();
        if (closes != null) {
            facts.add(new Fact(Texts.text("mailings.letter.answerBefore"), moment(closes)));
        }
        return facts;
    }

    private static String moment(Instant instant) {
        var local = instant.atZone(Dates.PARIS);
        return Texts.text("mailings.letter.at", Dates.longDay(local.toLocalDate()), HOUR.format(local));
    }
}
