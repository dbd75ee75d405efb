package fr.irev.maillage.directory;

import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything staff can do to people and their mandates. */
@Service
@Transactional
@PreAuthorize("hasRole('GESTION')")
public class PersonService {

    private final People people;
    private final Mandates mandates;
    private final SeatHolding seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonService(People people, Mandates mandates, SeatHolding seats, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.mandates = mandates;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /** Enters somebody. */
    public PersonId create(NewPerson told) {
        var person = people.saveAndFlush(new Person(told, clock.instant()));
        record("CREATE", person.id(), "Fiche " + Elision.de(person.name().full()) + " créée", created(person.fields()));
        return person.id();
    }

    /** Enters somebody with their first mandate, both or neither. */
    public PersonId create(NewPerson told, MandateTerms first) {
        var person = create(told);
        openMandate(new NewMandate(person, first, today(), told.demo()));
        return person;
    }

    /**
     * Changes what is said of a person.
     *
     * @throws OptimisticLockingFailureException when somebody else saved meanwhile
     * @throws NoSuchElementException when the person is no longer in the base
     */
    public void change(PersonChange said) {
        var person = get(said.person());
        expect(said.version(), person.version());
        var changed = person.change(said, clock.instant());
        if (!changed.isEmpty()) {
            people.saveAndFlush(person);
            record("UPDATE", person.id(), "Fiche " + Elision.de(person.name().full()) + " modifiée", changed);
        }
    }

    /**
     * Gives somebody a mandate.
     *
     * @throws SeatTaken when the seat is for one holder and somebody holds it in that period
     */
    public MandateId openMandate(NewMandate told) {
        var person = get(told.person());
        var seat = told.terms().seat();
        if (seat != null) {
            seats.claim(seat, told.terms().held(), told.terms().interim(), null, today());
        }
        var mandate = mandates.saveAndFlush(new Mandate(told, clock.instant()));
        if (seat != null) {
            seats.noteVacancy(seat);
        }
        record("CREATE", mandate, "Mandat " + Elision.de(person.name().full()) + " ouvert", created(mandate.fields()));
        return mandate.id();
    }

    /**
     * Changes what a mandate says.
     *
     * @throws OptimisticLockingFailureException when somebody else saved meanwhile
     * @throws SeatTaken when the seat is for one holder and somebody holds it in that period
     */
    public void changeMandate(MandateChange said) {
        var mandate = get(said.mandate());
        expect(said.version(), mandate.version());
        var before = mandate.seat();
        var after = said.terms().seat();
        if (before != null && !before.equals(after)) {
            seats.lock(before);
        }
        if (after != null) {
            seats.claim(after, said.terms().held(), said.terms().interim(), mandate.id(), today());
        }
        keep(mandate, mandate.change(said.terms(), clock.instant()), "modifié");
        if (before != null && !before.equals(after)) {
            seats.noteVacancy(before);
        }
    }

    /**
     * Ends a mandate; the seat becomes vacant, the address is no longer written to.
     *
     * @param version as it was read
     * @param endsOn the last day held
     * @throws IllegalArgumentException when that day precedes its start
     * @throws OptimisticLockingFailureException when somebody else saved meanwhile
     * @throws SeatTaken when an end that is put off would reach into the days of whoever is announced on the seat
     */
    public void closeMandate(MandateId id, long version, LocalDate endsOn) {
        expect(version, get(id).version());
        closeMandate(id, endsOn);
    }

    /** The same, however the mandate stands by now. */
    public void closeMandate(MandateId id, LocalDate endsOn) {
        var mandate = get(id);
        prolong(mandate, endsOn);
        keep(mandate, mandate.close(endsOn, clock.instant()), "clos");
    }

    /**
     * Takes the closing of a mandate back.
     *
     * @param endsOn the last day that the closing had given it
     * @param formerEnd what it had said before
     * @throws OptimisticLockingFailureException when it ends on another day by now
     * @throws SeatTaken when somebody else holds the seat by now
     */
    public void reopenMandate(MandateId id, LocalDate endsOn, @Nullable LocalDate formerEnd) {
        var mandate = get(id);
        if (!endsOn.equals(mandate.held().end())) {
            throw new OptimisticLockingFailureException("Its end was changed since");
        }
        prolong(mandate, formerEnd);
        keep(mandate, mandate.reopen(formerEnd, clock.instant()), "rouvert");
    }

    /** « Toujours en poste »: notes that the mandate is true today. */
    public void verifyMandate(MandateId id) {
        var mandate = get(id);
        var changed = mandate.verify(today(), clock.instant());
        if (!changed.isEmpty()) {
            mandates.saveAndFlush(mandate);
            var name = get(mandate.person()).name().full();
            record("UPDATE", mandate, "Mandat " + Elision.de(name) + " vérifié", changed);
        }
    }

    /** Says the function that the free title of a mandate means; the title stays. */
    public void giveFunction(MandateId id, FunctionCode function) {
        var mandate = get(id);
        keep(mandate, mandate.function(function, clock.instant()), "rattaché à sa fonction");
    }

    /** Takes a function back from a mandate that its free title describes; one that got another meanwhile keeps it. */
    public void takeFunction(MandateId id, FunctionCode function) {
        var mandate = get(id);
        if (mandate.isFor(function)) {
            keep(mandate, mandate.function(null, clock.instant()), "détaché de sa fonction");
        }
    }

    private void prolong(Mandate mandate, @Nullable LocalDate later) {
        var seat = mandate.seat();
        if (seat != null) {
            seats.prolong(seat, mandate.id(), mandate.interim(), mandate.held().end(), later, today());
        }
    }

    private void keep(Mandate mandate, List<FieldChange> changed, String done) {
        if (changed.isEmpty()) {
            return;
        }
        mandates.saveAndFlush(mandate);
        var seat = mandate.seat();
        if (seat != null) {
            seats.noteVacancy(seat);
        }
        var person = get(mandate.person());
        record("UPDATE", mandate, "Mandat " + Elision.de(person.name().full()) + " " + done, changed);
    }

    private Person get(PersonId id) {
        return people.findById(id.personId())
                .orElseThrow(() -> new NoSuchElementException("No such person: " + id.personId()));
    }

    private Mandate get(MandateId id) {
        return mandates.findById(id.mandateId())
                .orElseThrow(() -> new NoSuchElementException("No such mandate: " + id.mandateId()));
    }

    private static void expect(long read, long stored) {
        if (read != stored) {
            throw new OptimisticLockingFailureException("Version " + read + " was read, " + stored + " is stored");
        }
    }

    private static List<FieldChange> created(Map<String, String> fields) {
        return FieldChange.between(Map.of(), fields);
    }

    private void record(String action, PersonId person, String summary, List<FieldChange> changes) {
        events.publishEvent(new JournalEvent(action, "PERSON", person.personId(), summary, changes));
    }

    private void record(String action, Mandate mandate, String summary, List<FieldChange> changes) {
        events.publishEvent(new JournalEvent(
                action,
                "PERSON",
                mandate.person().personId(),
                new JournalEvent.Part("MANDATE", mandate.id().mandateId()),
                summary,
                Map.of(),
                changes));
    }

    private LocalDate today() {
        return OpenMandates.today(clock);
    }
}
