package fr.irev.maillage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicVisitsTests {

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final PublicVisits visits = new PublicVisits(clock);

    @Test
    void whoTriesLinksAtRandomIsSoonAskedToWait() throws Exception {
        for (int i = 0; i < PublicVisits.MISSES; i++) {
            assertThat(visit("GET", "/i/" + i, "192.0.2.1", 404).getStatus()).isEqualTo(404);
        }

        var refused = visit("GET", "/i/one-more", "192.0.2.1", 200);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(visit("GET", "/i/other", "192.0.2.2", 200).getStatus())
                .as("somebody else")
                .isEqualTo(200);
        now = now.plusSeconds(2);
        assertThat(visit("GET", "/i/later", "192.0.2.1", 200).getStatus()).isEqualTo(200);
    }

    @Test
    void tenThousandRandomLinksAreHardlyLookedAt() throws Exception {
        int looked = 0;
        for (int i = 0; i < 10_000; i++) {
            now = now.plusMillis(6); // within a minute
            if (visit("GET", "/lettres/" + i, "192.0.2.1", 404).getStatus() == 404) {
                looked++;
            }
        }

        assertThat(looked).isLessThanOrEqualTo(2 * PublicVisits.MISSES);
    }

    @Test
    void aGatewayThatOpensTheLinksOfAWholeTownIsLetIn() throws Exception {
        for (int i = 0; i < PublicVisits.VISITS; i++) {
            assertThat(visit("GET", "/i/" + i, "192.0.2.1", 200).getStatus()).isEqualTo(200);
        }
        assertThat(visit("GET", "/i/too-many", "192.0.2.1", 200).getStatus()).isEqualTo(429);
    }

    @Test
    void wrongLinksDoNotKeepAMailProgramFromStoppingTheLetters() throws Exception {
        for (int i = 0; i <= PublicVisits.MISSES; i++) {
            visit("GET", "/d/" + i, "192.0.2.1", 404);
        }

        assertThat(visit("GET", "/d/right", "192.0.2.1", 200).getStatus()).isEqualTo(429);
        assertThat(visit("POST", "/d/right", "192.0.2.1", 200).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003"
    })
    void aNetworkHasOneBudgetHoweverManyAddressesItHas(String address, String network) {
        assertThat(PublicVisits.network(address)).isEqualTo(network);
    }

    @Test
    void aClientThatWritesAnotherAddressIntoAHeaderIsStillItself() throws Exception {
        for (int i = 0; i <= PublicVisits.MISSES; i++) {
            visit("GET", "/i/" + i, "192.0.2.1", 404);
        }
        var request = new MockHttpServletRequest("GET", "/i/right");
        request.setRemoteAddr("192.0.2.1");
        request.addHeader("X-Forwarded-For", "198.51.100.7");
        var response = new MockHttpServletResponse();

        visits.doFilter(request, response, (asked, answered) -> {});

        assertThat(response.getStatus()).isEqualTo(429);
    }

    @Test
    void noNumberOfAddressesFillsTheMemory() {
        var budgets = new RequestBudgets(clock, 5);
        for (int i = 0; i < 50_000; i++) {
            budgets.spend("address " + i);
        }

        assertThat(budgets.addresses()).isEqualTo(10_000);
    }

    @Test
    void aBudgetFillsEvenlyAndNeverBeyondItsMinute() {
        var budgets = new RequestBudgets(clock, 6);
        now = now.plus(Duration.ofHours(5));
        for (int i = 0; i < 6; i++) {
            assertThat(budgets.spend("a")).isEmpty();
        }
        assertThat(budgets.spend("a")).contains(Duration.ofSeconds(10));

        now = now.minus(Duration.ofHours(1)); // a clock set back
        assertThat(budgets.spend("a")).isPresent();
        now = now.plus(Duration.ofSeconds(10));
        assertThat(budgets.spend("a")).isEmpty();
    }

    private MockHttpServletResponse visit(String method, String path, String from, int outcome) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        visits.doFilter(request, response, (asked, answered) -> ((HttpServletResponse) answered).setStatus(outcome));
        return response;
    }
}
