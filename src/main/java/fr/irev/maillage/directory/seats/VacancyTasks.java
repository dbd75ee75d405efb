package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each day: a task for every seat that became vacant lately, for whoever looks after it; and the end of those whose seat is held
 * again. Every instance looks; that a seat has one open task and one task for a vacancy keeps them from doing it twice.
 */
@Component
class VacancyTasks {

    /** Days after which a vacancy is no news any more: the first run does not write a task for every old one. */
    private static final int NEW_FOR = 30;

    private static final int TIME_TO_FILL = 30; // days

    /** What was done. */
    record Done(int opened, int ended) {}

    private record Vacancy(SeatId seat, LocalDate since) {}

    private final JdbcClient database;
    private final List<SeatGroups> groups;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VacancyTasks(JdbcClient database, List<SeatGroups> groups, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.groups = List.copyOf(groups);
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "${maillage.schedule.vacancies:0 30 5 * * *}", zone = "Europe/Paris")
    @Transactional
    void eachDay() {
        CurrentUser.asSystem(this::bring);
    }

    /** Opens and ends what is due. */
    @Transactional
    Done bring() {
        int ended = endThoseOfHeldSeats();
        var vacancies = newVacancies();
        var animators = new HashMap<SeatId, String>();
        var seats = vacancies.stream().map(Vacancy::seat).toList();
        groups.forEach(group -> group.animators(seats).forEach(animators::putIfAbsent));
        int opened = 0;
        for (var vacancy : vacancies) {
            opened += open(vacancy, animators.getOrDefault(vacancy.seat(), ""));
        }
        if (opened + ended > 0) {
            events.publishEvent(new JournalEvent(
                    "UPDATE",
                    "SEAT",
                    null,
                    "Tâches des sièges vacants : %d ouvertes, %d terminées.".formatted(opened, ended),
                    Map.of()));
        }
        return new Done(opened, ended);
    }

    private int endThoseOfHeldSeats() {
        return database.sql("""
                        update seat_task t join seat s on s.seat_id = t.seat_id
                        set t.done_at = :now, t.done_by = :login, t.version = t.version + 1
                        where t.done_at is null and t.vacant_since is not null
                          and exists (select 1 from mandate m where m.seat_id = s.seat_id and not m.interim
                        and
                        """ + OpenMandates.on("m", ":day") + ")")
                .param("now", now())
                .param("login", CurrentUser.login())
                .param("day", OpenMandates.today(clock))
                .update();
    }

    private List<Vacancy> newVacancies() {
        return database.sql("""
                        select v.seat_id, v.since
                        from (select s.seat_id, date_add(max(m.ends_on), interval 1 day) as since
                              from seat s join mandate m on m.seat_id = s.seat_id and m.ends_on < :day
                              where s.marking is null
                                and not exists (select 1 from mandate h where h.seat_id = s.seat_id and
                        """ + OpenMandates.on("h", ":day") + """
                                )
                              group by s.seat_id) v
                        where v.since >= :news
                          and not exists (select 1 from seat_task t where t.seat_id = v.seat_id
                                            and (t.done_at is null or t.vacant_since = v.since))
                        order by v.seat_id
                        """)
                .param("day", OpenMandates.today(clock))
                .param("news", OpenMandates.today(clock).minusDays(NEW_FOR))
                .query((row, number) ->
                        new Vacancy(new SeatId(row.getLong("seat_id")), row.getObject("since", LocalDate.class)))
                .list();
    }

    private int open(Vacancy vacancy, String animator) {
        return database.sql("""
                        insert ignore into seat_task (seat_id, note, assignee, due_on, vacant_since, opened_at, opened_by)
                        values (:seat, :note, :assignee, :due, :since, :now, :login)
                        """)
                .param("seat", vacancy.seat().seatId())
                .param("note", "Trouver qui reprend ce siège.")
                .param("assignee", animator)
                .param("due", OpenMandates.today(clock).plusDays(TIME_TO_FILL))
                .param("since", vacancy.since())
                .param("now", now())
                .param("login", CurrentUser.login())
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
