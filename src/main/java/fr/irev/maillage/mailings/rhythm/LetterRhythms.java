package fr.irev.maillage.mailings.rhythm;

import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly rhythm of the letter, as staff chose it, and what it asks for now. */
@Service
@Transactional
public class LetterRhythms {

    /** @param since the first day on which a letter was expected */
    private record Chosen(LetterRhythm rhythm, LocalDate since) {}

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterRhythms(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The rhythm; empty while the letter has none. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('LECTURE')")
    public Optional<LetterRhythm> current() {
        return chosen().map(Chosen::rhythm);
    }

    /** Chooses it; letters of the months before today are not called for. */
    @PreAuthorize("hasRole('ENVOI')")
    public void choose(LetterRhythm rhythm) {
        database.sql("""
                insert into letter_rhythm (week, weekday, at_time, days_before, since)
                values (:week, :weekday, :time, :before, :today)
                on duplicate key update week = :week, weekday = :weekday, at_time = :time, days_before = :before, since = :today
                """)
                .param("week", rhythm.week())
                .param("weekday", rhythm.day().getValue())
                .param("time", rhythm.time())
                .param("before", rhythm.daysBefore())
                .param("today", now().toLocalDate())
                .update();
        journal(Texts.text("mailings.rhythm.journal.chosen", RhythmWords.of(rhythm)));
    }

    /** The letter leaves when somebody says so, and is not called for any more. */
    @PreAuthorize("hasRole('ENVOI')")
    public void stop() {
        if (database.sql("delete from letter_rhythm").update() > 0) {
            journal(Texts.text("mailings.rhythm.journal.stopped"));
        }
    }

    /** What is expected next; empty while the letter has no rhythm. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('LECTURE')")
    public Optional<NextLetter> next() {
        return chosen().map(chosen -> {
            var rhythm = chosen.rhythm();
            var departure = rhythm.next(now());
            var begins = departure.minusDays(rhythm.daysBefore());
            return new NextLetter(
                    rhythm,
                    departure,
                    begins.isAfter(now()) ? begins.toLocalDate() : null,
                    begun(YearMonth.from(departure)),
                    missed(chosen, departure));
        });
    }

    /** When the letter that was begun for a month is to leave, if that is still to come. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('LECTURE')")
    public Optional<LocalDateTime> departure(MailingId letter) {
        return next().filter(expected -> letter.equals(expected.begun())).map(NextLetter::departure);
    }

    private @Nullable MailingId begun(YearMonth month) {
        return database.sql("select mailing_id from letter_issue where month = :month and mailing_id is not null")
                .param("month", month.atDay(1))
                .query((row, number) -> new MailingId(row.getLong(1)))
                .optional()
                .orElse(null);
    }

    /** The month before the one expected: whoever missed two knows by now. */
    private @Nullable YearMonth missed(Chosen chosen, LocalDateTime departure) {
        var before = YearMonth.from(departure).minusMonths(1);
        if (chosen.rhythm().departure(before).toLocalDate().isBefore(chosen.since())) {
            return null;
        }
        long left = database.sql("""
                select count(*) from mailing
                where kind = 'LETTER' and state <> 'CANCELLED' and (released_at >= :from or state = 'SCHEDULED')
                """)
                .param("from", utc(before.atDay(1).atStartOfDay()))
                .query(Long.class)
                .single();
        return left == 0 ? before : null;
    }

    private Optional<Chosen> chosen() {
        return database.sql("select week, weekday, at_time, days_before, since from letter_rhythm")
                .query((row, number) -> new Chosen(
                        new LetterRhythm(
                                row.getInt("week"),
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getObject("at_time", LocalTime.class),
                                row.getInt("days_before")),
                        row.getObject("since", LocalDate.class)))
                .optional();
    }

    private static LocalDateTime utc(LocalDateTime inParis) {
        return LocalDateTime.ofInstant(inParis.atZone(Dates.PARIS).toInstant(), ZoneOffset.UTC);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Dates.PARIS);
    }

    private void journal(String summary) {
        events.publishEvent(new JournalEvent("UPDATE", "LETTER_RHYTHM", 1L, summary, Map.of()));
    }
}
