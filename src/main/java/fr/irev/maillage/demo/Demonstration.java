package fr.irev.maillage.demo;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invented part of the base: filled once, emptied when the real work begins. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class Demonstration {

    /** What must be typed to empty it. */
    public static final String CONFIRMATION = "vider la démonstration";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient database;
    private final DemoPeople people;
    private final DemoLife life;
    private final DemoRemoval removal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Demonstration(
            JdbcClient database,
            DemoPeople people,
            DemoLife life,
            DemoRemoval removal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.life = life;
        this.removal = removal;
        this.events = events;
        this.clock = clock;
    }

    /** Fills the base with invented people and their life, if nobody is in it and it was never done before. */
    public void fillOnce() {
        var untouched = database.sql("""
                select not exists (select 1 from person) and not exists (select 1 from demonstration)
                """).query(Boolean.class).single();
        if (!untouched) {
            return;
        }
        long started = System.nanoTime();
        var today = LocalDate.ofInstant(clock.instant(), PARIS);
        people.fill(today);
        life.fill(today);
        database.sql("insert into demonstration (filled_at) values (:now)")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        LOG.info("Demonstration filled in {} ms", (System.nanoTime() - started) / 1_000_000);
    }

    /** How much of the base is invented. */
    @Transactional(readOnly = true)
    public DemoFigures figures() {
        return database.sql("""
                        select (select count(*) from person where demo) as people,
                               (select count(*) from mandate where demo) as mandates,
                               (select count(*) from event where demo) as events,
                               (select count(*) from mailing where demo) as mailings,
                               (select count(*) from audience where demo) as audiences
                        """)
                .query((row, number) -> new DemoFigures(
                        row.getInt("people"),
                        row.getInt("mandates"),
                        row.getInt("events"),
                        row.getInt("mailings"),
                        row.getInt("audiences")))
                .single();
    }

    /**
     * Removes everything invented. Reference data and what the staff entered stay.
     *
     * @param typed must be {@link #CONFIRMATION}, whatever its case
     * @throws IllegalArgumentException when it is not
     */
    public void empty(String typed) {
        if (!confirms(typed)) {
            throw new IllegalArgumentException("Not confirmed");
        }
        var before = figures();
        removal.remove();
        database.sql("update demonstration set emptied_at = :now where emptied_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new JournalEvent(
                "DELETE",
                "DEMONSTRATION",
                null,
                "Démonstration vidée par %s : %d personnes, %d mandats, %d événements, %d envois, %d audiences"
                        .formatted(
                                CurrentUser.login(),
                                before.people(),
                                before.mandates(),
                                before.events(),
                                before.mailings(),
                                before.audiences()),
                Map.of()));
    }

    /** Whether the words typed are those asked for. */
    public static boolean confirms(String typed) {
        return CONFIRMATION.equalsIgnoreCase(typed.strip().replaceAll("\\s+", " "));
    }
}
