package fr.irev.maillage.directory.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.irev.maillage.directory.MandateTerms;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.testing.RepositoryTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class SeatTasksTests {

    @Autowired
    private SeatTasks tasks;

    @Autowired
    private VacancyTasks daily;

    @Autowired
    private VacancyTasksCommand command;

    @Autowired
    private SeatLookup seats;

    @Autowired
    private PersonService people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private OrganisationId town;
    private SeatId seat;
    private LocalDate today;

    @BeforeEach
    void aSeat() {
        var fixtures = new PeopleFixtures(database);
        town = fixtures.organisation("Ville de la tâche");
        seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        today = OpenMandates.today(clock);
    }

    @Test
    void aTaskSaysWhatByWhomAndUntilWhen() {
        as(() -> tasks.open(seat, " Appeler la mairie ", "animation", today.plusDays(3)));

        var task = task();
        assertThat(task.note()).isEqualTo("Appeler la mairie");
        assertThat(task.assignee()).isEqualTo("animation");
        assertThat(task.isLate(today)).isFalse();
        assertThat(task.isLate(today.plusDays(4))).isTrue();
        assertThat(journal()).contains("Tâche ouverte sur le siège : Appeler la mairie");
    }

    @Test
    void aSeatHasOneOpenTask() {
        as(() -> tasks.open(seat, "Appeler", "animation", null));

        assertThatThrownBy(() -> as(() -> tasks.open(seat, "Appeler encore", "", null)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatIsDoneIsOutOfTheWayAndCanBeTakenUpAgain() {
        as(() -> tasks.open(seat, "Appeler", "animation", null));
        var read = task();

        as(() -> tasks.finish(read));
        assertThat(row().task()).isNull();

        as(() -> tasks.takeUpAgain(read));
        assertThat(task().note()).isEqualTo("Appeler");
    }

    @Test
    void whoReadAnOlderTaskChangesNothing() {
        as(() -> tasks.open(seat, "Appeler", "animation", null));
        var read = task();
        as(() -> tasks.change(read, "Écrire", "redaction", today));

        assertThatThrownBy(() -> as(() -> tasks.change(read, "Attendre", "", null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(task().note()).isEqualTo("Écrire");
    }

    @Test
    void aVacancyOfLateGetsOneTaskAndNoSecond() {
        held(today.minusYears(1), today.minusDays(5));

        daily.bring();
        assertThat(task().note()).isNotBlank();
        assertThat(task().dueOn()).isAfter(today);

        as(() -> tasks.finish(task()));
        daily.bring();
        assertThat(row().task()).as("a task for the same vacancy").isNull();
    }

    @Test
    void aSeatThatAnInterimLeavesGetsATaskHoweverLongAgoItsHolderLeft() {
        held(today.minusYears(2), today.minusDays(200));
        interim(today.minusDays(199), today.minusDays(2));

        daily.bring();

        assertThat(task().note()).isNotBlank();
    }

    @Test
    void anOldVacancyIsNoNews() {
        held(today.minusYears(2), today.minusDays(200));

        daily.bring();

        assertThat(row().task()).isNull();
    }

    @Test
    void aSeatThatIsHeldAgainNeedsNobodyAnyMore() {
        held(today.minusYears(1), today.minusDays(5));
        daily.bring();
        held(today.minusDays(1), null);

        daily.bring();

        assertThat(row().task()).isNull();
    }

    @Test
    void theCommandTellsWhatItDid() {
        held(today.minusYears(1), today.minusDays(5));
        var out = new StringWriter();

        int code = CurrentUser.asSystem(() -> command.run(Map.of(), new PrintWriter(out, true)));

        assertThat(code).isZero();
        assertThat(out.toString()).contains("Tâches ouvertes : 1 ; terminées : 0.");
    }

    private void held(LocalDate from, LocalDate until) {
        mandate(PeopleFixtures.terms(town, seat, from, until, null));
    }

    private void interim(LocalDate from, LocalDate until) {
        mandate(new MandateTerms(
                town, PeopleFixtures.PILOT, seat, null, null, new Period(from, until), true, null, List.of(), null));
    }

    private void mandate(MandateTerms terms) {
        CurrentUser.asSystem(() -> {
            var person = people.create(new NewPerson(null, "Ada", "Tâche-Essai", null));
            return people.openMandate(new NewMandate(person, terms, null, false));
        });
    }

    private List<String> journal() {
        return database.sql("select summary from journal_entry where subject_kind = 'SEAT' and subject_id = :seat")
                .param("seat", seat.seatId())
                .query(String.class)
                .list();
    }

    private SeatTask task() {
        return Objects.requireNonNull(row().task());
    }

    private SeatRow row() {
        return CurrentUser.asSystem(() -> seats.named(List.of(seat), today)).getFirst();
    }

    private static void as(Runnable work) {
        CurrentUser.asSystem(work);
    }
}
