package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.delivery.DeliveryId;
import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.delivery.smtp.Handover;
import fr.irev.maillage.delivery.smtp.SmtpReply;
import fr.irev.maillage.delivery.smtp.SmtpWords;
import fr.irev.maillage.mailings.MailingId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettlementTests {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void anAcceptedCopyIsSentWithTheServersWords() {
        var settlement =
                Settlement.of(new Handover.Accepted(new SmtpReply(250, "250 2.0.0 queued as 7")), copy(0), NOW);

        assertThat(settlement.state()).isEqualTo(DeliveryState.SENT);
        assertThat(settlement.reply().text()).isEqualTo("250 2.0.0 queued as 7");
    }

    @Test
    void aLostAnswerIsUncertainAndIsNotTriedAgain() {
        var settlement = Settlement.of(new Handover.Lost("Connection reset"), copy(0), NOW);

        assertThat(settlement.state()).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(settlement.next()).isNull();
        assertThat(settlement.outcome()).startsWith("Envoi incertain");
    }

    @Test
    void aRefusalForGoodIsFinal() {
        var settlement = refused(550, "550 5.1.1 Unknown", 0);

        assertThat(settlement.state()).isEqualTo(DeliveryState.FAILED_PERM);
        assertThat(settlement.outcome()).contains("n’existe pas");
    }

    @Test
    void aRefusalForNowIsTriedAgainInAMinute() {
        var settlement = refused(451, "451 4.7.1 Greylisted", 0);

        assertThat(settlement.state()).isEqualTo(DeliveryState.RETRY);
        assertThat(settlement.next()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void afterTwoDaysOfRefusalsForNowItHasFailed() {
        var copy = copy(10, NOW.minus(Duration.ofHours(47)));
        var settlement = Settlement.of(new Handover.Refused(new SmtpReply(452, "452 4.2.2 Full")), copy, NOW);

        assertThat(settlement.state()).isEqualTo(DeliveryState.FAILED_TEMP);
        assertThat(settlement.outcome()).contains("pleine").contains("deux jours");
    }

    @Test
    void aConversationThatBreaksBeforeTheEndOfTheTextIsTriedAgain() {
        var settlement = Settlement.of(new Handover.Broken(false, "EOF"), copy(0), NOW);

        assertThat(settlement.state()).isEqualTo(DeliveryState.RETRY);
    }

    @Test
    void noCopyIsBlamedForAServerThatRefusesUs() {
        assertThat(Settlement.of(new Handover.Broken(true, "EOF"), copy(0), NOW))
                .isNull();
        assertThat(Settlement.of(new Handover.Unwelcome(new SmtpReply(550, "550 5.7.0 Not you")), copy(0), NOW))
                .isNull();
        assertThat(Settlement.of(new Handover.Withheld(), copy(0), NOW)).isNull();
    }

    @Test
    void onlyAnUnknownMailboxMakesAnAddressDead() {
        assertThat(dead(550, "550 5.1.1 User unknown")).isTrue();
        assertThat(dead(550, "550 Adresse d au moins un destinataire invalide. OFR_416"))
                .isTrue();
        assertThat(dead(550, "550 5.7.1 Message refused")).isFalse();
        assertThat(dead(552, "552 5.2.2 Mailbox full")).isFalse();
        assertThat(dead(450, "450 4.1.1 User unknown, for now")).isFalse();
        assertThat(dead(554, "554 5.7.1 User unknown to our policy")).isFalse();
    }

    @Test
    void exportedStatesAreThoseOfTheJournal() {
        assertThat(DeliveryState.values())
                .extracting(DeliveryState::exported)
                .containsExactly(
                        "PENDING",
                        "PENDING",
                        "UNCERTAIN",
                        "SENT",
                        "PENDING",
                        "UNCERTAIN",
                        "FAILED_PERM",
                        "FAILED_TEMP",
                        "SKIPPED",
                        "SKIPPED");
    }

    private static boolean dead(int code, String text) {
        return SmtpWords.addressIsDead(new SmtpReply(code, text));
    }

    private static Settlement refused(int code, String text, int attempts) {
        return Settlement.of(new Handover.Refused(new SmtpReply(code, text)), copy(attempts), NOW);
    }

    private static ClaimedDelivery copy(int attempts) {
        return copy(attempts, attempts == 0 ? null : NOW);
    }

    private static ClaimedDelivery copy(int attempts, Instant first) {
        return new ClaimedDelivery(
                new DeliveryId(1),
                new MailingId(1),
                "a@b.example",
                null,
                "",
                "",
                "",
                "",
                null,
                "<1@b.example>",
                attempts,
                first,
                "token");
    }
}
