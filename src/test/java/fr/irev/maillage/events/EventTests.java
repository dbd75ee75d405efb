package fr.irev.maillage.events;

import static fr.irev.maillage.events.EventsFixtures.aDay;
import static fr.irev.maillage.events.EventsFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTests {

    private static final Instant NOW = Instant.parse("2026-04-01T08:00:00Z");

    @Test
    void cannotEndBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> at(NOW, NOW.minusSeconds(1), null));
    }

    @Test
    void cannotHaveNoPlaceAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> aDay(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "htp://x", "https:///chemin", "visio", "data:text/html,x"})
    void takesOnlyLinksThatABrowserMaySafelyFollow(String link) {
        assertThat(EventDetails.isLink(link)).isFalse();
    }

    @Test
    void takesPeopleAsLongAsThereIsRoom() {
        var event = new Event(aDay(2), false, NOW);

        assertThat(event.hasRoom(1)).isTrue();
        assertThat(event.hasRoom(2)).isFalse();
        assertThat(new Event(aDay(null), false, NOW).hasRoom(10_000)).isTrue();
    }

    @Test
    void takesAnswersUntilItStartsUnlessItClosesEarlier() {
        var event = new Event(at(NOW, NOW.plusSeconds(3600), null), false, NOW);
        event.open();

        event.expectAcceptances(NOW.minusSeconds(1));
        assertThatExceptionOfType(EventRefused.class)
                .isThrownBy(() -> event.expectAcceptances(NOW))
                .extracting(EventRefused::reason)
                .isEqualTo(EventRefused.Reason.CLOSED);
    }

    @Test
    void isOnlyOpenedOnce() {
        var event = new Event(aDay(2), false, NOW);
        event.open();

        assertThatExceptionOfType(EventRefused.class).isThrownBy(event::open);
    }

    @Test
    void staysAsItWasOnceCancelled() {
        var event = new Event(aDay(2), false, NOW);
        event.cancel();

        assertThatExceptionOfType(EventRefused.class).isThrownBy(() -> event.describe(aDay(3)));
        assertThatExceptionOfType(EventRefused.class).isThrownBy(event::open);
    }
}
