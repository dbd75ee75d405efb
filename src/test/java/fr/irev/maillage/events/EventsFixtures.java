package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.shared.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events and guests for tests, all invented. Guests are written as rows: their modules are not what is tested here. */
public final class EventsFixtures {

    private static final long FIRST_NUMBER = 7_000_000; // far from what the sequences give

    private EventsFixtures() {}

    /** An event in two months, from 09:30 to 16:15 in Paris. */
    public static EventDetails aDay(@Nullable Integer places) {
        var start = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(60, ChronoUnit.DAYS)
                .plus(8, ChronoUnit.HOURS);
        return new EventDetails(
                "Rencontre des coordonnateurs",
                "JOURNEE_REGIONALE",
                "CITES_EDUCATIVES",
                null,
                start,
                start.plus(7, ChronoUnit.HOURS),
                "Salle des fêtes de Rivecourt",
                "https://visio.exemple.example/salle",
                places,
                null,
                "Matin : échanges.\nAprès-midi : ateliers.");
    }

    /** The same, at other times. */
    public static EventDetails at(Instant start, Instant end, @Nullable Instant closing) {
        var day = aDay(20);
        return new EventDetails(
                day.title(),
                day.format(),
                day.theme(),
                day.network(),
                start,
                end,
                day.venue(),
                day.visioLink(),
                day.places(),
                closing,
                day.description());
    }

    /** An event open to answers. */
    public static EventId anOpenEvent(EventService service, EventDetails details) {
        return CurrentUser.asSystem(() -> {
            var id = service.create(details);
            service.open(id, 0);
            return id;
        });
    }

    /** Somebody in an open mandate, with an address of their own. */
    public static MandateId aGuest(JdbcClient database, int number) {
        return aGuest(database, number, null);
    }

    /** Somebody whose mandate ended, if a day is given. */
    public static MandateId aGuest(JdbcClient database, int number, @Nullable LocalDate endedOn) {
        long id = FIRST_NUMBER + number;
        database.sql("""
                insert ignore into organisation_type (type_code, label, plural_label, family)
                values ('ESSAI', 'Essai', 'Essais', 'ESSAI')
                """).update();
        database.sql("""
                insert ignore into organisation (organisation_id, type_code, name)
                values (:id, 'ESSAI', 'Collège Rosa-Parks')
                """).param("id", FIRST_NUMBER).update();
        database.sql(
                        "insert into person (person_id, given_name, family_name) values (:id, 'Inès', concat('Kérébel ', :number))")
                .param("id", id)
                .param("number", number)
                .update();
        database.sql("""
                insert into mandate (mandate_id, person_id, organisation_id, free_title, ends_on, email)
                values (:id, :id, :organisation, 'Coordonnatrice', :ended, concat('ines.', :number, '@college.example'))
                """)
                .param("id", id)
                .param("organisation", FIRST_NUMBER)
                .param("number", number)
                .param("ended", endedOn)
                .update();
        return new MandateId(id);
    }
}
