package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MergeRefused;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMerge;
import fr.irev.maillage.directory.PersonReferences;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Registrations of people. Whoever was registered twice to one event as two people keeps the better answer; the other is
 * cancelled, and its place goes to the first who waits, as after any cancellation.
 */
@Component
class RegistrationReferences implements PersonReferences {

    private static final String LABEL = "une inscription";

    /** The answers of both to one event, the better first; of two equal ones that of the kept person. */
    private static final String TWICE = """
            select e.event_id, e.title, r.registration_id, r.state, r.person_id
            from registration r
              join event e on e.event_id = r.event_id
            where r.person_id in (:kept, :absorbed)
              and exists (select 1 from registration k where k.event_id = r.event_id and k.person_id = :kept)
              and exists (select 1 from registration a where a.event_id = r.event_id and a.person_id = :absorbed)
            order by e.event_id, field(r.state, 'CONFIRMED', 'HELD', 'OFFERED', 'WAITING', 'DECLINED', 'CANCELLED'),
              r.person_id <> :kept, r.registration_id
            """;

    private record Answered(long eventId, String title, long registrationId, RegistrationState state, long personId) {}

    private final JdbcClient database;
    private final Events events;
    private final Registrations registrations;
    private final WaitingList waiting;
    private final Clock clock;

    RegistrationReferences(
            JdbcClient database, Events events, Registrations registrations, WaitingList waiting, Clock clock) {
        this.database = database;
        this.events = events;
        this.registrations = registrations;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return Set.of("registration.person_id", "registration.mandate_id");
    }

    @Override
    public List<String> attached(PersonId person) {
        return counted("person_id", person.personId());
    }

    @Override
    public List<String> attached(MandateId mandate) {
        return counted("mandate_id", mandate.mandateId());
    }

    private List<String> counted(String column, long id) {
        int rows = database.sql("select count(*) from registration where " + column + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        return PersonReferences.counted(rows, "réponse à une invitation", "réponses à des invitations");
    }

    @Override
    public List<String> decisions(PersonId kept, PersonId absorbed) {
        return weaker(kept, absorbed).stream()
                .map(answer -> "Deux inscriptions à « " + answer.title() + " »\u00a0: une seule reste"
                        + (answer.state().takesPlace() ? ", l’autre place est libérée." : "."))
                .toList();
    }

    @Override
    public void bringOver(PersonMerge merge) {
        weaker(merge.kept(), merge.absorbed()).forEach(answer -> cancel(merge, answer));
        merge.doubled()
                .forEach((from, to) -> merge.move(
                        "registration", "registration_id", "mandate_id", from.mandateId(), to.mandateId(), LABEL));
        merge.move(
                "registration",
                "registration_id",
                "person_id",
                merge.absorbed().personId(),
                merge.kept().personId(),
                LABEL);
    }

    private void cancel(PersonMerge merge, Answered answer) {
        var event = events.getLocked(new EventId(answer.eventId()));
        var label = "l’inscription à « " + answer.title() + " »";
        long row = answer.registrationId();
        merge.change("registration", "registration_id", row, "state", RegistrationState.CANCELLED.name(), label);
        merge.change("registration", "registration_id", row, "queued_at", null, label);
        merge.raiseVersion("registration", "registration_id", row);
        if (answer.state().takesPlace() && !event.begun(clock.instant())) {
            waiting.moveUp(event);
        }
    }

    /** The answers that give way: all but the best of each event that still mean something. */
    private List<Answered> weaker(PersonId kept, PersonId absorbed) {
        var all = database.sql(TWICE)
                .param("kept", kept.personId())
                .param("absorbed", absorbed.personId())
                .query((row, number) -> new Answered(
                        row.getLong("event_id"),
                        row.getString("title"),
                        row.getLong("registration_id"),
                        RegistrationState.valueOf(row.getString("state")),
                        row.getLong("person_id")))
                .list();
        return all.stream()
                .filter(answer -> all.stream()
                                .filter(other -> other.eventId() == answer.eventId())
                                .findFirst()
                                .filter(best -> !best.equals(answer))
                                .isPresent()
                        && answer.state() != RegistrationState.CANCELLED
                        && answer.state() != RegistrationState.DECLINED)
                .toList();
    }

    @Override
    public void expectUndone(PersonId kept, PersonId absorbed) {
        database.sql("select distinct event_id from registration where person_id in (:both) order by event_id")
                .param("both", List.of(kept.personId(), absorbed.personId()))
                .query(Long.class)
                .list()
                .forEach(this::expectRoom);
    }

    private void expectRoom(long id) {
        var event = events.getLocked(new EventId(id));
        if (event.overfull(registrations.countPlacesTaken(id))) {
            throw new MergeRefused("La fusion ne peut plus être annulée\u00a0: à « " + event.title()
                    + " », la place libérée a été donnée depuis.");
        }
    }

    /** The answer stays for the figures of the event, without saying whose it was. */
    @Override
    public void erase(PersonId person) {
        database.sql("""
                update registration
                set email = concat('efface-', registration_id, '@efface.invalid'), display_name = 'Personne effacée',
                    state = if(state in ('WAITING', 'OFFERED', 'HELD'), 'CANCELLED', state), queued_at = null,
                    person_id = null, mandate_id = null, version = version + 1
                where person_id = :person
                   or mandate_id in (select mandate_id from mandate_all where person_id = :person)
                """).param("person", person.personId()).update();
    }
}
