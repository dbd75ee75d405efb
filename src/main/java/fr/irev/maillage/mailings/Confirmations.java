package fr.irev.maillage.mailings;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.events.AnswerSettled;
import fr.irev.maillage.events.EventCalendar;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.EventNews;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.BlocksJson;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Confirms in writing what became of an answer (a place, a rank on the waiting list, a place that was freed) and of the event
 * itself. Each is written in the transaction that settled it, with the facts as they were, so that none is lost and a repeated
 * one is the same.
 */
@Component
class Confirmations {

    private static final int LONGEST_SUBJECT = 250;

    private final Mailings mailings;
    private final EventFactsLookup facts;
    private final JdbcClient jdbc;
    private final EventLookup events;
    private final Sender sender;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    Confirmations(
            Mailings mailings,
            EventFactsLookup facts,
            JdbcClient jdbc,
            EventLookup events,
            Sender sender,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.mailings = mailings;
        this.facts = facts;
        this.jdbc = jdbc;
        this.events = events;
        this.sender = sender;
        this.announce = announce;
        this.clock = clock;
    }

    @EventListener
    void confirm(AnswerSettled answer) {
        var event = facts.of(List.of(answer.event())).getFirst();
        if (!event.startsAt().isAfter(clock.instant())) {
            return; // the list is being put in order afterwards: nobody waits for a message
        }
        var known = answer.state() == RegistrationState.WAITING ? event.withoutVisio() : event;
        write(key(answer), text(key(answer) + ".text", answer.rank()), known, answer.mandate(), answer.email(), null);
    }

    /** Tells somebody that the event they were expected at is another one now, or none. */
    @EventListener
    void tell(EventNews news) {
        boolean comes = news.standing() == EventNews.Standing.COMING;
        var now = facts.of(List.of(news.event())).getFirst();
        var known = comes
                ? now.after(news.kind(), news.before())
                : now.withoutVisio().after(news.kind(), news.before().withoutLink());
        var key = news.kind() == EventNews.Kind.CHANGED ? "changed" : "calledOff";
        var words = text(key + "." + news.standing().name().toLowerCase(Locale.ROOT));
        var sheet = events.find(news.event()).orElseThrow();
        var calendar = EventCalendar.notice(sheet, comes, sender.address(), clock.instant());
        write(key, words, known, news.mandate(), news.email(), new CalendarFile(calendar.method(), calendar.file()));
    }

    private void write(
            String key,
            String words,
            EventFacts event,
            MandateId mandate,
            String email,
            @Nullable CalendarFile calendar) {
        var mailing = mailings.save(Mailing.confirmation(
                oneLine(text(key + ".subject", event.title())),
                List.of(new Block.Text("{{salutation}},\n\n" + words)),
                event.event(),
                BlocksJson.writeFacts(List.of(event)),
                clock.instant()));
        if (calendar != null) {
            mailing.attach(calendar);
        }
        if (isDemo(event.event(), mandate)) {
            mailing.belongsToDemo();
        }
        mailings.flush(); // its copy is written by SQL
        announce.publishEvent(new ConfirmationWritten(mailing.id(), mandate, email, text(key + ".reason")));
    }

    private static String key(AnswerSettled answer) {
        if (answer.state() == RegistrationState.WAITING) {
            return "waiting";
        }
        return answer.movedUp() ? "movedUp" : "coming";
    }

    /** What concerns invented people or events leaves with them. */
    private boolean isDemo(EventId event, MandateId mandate) {
        return jdbc.sql("""
                        select exists (select 1 from event where event_id = :event and demo)
                          or exists (select 1 from mandate where mandate_id = :mandate and demo)
                        """)
                .param("event", event.eventId())
                .param("mandate", mandate.mandateId())
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
