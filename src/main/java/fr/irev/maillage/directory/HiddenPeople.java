package fr.irev.maillage.directory;

import fr.irev.maillage.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes people out of sight with their mandates and brings them back; seats they held become vacant, or must still be. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HiddenPeople {

    private record Held(
            MandateId mandate,
            SeatId seat,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean interim) {}

    private final JdbcClient database;
    private final SeatHolding seats;
    private final Clock clock;

    HiddenPeople(JdbcClient database, SeatHolding seats, Clock clock) {
        this.database = database;
        this.seats = seats;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when the person is not in sight */
    public void hide(PersonId person) {
        var held = held(person, "mandate");
        held.forEach(one -> seats.lock(one.seat()));
        if (set(person, true) == 0) {
            throw new NoSuchElementException("No such person: " + person.personId());
        }
        held.forEach(one -> seats.noteVacancy(one.seat()));
    }

    /** @throws SeatTaken when somebody else holds one of their seats by now */
    public void show(PersonId person) {
        var held = held(person, "mandate_all");
        held.forEach(one -> seats.claim(
                one.seat(),
                new Period(one.startsOn(), one.endsOn()),
                one.interim(),
                one.mandate(),
                OpenMandates.today(clock)));
        set(person, false);
        held.forEach(one -> seats.noteVacancy(one.seat()));
    }

    private int set(PersonId person, boolean hidden) {
        database.sql("update mandate_all set hidden = :hidden where person_id = :person and merged_into is null")
                .param("hidden", hidden)
                .param("person", person.personId())
                .update();
        return database.sql("update person_all set hidden = :hidden where person_id = :person and hidden <> :hidden")
                .param("hidden", hidden)
                .param("person", person.personId())
                .update();
    }

    private List<Held> held(PersonId person, String mandates) {
        return database.sql("""
                select m.mandate_id, m.seat_id, m.starts_on, m.ends_on, m.interim
                from %s m
                  join mandate_all a on a.mandate_id = m.mandate_id
                where m.person_id = :person and m.seat_id is not null and a.merged_into is null
                order by m.seat_id
                """.formatted(mandates))
                .param("person", person.personId())
                .query((row, number) -> new Held(
                        new MandateId(row.getLong("mandate_id")),
                        new SeatId(row.getLong("seat_id")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("interim")))
                .list();
    }
}
