package fr.irev.maillage.events;

import static fr.irev.maillage.events.EventsFixtures.aDay;
import static fr.irev.maillage.events.EventsFixtures.aGuest;
import static fr.irev.maillage.events.EventsFixtures.anOpenEvent;
import static fr.irev.maillage.events.EventsFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RegistrationServiceTests {

    private static int people; // numbers already given out

    @Autowired
    private EventService events;

    @Autowired
    private EventLookup lookup;

    @Autowired
    private RegistrationService service;

    @Autowired
    private RegistrationLookup registrations;

    @Autowired
    private JdbcClient database;

    @Test
    void fiftyAnswersAtOnceOnTwentyPlacesConfirmExactlyTwenty() throws Exception {
        var event = anOpenEvent(events, aDay(20));
        var guests = guests(50);
        var together = new CyclicBarrier(50);

        try (var threads = Executors.newFixedThreadPool(50)) {
            var answers = guests.stream()
                    .<Callable<Registered>>map(guest -> () -> {
                        together.await();
                        return answer(event, guest, Answer.COMING);
                    })
                    .toList();
            var outcomes = new ArrayList<Registered>();
            for (var outcome : threads.invokeAll(answers)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes)
                    .filteredOn(one -> one.state() == RegistrationState.CONFIRMED)
                    .hasSize(20);
            assertThat(outcomes)
                    .filteredOn(one -> one.state() == RegistrationState.WAITING)
                    .extracting(Registered::rank)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 30).boxed().toList());
        }
        assertThat(places(event)).isEqualTo(new Places(20, 20, 30, 0));
    }

    @Test
    void theSameAnswerTwiceTakesOnePlace() {
        var event = anOpenEvent(events, aDay(20));
        var guest = guests(1).getFirst();

        answer(event, guest, Answer.COMING);
        var again = answer(event, guest, Answer.COMING);

        assertThat(again).isEqualTo(new Registered(RegistrationState.CONFIRMED, 0));
        assertThat(places(event).taken()).isOne();
    }

    @Test
    void whoAnswersAgainWhileWaitingKeepsTheirRank() {
        var event = anOpenEvent(events, aDay(1));
        var guests = guests(3);
        guests.forEach(guest -> answer(event, guest, Answer.COMING));

        assertThat(answer(event, guests.get(1), Answer.COMING)).isEqualTo(new Registered(RegistrationState.WAITING, 1));
        assertThat(answer(event, guests.get(2), Answer.COMING)).isEqualTo(new Registered(RegistrationState.WAITING, 2));
    }

    @Test
    void aWithdrawalPromotesExactlyTheFirstWhoWaits() {
        var event = anOpenEvent(events, aDay(2));
        var guests = guests(5);
        guests.forEach(guest -> answer(event, guest, Answer.COMING));

        answer(event, guests.getFirst(), Answer.NOT_COMING);

        assertThat(stateOf(event, guests.get(2))).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(stateOf(event, guests.get(3))).isEqualTo(RegistrationState.WAITING);
        assertThat(places(event)).isEqualTo(new Places(2, 2, 2, 1));
    }

    @Test
    void withdrawingFromTheWaitingListPromotesNobody() {
        var event = anOpenEvent(events, aDay(1));
        var guests = guests(3);
        guests.forEach(guest -> answer(event, guest, Answer.COMING));

        answer(event, guests.get(1), Answer.NOT_COMING);

        assertThat(places(event)).isEqualTo(new Places(1, 1, 1, 1));
        assertThat(answer(event, guests.get(2), Answer.COMING).rank()).isOne();
    }

    @Test
    void takingSomebodyOffTheListLetsTheNextOneIn() {
        var event = anOpenEvent(events, aDay(1));
        var guests = guests(2);
        guests.forEach(guest -> answer(event, guest, Answer.COMING));
        var first = CurrentUser.asSystem(
                () -> registrations.answerOf(event, guests.getFirst()).orElseThrow());

        CurrentUser.asSystem(() -> service.cancel(first.id()));

        assertThat(stateOf(event, guests.getFirst())).isEqualTo(RegistrationState.CANCELLED);
        assertThat(stateOf(event, guests.get(1))).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void morePlacesLetInAsManyFromTheWaitingList() {
        var event = anOpenEvent(events, aDay(1));
        guests(4).forEach(guest -> answer(event, guest, Answer.COMING));

        CurrentUser.asSystem(() -> events.change(event, aDay(3), 1));

        assertThat(places(event)).isEqualTo(new Places(3, 3, 1, 0));
    }

    @Test
    void placesCannotFallBelowThoseTaken() {
        var event = anOpenEvent(events, aDay(3));
        guests(3).forEach(guest -> answer(event, guest, Answer.COMING));

        assertRefused(EventRefused.Reason.TOO_FEW_PLACES, () -> events.change(event, aDay(2), 1));
    }

    @Test
    void nobodyComesInTheNameOfAMandateThatEnded() {
        var event = anOpenEvent(events, aDay(20));
        var gone = aGuest(database, people++, LocalDate.EPOCH);

        assertRefused(EventRefused.Reason.MANDATE_ENDED, () -> service.answer(event, gone, Answer.COMING));
        assertThat(answer(event, gone, Answer.NOT_COMING).state()).isEqualTo(RegistrationState.DECLINED);
    }

    @Test
    void draftsAndCancelledEventsTakeNoAnswer() {
        var guest = guests(1).getFirst();
        var draft = CurrentUser.asSystem(() -> events.create(aDay(20)));
        assertRefused(EventRefused.Reason.DRAFT, () -> service.answer(draft, guest, Answer.COMING));

        var cancelled = anOpenEvent(events, aDay(20));
        CurrentUser.asSystem(() -> events.cancel(cancelled, 1));
        assertRefused(EventRefused.Reason.CANCELLED, () -> service.answer(cancelled, guest, Answer.NOT_COMING));
    }

    @Test
    void afterTheClosingOnePlaceCanBeGivenBackButNotTaken() {
        var now = Instant.now();
        var event = anOpenEvent(
                events, at(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(3)), now.minusSeconds(60)));
        var guest = guests(1).getFirst();

        assertRefused(EventRefused.Reason.CLOSED, () -> service.answer(event, guest, Answer.COMING));
        assertThat(answer(event, guest, Answer.NOT_COMING).state()).isEqualTo(RegistrationState.DECLINED);
    }

    @Test
    void instantsComeBackAsTheyWentIn() {
        var details = at(
                Instant.parse("2027-03-28T00:30:00Z"), // the night of summer time
                Instant.parse("2027-03-28T01:30:00Z"),
                Instant.parse("2026-10-25T00:30:00.123456Z"));

        var id = CurrentUser.asSystem(() -> events.create(details));

        assertThat(CurrentUser.asSystem(() -> lookup.find(id).orElseThrow()).details())
                .isEqualTo(details);
    }

    private void assertRefused(EventRefused.Reason reason, Runnable deed) {
        assertThatExceptionOfType(EventRefused.class)
                .isThrownBy(() -> CurrentUser.asSystem(deed))
                .extracting(EventRefused::reason)
                .isEqualTo(reason);
    }

    private List<MandateId> guests(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> aGuest(database, people++))
                .toList();
    }

    private Registered answer(EventId event, MandateId guest, Answer answer) {
        return CurrentUser.asSystem(() -> service.answer(event, guest, answer));
    }

    private RegistrationState stateOf(EventId event, MandateId guest) {
        return CurrentUser.asSystem(
                () -> registrations.answerOf(event, guest).orElseThrow().state());
    }

    private Places places(EventId event) {
        return CurrentUser.asSystem(() -> lookup.find(event).orElseThrow()).places();
    }
}
