package fr.irev.maillage.directory.handover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.whotocontact.ContactLine;
import fr.irev.maillage.directory.whotocontact.Subject;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a handover changes is read from the mandates: nothing has to be told, every page says it at once. */
@RepositoryTest
class VacancyEverywhereTests {

    private static final FunctionCode CPO = new FunctionCode("CPO");

    private final SeatHandovers handovers;
    private final HandoverUndo undo;
    private final PersonService people;
    private final SeatLookup seats;
    private final WhoToContact whoToContact;
    private final JdbcClient database;
    private OrganisationId town;
    private SeatId seat;
    private SchemeId scheme;
    private LocalDate today;

    VacancyEverywhereTests(
            @Autowired SeatHandovers handovers,
            @Autowired HandoverUndo undo,
            @Autowired PersonService people,
            @Autowired SeatLookup seats,
            @Autowired WhoToContact whoToContact,
            @Autowired JdbcClient database) {
        this.handovers = handovers;
        this.undo = undo;
        this.people = people;
        this.seats = seats;
        this.whoToContact = whoToContact;
        this.database = database;
    }

    @BeforeEach
    void aCpo() {
        town = new PeopleFixtures(database).organisation("Ville de la vacance");
        seat = database.sql("""
                select s.seat_id from seat s join scheme c on c.scheme_id = s.scheme_id
                where c.code = 'CE-CALAIS' and s.function_code = 'CPO'
                """)
                .query((row, number) -> new SeatId(row.getLong(1)))
                .single();
        scheme = database.sql("select scheme_id from scheme where code = 'CE-CALAIS'")
                .query((row, number) -> new SchemeId(row.getLong(1)))
                .single();
        var ada = person("Ada", "Invente");
        as(() -> people.openMandate(new NewMandate(
                ada, town, CPO, seat, LocalDate.of(2025, 9, 1), new EmailAddress("ada@vacance.example"))));
        var other = database.sql("""
                select s.seat_id, s.function_code from seat s join scheme c on c.scheme_id = s.scheme_id
                where c.code = 'CE-CALAIS' and s.function_code <> 'CPO'
                order by s.rank_order, s.seat_id limit 1
                """)
                .query((row, number) -> new NewMandate(
                        person("Noa", "Collègue-Essai"),
                        town,
                        new FunctionCode(row.getString("function_code")),
                        new SeatId(row.getLong("seat_id")),
                        LocalDate.of(2025, 9, 1),
                        new EmailAddress("noa@vacance.example")))
                .single();
        as(() -> people.openMandate(other));
        today = as(() -> handovers.seat(seat)).today();
    }

    @Test
    void aDepartureIsSaidByEveryAnswerAndTakenBackEverywhere() {
        assertThat(line().personName()).isEqualTo("Ada Invente");

        long left = handOver(Outcome.NOBODY, null);

        assertThat(line().state()).isEqualTo(SeatState.VACANT);
        assertThat(line().personName()).isNull();
        assertThat(line().reason()).startsWith("Siège vacant depuis le").contains("À défaut, Noa Collègue-Essai");
        assertThat(onScheme().state()).isEqualTo(SeatState.VACANT);
        assertThat(onScheme().vacantSince()).isEqualTo(today);
        assertThat(vacant()).extracting(SeatRow::id).contains(seat);

        as(() -> {
            undo.undo(left);
            return true;
        });
        assertThat(line().personName()).isEqualTo("Ada Invente");
        assertThat(vacant()).extracting(SeatRow::id).doesNotContain(seat);
    }

    @Test
    void anInterimAnswersForTheSeatAndTheSeatSaysSo() {
        var eli = person("Éli", "Suppléant-Essai");
        handOver(Outcome.INTERIM, new Arrival(eli, null, today, new EmailAddress("eli@vacance.example"), null));

        assertThat(line().personName()).isEqualTo("Éli Suppléant-Essai");
        assertThat(line().state()).isEqualTo(SeatState.INTERIM);
        assertThat(onScheme().state()).isEqualTo(SeatState.INTERIM);
    }

    private long handOver(Outcome outcome, @Nullable Arrival arrival) {
        return as(() -> handovers.handOver(new HandoverOrder(
                seat, handovers.seat(seat).occupants().getFirst(), today.minusDays(1), outcome, arrival)));
    }

    private ContactLine line() {
        return as(() -> whoToContact.ask("", new Subject.OnScheme(scheme), today)).lines().stream()
                .filter(line -> seat.equals(line.seat()))
                .findFirst()
                .orElseThrow();
    }

    private SeatRow onScheme() {
        return as(() -> seats.of(scheme, today)).stream()
                .filter(row -> row.id().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private List<SeatRow> vacant() {
        return as(() ->
                seats.register(new SeatFilter(Set.of(SeatState.VACANT), CPO, null, null, "Calais"), today, 0, 100));
    }

    private PersonId person(String given, String family) {
        return as(() -> people.create(new NewPerson(null, given, family, null)));
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }
}
