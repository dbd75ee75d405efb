package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.delivery.DeliveryFixtures;
import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.delivery.smtp.SmtpReply;
import fr.irev.maillage.testing.IntegrationTest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ClaimTests {

    private final Deliveries deliveries;
    private final PatientDatabase patience;
    private final DeliveryFixtures given;

    ClaimTests(@Autowired Deliveries deliveries, @Autowired PatientDatabase patience, @Autowired JdbcClient database) {
        this.deliveries = deliveries;
        this.patience = patience;
        this.given = new DeliveryFixtures(database);
    }

    @BeforeEach
    void instancesAreAlive() {
        given.alive("essai/0", "essai/1", "essai/2", "essai/3");
    }

    @Test
    void fourInstancesShareTwoThousandCopiesAndNoneIsTakenTwice() {
        var letter = given.heldLetter();
        given.manyCopies(letter, 2_000);
        Queue<Long> taken = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var owner = "essai/" + i;
                threads.submit(() -> {
                    var claimed = patience.sometimes(() -> deliveries.claim(letter, owner, 25));
                    while (!claimed.isEmpty()) {
                        claimed.forEach(copy -> taken.add(copy.id().deliveryId()));
                        claimed = patience.sometimes(() -> deliveries.claim(letter, owner, 25));
                    }
                    return owner;
                });
            }
        }

        assertThat(taken).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(given.states(letter)).containsExactly("CLAIMED");
    }

    @Test
    void whoLostACopyCanNeitherHandItOverNorSettleIt() {
        var letter = given.heldLetter();
        given.copies(letter, "ok-1@essai.example");
        var before = deliveries.claim(letter, "essai/1", 1).getFirst();
        deliveries.release(letter, "essai/1");
        var now = deliveries.claim(letter, "essai/2", 1).getFirst();

        assertThat(deliveries.markInData(before)).isFalse();
        deliveries.settle(before, Settlement.skipped("trop tard"));
        assertThat(given.state(letter, "ok-1@essai.example")).isEqualTo(DeliveryState.CLAIMED);
        assertThat(deliveries.markInData(now)).isTrue();
        assertThat(deliveries.markInData(now))
                .as("asked again after a failure of the database")
                .isTrue();
    }

    @Test
    void anOutcomeWrittenTwiceCountsOnce() {
        var letter = given.heldLetter();
        given.copies(letter, "ok-1@essai.example");
        var copy = deliveries.claim(letter, "essai/1", 1).getFirst();
        deliveries.markInData(copy);
        var sent = new Settlement(DeliveryState.SENT, null, true, null, new SmtpReply(250, "250 Ok"));

        deliveries.settle(copy, sent);
        deliveries.settle(copy, sent);

        assertThat(given.attempts(letter, "ok-1@essai.example")).isOne();
    }

    @Test
    void theAnswerOfOneTakenForDeadStillCounts() {
        var letter = given.heldLetter();
        given.copies(letter, "ok-1@essai.example");
        var copy = deliveries.claim(letter, "essai/1", 1).getFirst();
        deliveries.markInData(copy);
        deliveries.release(letter, "essai/1");
        assertThat(given.state(letter, "ok-1@essai.example")).isEqualTo(DeliveryState.UNCERTAIN);

        deliveries.settle(copy, new Settlement(DeliveryState.SENT, null, true, null, new SmtpReply(250, "250 Ok")));

        assertThat(given.state(letter, "ok-1@essai.example")).isEqualTo(DeliveryState.SENT);
    }
}
