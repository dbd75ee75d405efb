package fr.irev.maillage.mailings.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.MailingState;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/** The first Tuesday of the month at ten, the draft ten days before: 1 December 2026, hence 21 November. */
@RepositoryTest
class LetterIssuesTests {

    private static final LetterRhythm FIRST_TUESDAY = new LetterRhythm(1, DayOfWeek.TUESDAY, LocalTime.of(10, 0), 10);

    @Autowired
    private LetterRhythms rights;

    @Autowired
    private MailingService mailings;

    @Autowired
    private MailingLookup lookup;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void theRhythmIsChosen() {
        rhythms("2026-11-10T09:00").choose(FIRST_TUESDAY);
    }

    @Test
    void theDraftIsBegunInTimeAndOnce() {
        long event = new AudienceFixtures(database).event("Rencontre à annoncer");
        database.sql(
                        "update event set status = 'OPEN', starts_at = '2036-01-01', ends_at = '2036-01-02' where event_id = :event")
                .param("event", event)
                .update();

        assertThat(begunAt("2026-11-21T09:59")).isEmpty();
        assertThat(rhythms("2026-11-21T09:59").next()).map(NextLetter::beginsOn).contains(LocalDate.of(2026, 11, 21));
        var letter = begunAt("2026-11-21T10:00").orElseThrow();
        assertThat(begunAt("2026-11-21T10:15")).isEmpty();

        var content = CurrentUser.asSystem(() -> lookup.content(letter).orElseThrow());
        assertThat(content.subject()).isEqualTo("La lettre de l’IREV – décembre 2026");
        assertThat(content.blocks()).anySatisfy(block -> assertThat(block).isInstanceOf(Block.Agenda.class));
        assertThat(CurrentUser.asSystem(() -> lookup.find(letter).orElseThrow()).state())
                .isEqualTo(MailingState.DRAFT);
        assertThat(rhythms("2026-11-22T10:00").next())
                .contains(new NextLetter(FIRST_TUESDAY, LocalDateTime.parse("2026-12-01T10:00"), null, letter, null));
        assertThat(rhythms("2026-11-22T10:00").departure(letter)).contains(LocalDateTime.parse("2026-12-01T10:00"));
    }

    @Test
    void aDraftThatWasDeletedIsNotBegunAgain() {
        var letter = begunAt("2026-11-21T10:00").orElseThrow();
        database.sql("delete from mailing where mailing_id = :letter")
                .param("letter", letter.mailingId())
                .update();

        assertThat(begunAt("2026-11-22T10:00")).isEmpty();
        assertThat(rhythms("2026-11-22T10:00").next()).map(NextLetter::begun).isEmpty();
    }

    @Test
    void aMonthWithoutALetterIsMissed() {
        assertThat(rhythms("2026-11-30T10:00").next()).map(NextLetter::missed).isEmpty();
        assertThat(rhythms("2036-12-20T10:00").next()).map(NextLetter::missed).contains(YearMonth.of(2036, 12));
    }

    @Test
    void withoutARhythmNothingIsCalledFor() {
        rhythms("2026-11-10T09:00").stop();

        assertThat(begunAt("2026-11-30T10:00")).isEmpty();
        assertThat(rhythms("2026-11-30T10:00").next()).isEmpty();
    }

    @Test
    @WithMockUser(roles = {"LECTURE", "REDACTION"})
    void onlyWhoeverMaySendChoosesTheRhythm() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> rights.choose(FIRST_TUESDAY));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(rights::stop);
        assertThat(rights.current()).contains(FIRST_TUESDAY);
    }

    private Optional<MailingId> begunAt(String moment) {
        return CurrentUser.asSystem(
                () -> new LetterIssues(rhythms(moment), mailings, database, transaction, at(moment)).begin());
    }

    private LetterRhythms rhythms(String moment) {
        return new LetterRhythms(database, events, at(moment));
    }

    private static Clock at(String moment) {
        return Clock.fixed(LocalDateTime.parse(moment).atZone(Dates.PARIS).toInstant(), Dates.PARIS);
    }
}
