package fr.irev.maillage.mailings.rhythm;

import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The monthly run: begins the letter of the month in time, from the last one. It never releases anything: what leaves was
 * read and confirmed by somebody, who may have chosen the departure that the rhythm proposes.
 */
@Component
public class LetterIssues {

    private final LetterRhythms rhythms;
    private final MailingService mailings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterIssues(
            LetterRhythms rhythms,
            MailingService mailings,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.rhythms = rhythms;
        this.mailings = mailings;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${maillage.schedule.letter-every:PT15M}", initialDelayString = "PT1M")
    void beginInTime() {
        CurrentUser.asSystem(() -> {
            begin();
        });
    }

    /** As the clock does, for whoever has just chosen a rhythm by which the draft is due already. */
    @PreAuthorize("hasRole('ENVOI')")
    public void beginNow() {
        beginInTime();
    }

    /** Begins the letter that is due; empty when none is, or when it was begun before. */
    Optional<MailingId> begin() {
        return rhythms.current().flatMap(rhythm -> {
            var now = LocalDateTime.ofInstant(clock.instant(), Dates.PARIS);
            var departure = rhythm.next(now);
            return departure.minusDays(rhythm.daysBefore()).isAfter(now)
                    ? Optional.empty()
                    : begin(YearMonth.from(departure));
        });
    }

    private Optional<MailingId> begin(YearMonth month) {
        return transaction.execute(status -> {
            int first = database.sql("insert ignore into letter_issue (month) values (:month)")
                    .param("month", month.atDay(1))
                    .update();
            if (first == 0) {
                return Optional.empty();
            }
            var letter = mailings.draftNext(Texts.text("mailings.rhythm.subject", RhythmWords.month(month)));
            database.sql("update letter_issue set mailing_id = :letter where month = :month")
                    .param("letter", letter.mailingId())
                    .param("month", month.atDay(1))
                    .update();
            return Optional.of(letter);
        });
    }
}
