package fr.irev.maillage.events.ui;

import fr.irev.maillage.events.EventSheet;
import fr.irev.maillage.events.EventStatus;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the answer page says, ready to be laid out.
 *
 * @param facts when, where, how many: label and value
 * @param notice what matters most now: the answer just recorded, or why none is taken; empty when there is nothing special
 * @param good whether the notice is good news
 * @param standing what was answered so far; empty when nothing was
 * @param visioLink where to connect, for those who come only
 * @param accept the words of the button that says yes; null when that is not possible
 * @param decline the words of the button that says no; null when that is not possible
 * @param places what the page showed of the places, sent back with the answer
 */
record AnswerPage(
        String title,
        String format,
        List<Fact> facts,
        List<String> description,
        String guest,
        String notice,
        boolean good,
        String standing,
        @Nullable String visioLink,
        @Nullable String accept,
        @Nullable String decline,
        String places,
        boolean calendar) {

    /** A line of the facts. */
    record Fact(String label, String value) {}

    /** The page as it is opened. */
    static AnswerPage of(AnswerSituation situation) {
        return build(situation, state(situation), false);
    }

    /** The page when a button sent nothing that is an answer. */
    static AnswerPage unanswered(AnswerSituation situation) {
        var state = state(situation);
        return build(situation, state.isEmpty() ? text("choose") : state, false);
    }

    /**
     * The page right after an answer was recorded.
     *
     * @param sawRoom whether the page that was answered showed a free place
     */
    static AnswerPage answered(AnswerSituation situation, boolean sawRoom) {
        if (situation.waits()) {
            int rank = situation.answer().orElseThrow().rank();
            return build(situation, text(sawRoom ? "just-full" : "now-waiting", rank), true);
        }
        return build(situation, text(situation.comes() ? "now-coming" : "now-declined"), true);
    }

    private static AnswerPage build(AnswerSituation situation, String notice, boolean good) {
        var event = situation.event();
        var open = event.takesAnswers(situation.now());
        return new AnswerPage(
                event.title(),
                event.formatLabel(),
                facts(situation),
                event.details().description().lines().toList(),
                text("guest", situation.guest().name(), situation.guest().as()),
                notice,
                good,
                good ? "" : standing(situation),
                situation.comes() ? event.details().visioLink() : null,
                situation.canAccept() ? text(event.places().full() ? "join-waiting-list" : "coming") : null,
                situation.canDecline()
                        ? text(situation.comes() || situation.waits() ? "withdraw" : "not-coming")
                        : null,
                event.places().full() ? "aucune" : "libres",
                open || situation.comes() && event.status() == EventStatus.OPEN);
    }

    /** Why things are not as usual; empty when they are. */
    private static String state(AnswerSituation situation) {
        var event = situation.event();
        if (event.status() == EventStatus.CANCELLED) {
            return text("cancelled");
        }
        if (event.isPast(situation.now())) {
            return text(
                    "past",
                    Dates.day(event.details().startsAt().atZone(Dates.PARIS).toLocalDate()));
        }
        if (situation.mandateEnded()) {
            return text(
                    "mandate-ended",
                    Dates.day(Objects.requireNonNull(situation.guest().endedOn())));
        }
        if (!event.takesAnswers(situation.now())) {
            return text("closed", Dates.moment(event.closing()));
        }
        if (event.places().full() && !situation.comes() && !situation.waits()) {
            return text("full");
        }
        return "";
    }

    private static String standing(AnswerSituation situation) {
        if (situation.comes()) {
            return text("is-coming");
        }
        if (situation.waits()) {
            return text("is-waiting", situation.answer().orElseThrow().rank());
        }
        return situation.declined() ? text("is-declined") : "";
    }

    private static List<Fact> facts(AnswerSituation situation) {
        var event = situation.event();
        var details = event.details();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text("when"), EventTimes.span(details.startsAt(), details.endsAt())));
        facts.add(new Fact(text("where"), where(event, situation.comes())));
        var offered = event.places().offered();
        var left = event.places().left();
        if (left != null && offered != null && event.takesAnswers(situation.now())) {
            facts.add(new Fact(text("places"), text("places-left", left, offered)));
        }
        if (event.takesAnswers(situation.now())) {
            facts.add(new Fact(text("until"), Dates.moment(event.closing())));
        }
        return facts;
    }

    private static String where(EventSheet event, boolean comes) {
        var venue = event.details().venue();
        if (event.details().visioLink() == null) {
            return venue == null ? text("where-unknown") : venue;
        }
        var visio = text(comes ? "where-visio" : "where-visio-later");
        return venue == null ? visio : venue + " – " + visio;
    }

    private static String text(String key, Object... parameters) {
        return Texts.text(Locale.FRENCH, "events.answer." + key, parameters);
    }
}
