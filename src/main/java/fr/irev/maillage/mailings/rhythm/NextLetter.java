package fr.irev.maillage.mailings.rhythm;

import fr.irev.maillage.mailings.MailingId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The letter that is expected next.
 *
 * @param rhythm by which it is expected
 * @param departure on a clock in Paris
 * @param beginsOn when its draft is begun; nothing once that day has come
 * @param begun its draft, once there is one and unless it was deleted
 * @param missed the latest month whose letter was expected and has not left; nothing when none was
 */
public record NextLetter(
        LetterRhythm rhythm,
        LocalDateTime departure,
        @Nullable LocalDate beginsOn,
        @Nullable MailingId begun,
        @Nullable YearMonth missed) {}
