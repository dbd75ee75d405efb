package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.delivery.DeliveryFixtures;
import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.delivery.smtp.FaultySmtpServer;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.SuspendedAddresses;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.testing.IntegrationTest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@IntegrationTest
class SendMailingJobTests {

    private static FaultySmtpServer server;

    private final SendingRuns runs;
    private final DeadSenders dead;
    private final SendingService service;
    private final DeliveryLookup lookup;
    private final Oppositions oppositions;
    private final SuspendedAddresses suspended;
    private final JavaMailSenderImpl mailSettings;
    private final DeliveryFixtures given;
    private int portBefore;

    SendMailingJobTests(
            @Autowired SendingRuns runs,
            @Autowired DeadSenders dead,
            @Autowired SendingService service,
            @Autowired DeliveryLookup lookup,
            @Autowired Oppositions oppositions,
            @Autowired SuspendedAddresses suspended,
            @Autowired JavaMailSenderImpl mailSettings,
            @Autowired JdbcClient database) {
        this.runs = runs;
        this.dead = dead;
        this.service = service;
        this.lookup = lookup;
        this.oppositions = oppositions;
        this.suspended = suspended;
        this.mailSettings = mailSettings;
        this.given = new DeliveryFixtures(database);
    }

    @BeforeAll
    static void startServer() {
        server = new FaultySmtpServer(0);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void sendToIt() {
        portBefore = mailSettings.getPort();
        mailSettings.setPort(server.port());
        server.forget();
    }

    @AfterEach
    void sendAsBefore() {
        mailSettings.setPort(portBefore);
    }

    @Test
    void oneRefusalDoesNotStopTheOthers() {
        var letter = given.letter();
        given.copies(
                letter,
                "ok-1@essai.example",
                "gone-1@essai.example",
                "full-1@essai.example",
                "spam-1@essai.example",
                "ok-2@essai.example");

        runs.send(letter);

        assertThat(given.state(letter, "ok-1@essai.example")).isEqualTo(DeliveryState.SENT);
        assertThat(given.state(letter, "ok-2@essai.example")).isEqualTo(DeliveryState.SENT);
        assertThat(given.state(letter, "gone-1@essai.example")).isEqualTo(DeliveryState.FAILED_PERM);
        assertThat(given.state(letter, "full-1@essai.example")).isEqualTo(DeliveryState.FAILED_PERM);
        assertThat(given.state(letter, "spam-1@essai.example")).isEqualTo(DeliveryState.FAILED_PERM);
        assertThat(given.mailingState(letter)).isEqualTo("FINISHED");
        assertThat(isSuspended("gone-1@essai.example")).isTrue();
        assertThat(isSuspended("full-1@essai.example")).isFalse();
        assertThat(isSuspended("spam-1@essai.example")).isFalse();
    }

    @Test
    void whatIsPutOffIsTriedAgainAsTheSameMessage() {
        var letter = given.letter();
        given.copies(letter, "grey-2@essai.example");

        runs.send(letter);
        assertThat(given.state(letter, "grey-2@essai.example")).isEqualTo(DeliveryState.RETRY);
        assertThat(given.mailingState(letter)).isEqualTo("SENDING");
        runs.send(letter);
        assertThat(server.accepted()).as("before its time").isEmpty();

        given.letTimePass(letter);
        runs.send(letter);

        assertThat(given.state(letter, "grey-2@essai.example")).isEqualTo(DeliveryState.SENT);
        assertThat(given.attempts(letter, "grey-2@essai.example")).isEqualTo(2);
        assertThat(server.accepted())
                .extracting(FaultySmtpServer.Accepted::messageId)
                .containsExactly(given.messageId(letter, "grey-2@essai.example"));
        assertThat(given.mailingState(letter)).isEqualTo("FINISHED");
    }

    @Test
    void aLostAnswerIsUncertainAndSentAgainOnlyWhenAskedTo() {
        var letter = given.letter();
        given.copies(letter, "dropafter-3@essai.example", "ok-3@essai.example");

        runs.send(letter);
        runs.send(letter);
        assertThat(given.state(letter, "dropafter-3@essai.example")).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(server.acceptedFor("dropafter-3@essai.example")).hasSize(1);
        assertThat(given.mailingState(letter)).isEqualTo("FINISHED");

        sendUncertainAgain(letter);

        assertThat(given.state(letter, "dropafter-3@essai.example")).isEqualTo(DeliveryState.SENT);
        assertThat(server.acceptedFor("dropafter-3@essai.example"))
                .hasSize(2)
                .extracting(FaultySmtpServer.Accepted::messageId)
                .containsOnly(given.messageId(letter, "dropafter-3@essai.example"));
        assertThat(server.acceptedFor("ok-3@essai.example")).hasSize(1);
    }

    @Test
    void theSameCopyIsTheSameMessageOctetForOctet() {
        var letter = given.letter();
        given.copies(letter, "dropafter-4@essai.example");

        runs.send(letter);
        sendUncertainAgain(letter);

        var both = server.acceptedFor("dropafter-4@essai.example");
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().content()).isEqualTo(both.getLast().content());
        assertThat(both.getFirst().from()).isEqualTo(both.getLast().from());
    }

    @Test
    void aServerThatAnswersNonsenseGetsTheCopyAgainLater() {
        var letter = given.letter();
        given.copies(letter, "garbage-5@essai.example", "ok-5@essai.example");

        runs.send(letter);

        assertThat(given.state(letter, "garbage-5@essai.example")).isEqualTo(DeliveryState.RETRY);
        assertThat(given.state(letter, "ok-5@essai.example")).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void whatAKilledInstanceHeldIsTakenUpWithoutASecondCopy() {
        var letter = given.letter();
        given.copies(letter, "ok-6@essai.example", "ok-7@essai.example");
        given.abandon(letter, "ok-6@essai.example", DeliveryState.CLAIMED);
        given.abandon(letter, "ok-7@essai.example", DeliveryState.IN_DATA);

        runs.send(letter);
        assertThat(server.accepted()).as("before it is known to be dead").isEmpty();
        dead.takeUp();
        runs.send(letter);

        assertThat(given.state(letter, "ok-6@essai.example")).isEqualTo(DeliveryState.SENT);
        assertThat(given.state(letter, "ok-7@essai.example")).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(server.accepted()).extracting(FaultySmtpServer.Accepted::to).containsExactly("ok-6@essai.example");
        assertThat(CurrentUser.asSystem(() -> service.note(letter))
                        .orElseThrow()
                        .interrupted())
                .isNotNull();
    }

    @Test
    void whoOpposedSinceTheReleaseReceivesNothing() {
        var letter = given.letter();
        given.copies(letter, "ok-8@essai.example", "ok-9@essai.example");
        CurrentUser.asSystem(() ->
                oppositions.record(new EmailAddress("ok-8@essai.example"), null, OppositionPurpose.LETTER, 0, "LINK"));

        runs.send(letter);

        assertThat(given.state(letter, "ok-8@essai.example")).isEqualTo(DeliveryState.SKIPPED);
        assertThat(given.outcome(letter, "ok-8@essai.example")).contains("opposée");
        assertThat(server.accepted()).extracting(FaultySmtpServer.Accepted::to).containsExactly("ok-9@essai.example");
    }

    @Test
    void aPausedMailingStandsStillAndGoesOnWhereItWas() {
        var letter = given.letter();
        given.manyCopies(letter, 250);
        onFirstText(() -> given.setMailingState(letter, "PAUSED"));

        runs.send(letter);

        assertThat(server.accepted()).hasSizeBetween(1, 8);
        assertThat(given.states(letter)).containsExactly("PENDING", "SENT");

        given.setMailingState(letter, "SENDING");
        runs.send(letter);

        assertThat(server.accepted())
                .hasSize(250)
                .extracting(FaultySmtpServer.Accepted::to)
                .doesNotHaveDuplicates();
        assertThat(given.states(letter)).containsExactly("SENT");
    }

    @Test
    void ofAGivenUpMailingEveryCopyIsAccountedFor() {
        var letter = given.letter();
        given.manyCopies(letter, 120);
        onFirstText(() -> given.setMailingState(letter, "CANCELLED"));

        runs.send(letter);

        assertThat(server.accepted()).hasSizeBetween(1, 8);
        assertThat(given.states(letter)).containsExactly("SENT", "SKIPPED");
    }

    @Test
    void aServerThatCannotBeReachedCostsNoAttempt() {
        var letter = given.letter();
        given.copies(letter, "ok-10@essai.example", "ok-11@essai.example");
        server.refuse(true);

        runs.send(letter);

        assertThat(given.states(letter)).containsExactly("PENDING");
        assertThat(given.attempts(letter, "ok-10@essai.example")).isZero();
        var note = CurrentUser.asSystem(() -> service.note(letter)).orElseThrow();
        assertThat(note.problem()).isEqualTo("Le serveur d’envoi est injoignable.");
        assertThat(note.nextTry()).isNotNull();

        server.refuse(false);
        runs.send(letter);

        assertThat(given.states(letter)).containsExactly("SENT");
        assertThat(CurrentUser.asSystem(() -> service.note(letter))
                        .orElseThrow()
                        .problem())
                .isNull();
    }

    @Test
    void anAddressThatCannotBeWrittenConcernsOnlyItsCopy() {
        var letter = given.letter();
        given.copies(letter, "deux adresses@essai.example", "ok-12@essai.example");

        runs.send(letter);

        assertThat(given.state(letter, "deux adresses@essai.example")).isEqualTo(DeliveryState.FAILED_RENDER);
        assertThat(given.state(letter, "ok-12@essai.example")).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void connectionsAreKeptFromMessageToMessage() {
        var letter = given.letter();
        given.manyCopies(letter, 200);

        runs.send(letter);

        assertThat(server.accepted()).hasSize(200);
        assertThat(server.connections()).isLessThanOrEqualTo(4);
    }

    private void sendUncertainAgain(MailingId letter) {
        CurrentUser.asSystem(() -> service.sendUncertainAgain(letter));
        runs.send(letter); // joins the pass that the wish has begun, or makes one
    }

    private void onFirstText(Runnable action) {
        var first = new AtomicBoolean(true);
        server.beforeAccepting(() -> {
            if (first.getAndSet(false)) {
                action.run();
            }
        });
    }

    private boolean isSuspended(String address) {
        return CurrentUser.asSystem(() -> suspended.isSuspended(new EmailAddress(address)));
    }
}
