package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.delivery.Utc;
import fr.irev.maillage.delivery.smtp.SendingDomain;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.SuccessorWelcome;
import fr.irev.maillage.directory.SuspendedAddresses;
import fr.irev.maillage.mailings.ConfirmationWritten;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.Welcomes;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Welcomes whoever takes a seat up through the ledger: one row, written with the handover, that leaves like every other copy and
 * is looked at once more before. An address that comes with the seat works from its first day on, hence not before.
 */
@Component
class WelcomeCopies implements SuccessorWelcome {

    private static final LocalTime FROM = LocalTime.of(8, 0); // in Paris

    private record Copy(
            long deliveryId,
            long mailingId,
            String state,
            @Nullable LocalDateTime lastAttemptAt) {}

    private final Welcomes welcomes;
    private final MailingService mailings;
    private final Deliveries deliveries;
    private final Sendings sendings;
    private final SendingRuns runs;
    private final SendingDomain domain;
    private final SuspendedAddresses suspended;
    private final Oppositions oppositions;
    private final JdbcClient database;
    private final Clock clock;

    WelcomeCopies(
            Welcomes welcomes,
            MailingService mailings,
            Deliveries deliveries,
            Sendings sendings,
            SendingRuns runs,
            SendingDomain domain,
            SuspendedAddresses suspended,
            Oppositions oppositions,
            JdbcClient database,
            Clock clock) {
        this.welcomes = welcomes;
        this.mailings = mailings;
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.runs = runs;
        this.domain = domain;
        this.suspended = suspended;
        this.oppositions = oppositions;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Letter preview(Newcomer newcomer) {
        var letter = welcomes.preview(newcomer);
        return new Letter(letter.subject(), letter.html());
    }

    @Override
    public String foretell(Newcomer newcomer) {
        var email = newcomer.email();
        if (suspended.isSuspended(email)) {
            return Texts.text("delivery.welcome.suspended", email);
        }
        if (oppositions.isClosed(email)) {
            return Texts.text("delivery.welcome.opposed", email);
        }
        return waits(newcomer.firstDay())
                ? Texts.text("delivery.welcome.later", email, Dates.day(newcomer.firstDay()), FROM.getHour())
                : Texts.text("delivery.welcome.now", email);
    }

    @Override
    public void write(MandateId arriving, Newcomer newcomer) {
        var mailing = welcomes.write(arriving, newcomer);
        sendings.begin(mailing, OppositionPurpose.ALL, 0);
        deliveries.writeConfirmation(
                new ConfirmationWritten(
                        mailing, arriving, newcomer.email().value(), Texts.text("delivery.welcome.reason")),
                domain.name());
        if (waits(newcomer.firstDay())) {
            deliveries.wait(mailing, start(newcomer.firstDay()), Texts.text("delivery.welcome.waits", FROM.getHour()));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runs.sendInBackground(mailing);
            }
        });
    }

    private boolean waits(LocalDate firstDay) {
        return firstDay.isAfter(OpenMandates.today(clock));
    }

    private static Instant start(LocalDate day) {
        return day.atTime(FROM).atZone(Dates.PARIS).toInstant();
    }

    @Override
    public Optional<String> takeBack(MandateId arriving) {
        return database.sql("""
                select d.delivery_id, d.mailing_id, d.state, d.last_attempt_at
                from delivery d
                where d.mandate_id = :mandate
                  and d.mailing_id in (select m.mailing_id from mailing m where m.kind = 'WELCOME')
                for update
                """)
                .param("mandate", arriving.mandateId())
                .query((row, number) -> new Copy(
                        row.getLong("delivery_id"),
                        row.getLong("mailing_id"),
                        row.getString("state"),
                        row.getObject("last_attempt_at", LocalDateTime.class)))
                .optional()
                .map(this::takeBack);
    }

    private String takeBack(Copy copy) {
        return switch (DeliveryState.valueOf(copy.state())) {
            case PENDING, CLAIMED, RETRY -> {
                giveUp(copy);
                yield Texts.text("delivery.welcome.kept");
            }
            case SENT -> {
                letGo(copy);
                yield Texts.text("delivery.welcome.left", left(copy));
            }
            case IN_DATA, UNCERTAIN -> {
                letGo(copy);
                yield Texts.text("delivery.welcome.unknown");
            }
            case FAILED_PERM, FAILED_TEMP, FAILED_RENDER, SKIPPED -> {
                letGo(copy);
                yield Texts.text("delivery.welcome.never");
            }
        };
    }

    /** An instance that holds the copy loses its claim, so that it hands nothing over; nobody keeps who it was for. */
    private void giveUp(Copy copy) {
        database.sql("""
                update delivery
                set state = 'SKIPPED', outcome = :outcome, claim_token = null, owner = null, next_attempt_at = null,
                    email = concat('efface-', delivery_id, '@efface.invalid'), civility = null, given_name = '',
                    family_name = '', person_id = null, mandate_id = null
                where delivery_id = :id
                """)
                .param("outcome", Texts.text("delivery.welcome.undone"))
                .param("id", copy.deliveryId())
                .update();
        CurrentUser.asSystem(() -> mailings.cancel(new MailingId(copy.mailingId())));
    }

    /** What left stays in the ledger as the proof of what left, without the mandate that never was. */
    private void letGo(Copy copy) {
        database.sql("update delivery set person_id = null, mandate_id = null where delivery_id = :id")
                .param("id", copy.deliveryId())
                .update();
    }

    private static String left(Copy copy) {
        var at = Utc.instant(copy.lastAttemptAt());
        return at == null ? "" : Dates.moment(at);
    }
}
