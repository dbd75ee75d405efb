package fr.irev.maillage.mailings.letter;

import fr.irev.maillage.events.Rendezvous;
import fr.irev.maillage.mailings.letter.LetterPage.Fact;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a letter says of an event: when, where, until when to answer. Times are those of Paris. */
public final class EventWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRENCH);

    private EventWords() {}

    /** « jeudi 9 avril 2026, de 9 h 30 à 12 h 00 ». */
    static String when(EventFacts event) {
        return when(event.startsAt(), event.endsAt());
    }

    private static String when(Instant startsAt, Instant endsAt) {
        var start = startsAt.atZone(Dates.PARIS);
        var end = endsAt.atZone(Dates.PARIS);
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

    /** What there is to know; of an event that was changed also what it was, of one called off only that. */
    public static List<Fact> facts(EventFacts event) {
        if (event.calledOff()) {
            return calledOff(event);
        }
        var facts = new ArrayList<Fact>();
        var before = event.turn() == null ? null : event.turn().before();
        facts.add(new Fact(Texts.text("mailings.letter.when"), when(event)));
        if (before != null && !when(before.startsAt(), before.endsAt()).equals(when(event))) {
            facts.add(insteadOf(when(before.startsAt(), before.endsAt())));
        }
        facts.addAll(where(event, before));
        var closes = event.closesAt();
        if (closes != null) {
            facts.add(new Fact(Texts.text("mailings.letter.answerBefore"), moment(closes)));
        }
        return facts;
    }

    private static List<Fact> where(EventFacts event, @Nullable Rendezvous before) {
        var facts = new ArrayList<Fact>();
        boolean link = !event.visioLink().isBlank() && Links.allowed(event.visioLink());
        boolean moved = before != null && !before.venue().equals(event.venue());
        if (!event.venue().isBlank()) {
            facts.add(new Fact(Texts.text("mailings.letter.where"), Typography.french(event.venue())));
        } else if (event.visioLink().isBlank()) {
            facts.add(new Fact(Texts.text("mailings.letter.where"), Texts.text("mailings.letter.noPlace")));
        } else if (moved) {
            facts.add(new Fact(Texts.text("mailings.letter.where"), Texts.text("mailings.letter.onlyVisio")));
        }
        if (before != null && moved) {
            facts.add(insteadOf(
                    before.venue().isBlank()
                            ? Texts.text("mailings.letter.noPlace")
                            : Typography.french(before.venue())));
        }
        if (link) {
            facts.add(new Fact(Texts.text("mailings.letter.visio"), event.visioLink(), event.visioLink()));
        }
        // The old link is not repeated: somebody would click on it.
        if (before != null
                && !before.visioLink().isBlank()
                && !before.visioLink().equals(event.visioLink())) {
            facts.add(
                    link
                            ? insteadOf(Texts.text("mailings.letter.oldVisio"))
                            : new Fact(
                                    Texts.text("mailings.letter.visio"), Texts.text("mailings.letter.noVisioAnyMore")));
        }
        return facts;
    }

    private static List<Fact> calledOff(EventFacts event) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Texts.text("mailings.letter.wasWhen"), when(event)));
        if (!event.venue().isBlank()) {
            facts.add(new Fact(Texts.text("mailings.letter.wasWhere"), Typography.french(event.venue())));
        }
        return facts;
    }

    private static Fact insteadOf(String words) {
        return new Fact(Texts.text("mailings.letter.insteadOf"), words);
    }

    private static String moment(Instant instant) {
        var local = instant.atZone(Dates.PARIS);
        return Texts.text("mailings.letter.at", Dates.longDay(local.toLocalDate()), HOUR.format(local));
    }
}
