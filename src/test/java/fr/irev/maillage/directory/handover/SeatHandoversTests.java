package fr.irev.maillage.directory.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.HandoverRefused;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.merging.MergeFixtures;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatMarking;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.testing.IntegrationTest;
import fr.irev.maillage.testing.TableDump;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SeatHandoversTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final Set<String> AUDIT = Set.of("journal_entry", "event_publication");

    private final SeatHandovers handovers;
    private final HandoverUndo undo;
    private final HandoverCleaning cleaning;
    private final PersonService people;
    private final PersonLookup sheets;
    private final SeatLookup seats;
    private final SeatService marks;
    private final Oppositions oppositions;
    private final JdbcClient database;
    private final PeopleFixtures fixtures;
    private final MergeFixtures others;
    private OrganisationId town;
    private SeatId seat;
    private PersonId luc;
    private PersonId ana;
    private MandateId held;

    SeatHandoversTests(
            @Autowired SeatHandovers handovers,
            @Autowired HandoverUndo undo,
            @Autowired HandoverCleaning cleaning,
            @Autowired PersonService people,
            @Autowired PersonLookup sheets,
            @Autowired SeatLookup seats,
            @Autowired SeatService marks,
            @Autowired Oppositions oppositions,
            @Autowired JdbcClient database) {
        this.handovers = handovers;
        this.undo = undo;
        this.cleaning = cleaning;
        this.people = people;
        this.sheets = sheets;
        this.seats = seats;
        this.marks = marks;
        this.oppositions = oppositions;
        this.database = database;
        this.fixtures = new PeopleFixtures(database);
        this.others = new MergeFixtures(database);
    }

    @BeforeEach
    void lucHoldsTheSeat() {
        town = fixtures.organisation("Ville de la passation");
        seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        luc = as(() -> people.create(PeopleFixtures.luc()));
        ana = as(() -> people.create(PeopleFixtures.ana()));
        held = mandate(luc, "luc@passation.example");
    }

    @Test
    void whatBelongsToTheSeatMovesWhatBelongsToThePersonStaysAndTheUndoGivesEveryRowBack() {
        long invited = others.event(null);
        others.registration(invited, luc, held, "luc@passation.example", "HELD");
        long answered = others.event(null);
        others.registration(answered, luc, held, "luc@passation.example", "CONFIRMED");
        long network = others.network();
        others.exception(network, held, "IN");
        long refusedIn = others.network();
        others.exception(refusedIn, held, "OUT");
        oppose(luc, "luc@passation.example");
        as(() -> {
            marks.mark(seat, seatVersion(), SeatMarking.A_VERIFIER);
            return true;
        });
        var before = dump();
        var order = order(Outcome.SUCCESSOR, known(ana, today().plusDays(3), "ana@passation.example"));

        assertThat(foretell(order))
                .anyMatch(said -> said.startsWith("Luc Petit quitte le poste"))
                .anyMatch(said -> said.startsWith("Ana Kérébel arrive le"))
                .anyMatch(said -> said.startsWith("Entre les deux, le poste est vacant 2 jours"))
                .anyMatch(said -> said.contains("L’invitation sans réponse à «\u00a0Journée d’essai\u00a0»"))
                .anyMatch(said -> said.startsWith("Luc Petit a répondu venir à"))
                .anyMatch(said -> said.contains("L’exception qui ajoute le siège au réseau"))
                .anyMatch(said -> said.startsWith("L’opposition de Luc Petit lui reste attachée"));
        assertThat(dump()).isEqualTo(before);
        long done = handOver(order);

        var arrived = current(ana);
        assertThat(arrived.held().start()).isEqualTo(today().plusDays(3));
        assertThat(arrived.seat()).isEqualTo(seat);
        assertThat(arrived.organisation()).isEqualTo(town);
        assertThat(only(luc).held().end()).isEqualTo(today());
        assertThat(registered(invited)).isEqualTo("ana@passation.example HELD");
        assertThat(registered(answered)).isEqualTo("luc@passation.example CONFIRMED");
        assertThat(exceptions(network, held)).containsExactly("IN 2026-01-01 " + today());
        assertThat(exceptions(network, arrived.id())).containsExactly("IN " + today().plusDays(3) + " -");
        assertThat(exceptions(refusedIn, arrived.id())).isEmpty();
        assertThat(opposed(ana, "ana@passation.example")).isFalse();
        assertThat(opposed(luc, "luc@passation.example")).isTrue();
        assertThat(stateOn(today().plusDays(1))).isEqualTo(SeatState.VACANT);
        assertThat(stateOn(today().plusDays(3))).isEqualTo(SeatState.POURVU);
        assertThat(journal()).startsWith("Luc Petit quitte le poste").contains("Ana Kérébel arrive le");

        undo(done);

        assertThat(journal()).startsWith("Passation annulée. Elle disait\u00a0: Luc Petit quitte");
        assertSame(before);
    }

    @Test
    void somebodyNewIsEnteredAndGoesAgainWithTheUndo() {
        var before = dump();
        var arrival = new Arrival(
                null,
                new NewPerson(null, "Maé", "Nouvelle", "essai"),
                today().plusDays(1),
                new EmailAddress("mae@passation.example"),
                new PhoneNumber("06 12 34 56 78"));

        long done = handOver(order(Outcome.SUCCESSOR, arrival));

        var mae = as(() -> undo.of(seat)).getFirst();
        assertThat(mae.sentence()).contains("Maé Nouvelle arrive le");
        assertThat(stateOn(today().plusDays(1))).isEqualTo(SeatState.POURVU);
        undo(done);
        assertSame(before);
    }

    @Test
    void aDepartureWithoutSuccessorShowsTheVacancyAndAnInterimIsNoHolder() {
        var before = dump();
        long left = handOver(order(Outcome.NOBODY, null));
        assertThat(stateOn(today().plusDays(1))).isEqualTo(SeatState.VACANT);
        assertThat(fixtures.vacantSince(seat)).isEqualTo(today());
        undo(left);
        assertSame(before);

        long interim = handOver(order(Outcome.INTERIM, known(ana, today().plusDays(1), null)));
        assertThat(stateOn(today().plusDays(1))).isEqualTo(SeatState.INTERIM);
        assertThat(openHolders(today().plusDays(1))).isZero();
        undo(interim);
        assertSame(before);
    }

    @Test
    void aHolderWhoArrivesRelievesTheInterim() {
        as(() -> {
            people.closeMandate(held, today().minusDays(30));
            return true;
        });
        handOver(new HandoverOrder(seat, null, null, Outcome.INTERIM, known(luc, today().minusDays(5), null)));
        var before = dump();
        var arrival = known(ana, today(), "ana@passation.example");

        assertThat(foretell(new HandoverOrder(seat, null, null, Outcome.SUCCESSOR, arrival)))
                .anyMatch(said -> said.startsWith("Luc Petit cesse d’assurer l’intérim le"));
        long done = handOver(new HandoverOrder(seat, null, null, Outcome.SUCCESSOR, arrival));

        assertThat(stateOn(today())).isEqualTo(SeatState.POURVU);
        assertThat(row(today()).holders()).hasSize(1);
        undo(done);
        assertSame(before);
    }

    @Test
    void theOneWhoStoodInCanTakeTheSeatForGood() {
        as(() -> {
            people.closeMandate(held, today().minusDays(30));
            return true;
        });
        handOver(new HandoverOrder(seat, null, null, Outcome.INTERIM, known(ana, today().minusDays(5), null)));

        handOver(order(Outcome.SUCCESSOR, known(ana, today().plusDays(1), "ana@passation.example")));

        assertThat(stateOn(today())).isEqualTo(SeatState.INTERIM);
        assertThat(stateOn(today().plusDays(1))).isEqualTo(SeatState.POURVU);
        assertThat(openHolders(today().plusDays(1))).isOne();
    }

    @Test
    void anOverlapIsRefusedOnASeatForOneHolderOnly() {
        var early = known(ana, today(), "ana@passation.example");
        refused(order(Outcome.SUCCESSOR, early), "n’a qu’un titulaire");
        refused(order(Outcome.INTERIM, early), "n’a qu’un titulaire");
        refused(order(Outcome.SUCCESSOR, known(luc, today().plusDays(1), null)), "ne peut pas se succéder");

        seat = fixtures.seat(town, PeopleFixtures.PILOT, false);
        held = mandate(luc, "luc2@passation.example");
        handOver(order(Outcome.SUCCESSOR, early));
        assertThat(openHolders(today())).isEqualTo(2);
    }

    @Test
    void somebodyAnnouncedForLaterKeepsTheSeatTheyWerePromised() {
        as(() -> {
            people.closeMandate(held, today().plusDays(10));
            return people.openMandate(new NewMandate(
                    ana, PeopleFixtures.terms(town, seat, today().plusDays(11), null, null), null, false));
        });
        var other = as(() -> people.create(new NewPerson(null, "Noé", "Tardif-Essai", null)));
        refused(order(Outcome.SUCCESSOR, known(other, today().plusDays(1), null)), "Ana Kérébel le tient");
        assertThat(openHolders(today().plusDays(20))).isOne();
    }

    @Test
    void aDepartureIsNotPutOffIntoTheDaysOfSomebodyAnnounced() {
        as(() -> {
            people.closeMandate(held, today().plusDays(10));
            return people.openMandate(new NewMandate(
                    ana, PeopleFixtures.terms(town, seat, today().plusDays(11), null, null), null, false));
        });
        var occupant = as(() -> handovers.seat(seat)).occupants().getFirst();

        var late = new HandoverOrder(seat, occupant, today().plusDays(11), Outcome.NOBODY, null);
        assertThatExceptionOfType(HandoverRefused.class).isThrownBy(() -> foretell(late));
        refused(late, "Ana Kérébel le tient ces jours-là");
        handOver(new HandoverOrder(seat, occupant, today().plusDays(9), Outcome.NOBODY, null));
        assertThat(openHolders(today().plusDays(9))).isOne();
        assertThat(openHolders(today().plusDays(10))).isZero();
        assertThat(openHolders(today().plusDays(11))).isOne();
    }

    @Test
    void whoeverHasNoAddressOrComesTooLateGetsNoInvitation() {
        long event = others.event(null);
        others.registration(event, luc, held, "luc@passation.example", "OFFERED");
        var order = order(Outcome.SUCCESSOR, known(ana, today().plusDays(1), null));

        assertThat(foretell(order))
                .anyMatch(said -> said.startsWith("Ana Kérébel n’a pas de courriel dans ce poste"))
                .anyMatch(said -> said.startsWith("Reste au nom de Luc Petit, sans réponse"));
        handOver(order);

        assertThat(registered(event)).isEqualTo("luc@passation.example OFFERED");
    }

    @Test
    void aSuccessorAtTheSameMailboxInheritsNoOpposition() {
        oppose(luc, "poste@passation.example");
        handOver(order(Outcome.SUCCESSOR, known(ana, today().plusDays(1), "poste@passation.example")));

        assertThat(opposed(ana, "poste@passation.example")).isFalse();
        assertThat(opposed(luc, "poste@passation.example")).isTrue();
    }

    @Test
    void theUndoIsRefusedWithTheReasonOnceSomethingHangsFromTheNewMandate() {
        long event = others.event(null);
        others.registration(event, luc, held, "luc@passation.example", "HELD");
        long answered = handOver(successor());
        database.sql("update registration set state = 'CONFIRMED', version = version + 1 where event_id = :event")
                .param("event", event)
                .update();
        undoRefused(answered, "la réponse à «\u00a0Journée d’essai\u00a0» a changé depuis");
        assertThat(registered(event)).isEqualTo("ana@passation.example CONFIRMED");

        fresh();
        long written = handOver(successor());
        others.delivery(ana, current(ana, seat), "ana@passation.example");
        undoRefused(written, "1 envoi");

        fresh();
        long changed = handOver(successor());
        as(() -> {
            people.closeMandate(current(ana, seat), today().plusDays(40));
            return true;
        });
        undoRefused(changed, "le mandat d’Ana Kérébel a changé depuis");

        fresh();
        long empty = handOver(order(Outcome.NOBODY, null));
        as(() -> people.openMandate(
                new NewMandate(ana, PeopleFixtures.terms(town, seat, today().plusDays(2), null, null), null, false)));
        undoRefused(empty, "Ana Kérébel tient le poste depuis");
        undoRefused(-1, "Cette passation ne peut plus être annulée");
    }

    @Test
    void afterThirtyDaysNothingIsLeftBehindAndThereIsNoWayBack() {
        long old = handOver(successor());
        long young = 0;
        fresh();
        young = handOver(successor());
        database.sql("""
                update seat_handover set done_at = done_at - interval 31 day where seat_handover_id = :id
                """).param("id", old).update();
        undoRefused(old, "date de plus de 30 jours");

        cleaning.forgetOld();

        assertThat(noted(old)).isZero();
        assertThat(noted(young)).isPositive();
        assertThat(as(() -> undo.of(ana))).extracting(DoneHandover::id).containsExactly(young);
    }

    @Test
    void ofTwoWhoHandOverTheSameSeatAtOnceOneIsToldKindly() throws Exception {
        var start = new CyclicBarrier(2);
        var order = successor();
        Callable<Boolean> colleague = () -> CurrentUser.asSystem(() -> {
            try {
                start.await();
                handovers.handOver(order);
                return true;
            } catch (HandoverRefused refused) {
                assertThat(refused.sentence()).startsWith("Quelqu’un d’autre vient de changer ce poste.");
                return false;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(colleague, colleague));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(openHolders(today().plusDays(1))).isOne();
    }

    private void fresh() {
        seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        held = mandate(luc, "luc%d@passation.example".formatted(seat.seatId()));
    }

    private HandoverOrder successor() {
        return order(Outcome.SUCCESSOR, known(ana, today().plusDays(1), "ana@passation.example"));
    }

    private HandoverOrder order(Outcome outcome, @Nullable Arrival arrival) {
        var occupant = as(() -> handovers.seat(seat)).occupants().getFirst();
        return new HandoverOrder(seat, occupant, today(), outcome, arrival);
    }

    private static Arrival known(PersonId person, LocalDate from, @Nullable String email) {
        return new Arrival(person, null, from, email == null ? null : new EmailAddress(email), null);
    }

    private LocalDate today() {
        return as(() -> handovers.seat(seat)).today();
    }

    private List<String> foretell(HandoverOrder order) {
        return as(() -> handovers.foretell(order));
    }

    private long handOver(HandoverOrder order) {
        return as(() -> handovers.handOver(order));
    }

    private void refused(HandoverOrder order, String why) {
        var before = dump();
        assertThatExceptionOfType(HandoverRefused.class)
                .isThrownBy(() -> handOver(order))
                .satisfies(refusal -> assertThat(refusal.sentence()).contains(why));
        assertSame(before);
    }

    private void undo(long handover) {
        as(() -> {
            undo.undo(handover);
            return true;
        });
    }

    private void undoRefused(long handover, String why) {
        var before = dump();
        assertThatExceptionOfType(HandoverRefused.class)
                .isThrownBy(() -> undo(handover))
                .satisfies(refusal -> assertThat(refusal.sentence()).contains(why));
        assertSame(before);
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }

    private MandateId mandate(PersonId person, String email) {
        return as(() -> people.openMandate(
                new NewMandate(person, PeopleFixtures.terms(town, seat, SPRING, null, email), SPRING, false)));
    }

    private PersonSheet sheet(PersonId person) {
        return as(() -> sheets.sheet(person)).orElseThrow();
    }

    private MandateSheet current(PersonId person) {
        return only(person);
    }

    private MandateId current(PersonId person, SeatId on) {
        return sheet(person).mandates().stream()
                .filter(mandate -> on.equals(mandate.seat()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MandateSheet only(PersonId person) {
        assertThat(sheet(person).mandates()).hasSize(1);
        return sheet(person).mandates().getFirst();
    }

    private fr.irev.maillage.directory.seats.SeatRow row(LocalDate day) {
        return as(() -> seats.named(List.of(seat), day)).getFirst();
    }

    private SeatState stateOn(LocalDate day) {
        return row(day).state();
    }

    private long openHolders(LocalDate day) {
        return row(day).holders().stream().filter(holder -> !holder.interim()).count();
    }

    private long seatVersion() {
        return database.sql("select version from seat where seat_id = :seat")
                .param("seat", seat.seatId())
                .query(Long.class)
                .single();
    }

    private void oppose(PersonId person, String email) {
        as(() -> oppositions.record(new EmailAddress(email), person, OppositionPurpose.ALL, 0, "STAFF"));
    }

    private boolean opposed(PersonId person, String email) {
        return as(() -> oppositions.isOpposed(new EmailAddress(email), person, OppositionPurpose.LETTER, 0));
    }

    private String registered(long event) {
        return database.sql("select concat(email, ' ', state) from registration where event_id = :event")
                .param("event", event)
                .query(String.class)
                .single();
    }

    private List<String> exceptions(long network, MandateId mandate) {
        return database.sql("""
                select concat(direction, ' ', starts_on, ' ', ifnull(ends_on, '-')) from network_exception
                where network_id = :network and mandate_id = :mandate
                """)
                .param("network", network)
                .param("mandate", mandate.mandateId())
                .query(String.class)
                .list();
    }

    private String journal() {
        return database.sql("""
                select summary from journal_entry where subject_kind = 'SEAT' and subject_id = :seat
                order by journal_entry_id desc limit 1
                """)
                .param("seat", seat.seatId())
                .query(String.class)
                .single();
    }

    private int noted(long handover) {
        return database.sql("select count(*) from seat_handover_change where seat_handover_id = :id")
                .param("id", handover)
                .query(Integer.class)
                .single();
    }

    private Map<String, List<String>> dump() {
        return TableDump.of(database, AUDIT);
    }

    private void assertSame(Map<String, List<String>> before) {
        TableDump.assertUnchanged(database, AUDIT, before);
    }
}
