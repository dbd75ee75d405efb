package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.accounts.SignInDelays.Asked;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RepositoryTest
class SignInDelaysTests {

    @Autowired
    private SignInDelays delays;

    @Test
    void fourFailuresCostNothing() {
        fail(4, "amelie", "127.0.0.9");

        assertThat(delays.wait(Asked.PASSWORD, "amelie", "127.0.0.9")).isEmpty();
    }

    @Test
    void theFifthFailureMakesTheAccountWaitAMinuteWhereverOneComesFrom() {
        fail(5, "amelie", "127.0.0.9");

        assertThat(delays.wait(Asked.PASSWORD, "amelie", "127.0.0.8"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
        assertThat(delays.wait(Asked.PASSWORD, "bruno", "127.0.0.9")).isEmpty();
    }

    @Test
    void manyAccountsTriedFromOneAddressMakeTheAddressWait() {
        for (int i = 0; i < 20; i++) {
            fail(1, "personne" + i, "127.0.0.7");
        }

        assertThat(delays.wait(Asked.PASSWORD, "encore-une", "127.0.0.7")).isPresent();
    }

    @Test
    void gettingInForgetsTheFailures() {
        fail(5, "amelie", "127.0.0.9");
        delays.succeeded(Asked.PASSWORD, "amelie");

        assertThat(delays.wait(Asked.PASSWORD, "amelie", "127.0.0.8")).isEmpty();
    }

    @Test
    void theDelayDoublesAndNeverPassesAnHour() {
        assertThat(SignInDelays.delay(5, 5)).contains(Duration.ofMinutes(1));
        assertThat(SignInDelays.delay(7, 5)).contains(Duration.ofMinutes(4));
        assertThat(SignInDelays.delay(500, 5)).contains(Duration.ofMinutes(60));
    }

    private void fail(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            delays.failed(Asked.PASSWORD, login, address);
        }
    }
}
