package fr.irev.maillage.mailings;

import static fr.irev.maillage.mailings.MailingFixtures.NOW;
import static fr.irev.maillage.mailings.MailingFixtures.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.mailings.letter.Block;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MailingTests {

    private static final Block TEXT = new Block.Text("Bonjour");

    @Test
    void cannotBeRewrittenOnceReleased() {
        var mailing = released(12);

        refused(() -> mailing.rewrite(typed("Autre", TEXT), NOW), "L’envoi a commencé : le contenu est figé.");
    }

    @Test
    void isReleasedOnce() {
        var mailing = released(12);

        refused(() -> mailing.release("{}", "[]", 12, "lea", NOW), "déjà en cours (lancé par jeanne");
    }

    @Test
    void goesToSomebody() {
        var mailing = aLetter();
        mailing.release("{}", "[]", 0, "jeanne", NOW);

        refused(() -> mailing.freeze(0), "Aucun destinataire");
    }

    @Test
    void aboveFiftyOnlyTheTypedNumberLeaves() {
        var mailing = aLetter();
        mailing.release("{}", "[]", 1824, "jeanne", NOW);

        refused(() -> mailing.freeze(1842), "Vous avez saisi 1 824 ; la liste compte 1 842 destinataires.");
        mailing.freeze(1824);
        assertThat(mailing.recipients()).isEqualTo(1824);
    }

    @Test
    void uptoFiftyNobodyCounts() {
        var mailing = aLetter();
        mailing.release("{}", "[]", 0, "jeanne", NOW);
        mailing.freeze(50);

        assertThat(mailing.recipients()).isEqualTo(50);
    }

    @Test
    void frozenRecipientsNeverMove() {
        var mailing = released(12);

        refused(() -> mailing.freeze(13), "déjà en cours");
    }

    @Test
    void byTheClockAFewMoreOrLessAreTheSameAudience() {
        var mailing = aLetter();
        mailing.schedule(NOW.plusSeconds(60), 100, "jeanne", NOW);
        mailing.leavesByTheClock();
        mailing.release("{}", "[]", 100, "jeanne", NOW.plusSeconds(60));

        refused(() -> mailing.freeze(111), "111");
        mailing.freeze(109);
        assertThat(mailing.recipients()).isEqualTo(109);
    }

    @Test
    void isNotScheduledInThePast() {
        refused(() -> aLetter().schedule(NOW, 1, "jeanne", NOW), "déjà passée");
    }

    @Test
    void isDueAtItsTimeAndTooLateTwoHoursAfter() {
        var mailing = aLetter();
        var at = NOW.plusSeconds(600);
        mailing.schedule(at, 1, "jeanne", NOW);

        assertThat(mailing.due(at.minusSeconds(1))).isFalse();
        assertThat(mailing.due(at)).isTrue();
        assertThat(mailing.tooLate(at.plus(Duration.ofHours(2)))).isFalse();
        assertThat(mailing.tooLate(at.plus(Duration.ofHours(2)).plusSeconds(1))).isTrue();
    }

    @Test
    void scheduledItIsChangedOnlyOnceBackOnTheDesk() {
        var mailing = aLetter();
        mailing.schedule(NOW.plusSeconds(600), 1, "jeanne", NOW);

        refused(() -> mailing.rewrite(typed("Autre", TEXT), NOW), "programmé");
        mailing.unschedule(NOW);
        mailing.rewrite(typed("Autre", TEXT), NOW);
        assertThat(mailing.subject()).isEqualTo("Autre");
    }

    @Test
    void waitingForSomebodyItIsNotDue() {
        var mailing = aLetter();
        mailing.schedule(NOW.plusSeconds(600), 1, "jeanne", NOW);
        mailing.hold("en retard");

        assertThat(mailing.due(NOW.plusSeconds(900))).isFalse();
    }

    @Test
    void pausesResumesAndStopsOnlyWhileItLeaves() {
        var mailing = released(12);
        mailing.pause(NOW);
        refused(() -> mailing.pause(NOW), "pas en cours");
        refused(() -> mailing.finish(NOW), "pas en cours");
        mailing.resume(NOW);
        refused(() -> mailing.resume(NOW), "pas en pause");
        mailing.cancel(NOW);
        refused(() -> mailing.cancel(NOW), "pas en cours");
        refused(() -> mailing.release("{}", "[]", 12, "lea", NOW), "Annulé");
        refused(() -> aLetter().cancel(NOW), "pas en cours");
    }

    @Test
    void aHeaderIsOneLine() {
        for (var hostile : new String[] {"a\r\nBcc: x@y.example", "a\u2028b", "a\u0085b", "a\u0000b"}) {
            refused(() -> aLetter().rewrite(typed(hostile, TEXT), NOW), "tient sur une ligne");
        }
        // Letters whose low octet is CR or LF are letters.
        aLetter().rewrite(typed("č Ċ 瘍 瘊", TEXT), NOW);
    }

    @Test
    void onlyAnInvitationIsAboutAnEvent() {
        var draft = new MailingDraft(
                "x", "", "IREV", "", null, new fr.irev.maillage.events.EventId(1), java.util.List.of());

        refused(() -> aLetter().rewrite(draft, NOW), "Seule une invitation");
    }

    private static Mailing aLetter() {
        return new Mailing(MailingKind.LETTER, "IREV", "jeanne", NOW);
    }

    private static Mailing released(int recipients) {
        var mailing = aLetter();
        mailing.release("{}", "[]", recipients, "jeanne", NOW);
        mailing.freeze(recipients);
        return mailing;
    }

    private static void refused(ThrowingCallable deed, String sentence) {
        assertThatExceptionOfType(MailingRefused.class)
                .isThrownBy(deed)
                .satisfies(refusal -> assertThat(refusal.getMessage().replaceAll("[\u00a0\u202f]", " "))
                        .contains(sentence));
    }
}
