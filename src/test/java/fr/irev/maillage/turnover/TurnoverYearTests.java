package fr.irev.maillage.turnover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.testing.IntegrationTest;
import fr.irev.maillage.testing.MovableClock;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class TurnoverYearTests {

    private static final Logger LOG = LoggerFactory.getLogger(TurnoverYearTests.class);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final int MOVES_A_DAY = 26;
    private static final long SEED = 20_271;

    private final ApplicationContext application;
    private final MovableClock clock;

    TurnoverYearTests(@Autowired ApplicationContext application, @Autowired Clock clock) {
        this.application = application;
        this.clock = (MovableClock) clock;
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runAgain();
    }

    @Test
    void aYearOfTurnoverKeepsWhatMustBeTrueOfTheBase() {
        CurrentUser.asSystem(this::aYear);
    }

    private void aYear() {
        turnTo(NEW_YEAR);
        var turnover = new Turnover(application, NEW_YEAR, SEED);
        var checks = new Checks(turnover);
        turnover.settle();
        for (var day = NEW_YEAR; day.getYear() == NEW_YEAR.getYear(); day = day.plusDays(1)) {
            turnTo(day);
            turnover.world.turnTo(day);
            if (worked(day)) {
                for (int i = 0; i < MOVES_A_DAY; i++) {
                    turnover.move();
                }
            }
            if (day.getDayOfMonth() == day.lengthOfMonth()) {
                checks.pass();
                LOG.debug("{}: {}", day, turnover);
            }
        }
        checks.passTheYear();
        LOG.info("{}", turnover);
        assertThat(checks.failures()).isEmpty();
        assertThat(turnover.broken()).isEmpty();
        assertThat(turnover.count()).as("%s", turnover).isGreaterThanOrEqualTo(5_000);
        assertThat(turnover.done()).as("each kind of move").containsOnlyKeys(Turnover.Move.values());
        assertThat(turnover.wishes.standing()).isPositive();
        assertThat(checks.stillComparable()).as("comparable with January").isGreaterThan(0.2);
    }

    private static boolean worked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private void turnTo(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(Dates.PARIS).toInstant());
    }
}
