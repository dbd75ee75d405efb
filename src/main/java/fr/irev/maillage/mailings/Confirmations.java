package fr.irev.maillage.mailings;

import fr.irev.maillage.events.AnswerSettled;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.BlocksJson;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Confirms in writing what became of an answer: a place, a rank on the waiting list, a place that was freed. Each is written in
 * the transaction that settled the answer, with the facts as they were, so that none is lost and a repeated one is the same.
 */
@Component
class Confirmations {

    private static final int LONGEST_SUBJECT = 250;

    private final Mailings mailings;
    private final EventFactsLookup facts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirmations(
            Mailings mailings, EventFactsLookup facts, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.mailings = mailings;
        this.facts = facts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void confirm(AnswerSettled answer) {
        var now = clock.instant();
        var event = facts.of(List.of(answer.event())).getFirst();
        if (!event.startsAt().isAfter(now)) {
            return; // the list is being put in order afterwards: nobody waits for a message
        }
        var key = key(answer);
        var words = new Block.Text("{{salutation}},\n\n" + text(key + ".text", answer.rank()));
        var known = answer.state() == RegistrationState.WAITING ? event.withoutVisio() : event;
        var mailing = mailings.save(Mailing.confirmation(
                oneLine(text(key + ".subject", event.title())),
                List.of(words),
                event.event(),
                BlocksJson.writeFacts(List.of(known)),
                now));
        if (isDemo(answer)) {
            mailing.belongsToDemo();
        }
        mailings.flush(); // its copy is written by SQL
        events.publishEvent(
                new ConfirmationWritten(mailing.id(), answer.mandate(), answer.email(), text(key + ".reason")));
    }

    private static String key(AnswerSettled answer) {
        if (answer.state() == RegistrationState.WAITING) {
            return "waiting";
        }
        return answer.movedUp() ? "movedUp" : "coming";
    }

    /** What concerns invented people or events leaves with them. */
    private boolean isDemo(AnswerSettled answer) {
        return jdbc.sql("""
                        select exists (select 1 from event where event_id = :event and demo)
                          or exists (select 1 from mandate where mandate_id = :mandate and demo)
                        """)
                .param("event", answer.event().eventId())
                .param("mandate", answer.mandate().mandateId())
                .query(Boolean.class)
                .single();
    }

    /** A header is one line, whatever an event is called. */
    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String text(String key, Object... parameters) {
        return Texts.text(Locale.FRENCH, "mailings.confirmation." + key, parameters);
    }
}
