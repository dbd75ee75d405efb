package fr.irev.maillage.directory;

import static fr.irev.maillage.directory.PeopleFixtures.luc;
import static fr.irev.maillage.directory.PeopleFixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SeatRaceTests {

    private static final int RIVALS = 6;

    @Test
    void ofManyWhoTakeASeatAtTheSameMomentOneHasIt(@Autowired PersonService people, @Autowired JdbcClient database)
            throws Exception {
        var fixtures = new PeopleFixtures(database);
        var town = fixtures.organisation("Ville d’Essai-sur-Course");
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        var start = new CyclicBarrier(RIVALS);
        Callable<Boolean> rival = () -> CurrentUser.asSystem(() -> {
            var person = people.create(luc());
            await(start);
            try {
                people.openMandate(
                        new NewMandate(person, terms(town, seat, LocalDate.of(2026, 3, 1), null, null), null, false));
                return true;
            } catch (SeatTaken taken) {
                return false;
            }
        });

        try (var threads = Executors.newFixedThreadPool(RIVALS)) {
            var outcomes = threads.invokeAll(
                    IntStream.range(0, RIVALS).mapToObj(i -> rival).toList());
            var seated = 0;
            for (var outcome : outcomes) {
                seated += outcome.get() ? 1 : 0;
            }
            assertThat(seated).isOne();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
