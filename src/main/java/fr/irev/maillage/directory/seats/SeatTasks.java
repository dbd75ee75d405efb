package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who does what about a seat, until when. A seat has one open task; what is done stays as its story. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class SeatTasks {

    /** Characters of a note, and of who does it. */
    public static final int LONGEST_NOTE = 500;

    public static final int LONGEST_ASSIGNEE = 190;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeatTasks(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the task of a seat.
     *
     * @throws DuplicateKeyException when the seat has an open one already
     */
    public void open(SeatId seat, String note, String assignee, @Nullable LocalDate dueOn) {
        var parameters = told(note, assignee, dueOn);
        parameters.put("seat", seat.seatId());
        parameters.put("today", OpenMandates.today(clock));
        database.sql("""
                insert into seat_task (seat_id, note, assignee, due_on, vacant_since, opened_at, opened_by)
                select :seat, :note, :assignee, :due, (
                    select date_add(max(m.ends_on), interval 1 day) from mandate m
                    where m.seat_id = :seat and m.ends_on < :today), :now, :login
                """).params(parameters).update();
        announce("CREATE", seat, "Tâche ouverte sur le siège : " + note.strip(), assignee, dueOn);
    }

    /**
     * Says anew what is to be done, by whom, until when.
     *
     * @throws OptimisticLockingFailureException when somebody else changed or ended the task meanwhile
     */
    public void change(SeatTask read, String note, String assignee, @Nullable LocalDate dueOn) {
        var parameters = told(note, assignee, dueOn);
        parameters.put("id", read.id());
        parameters.put("version", read.version());
        expectOne(database.sql("""
                        update seat_task set note = :note, assignee = :assignee, due_on = :due, version = version + 1
                        where seat_task_id = :id and version = :version and done_at is null
                        """).params(parameters).update());
        announce("UPDATE", read.seat(), "Tâche du siège modifiée : " + note.strip(), assignee, dueOn);
    }

    /**
     * The task is done.
     *
     * @throws OptimisticLockingFailureException when somebody else changed or ended it meanwhile
     */
    public void finish(SeatTask read) {
        expectOne(database.sql("""
                        update seat_task set done_at = :now, done_by = :login, version = version + 1
                        where seat_task_id = :id and version = :version and done_at is null
                        """)
                .param("id", read.id())
                .param("version", read.version())
                .param("now", now())
                .param("login", CurrentUser.login())
                .update());
        announce("UPDATE", read.seat(), "Tâche du siège terminée : " + read.note(), read.assignee(), read.dueOn());
    }

    /**
     * The task was not done after all.
     *
     * @throws OptimisticLockingFailureException when something else happened to it since
     * @throws DuplicateKeyException when the seat has another open one by now
     */
    public void takeUpAgain(SeatTask finished) {
        expectOne(database.sql("""
                        update seat_task set done_at = null, done_by = null, version = version + 1
                        where seat_task_id = :id and version = :version + 1
                        """)
                .param("id", finished.id())
                .param("version", finished.version())
                .update());
        announce(
                "UPDATE",
                finished.seat(),
                "Tâche du siège reprise : " + finished.note(),
                finished.assignee(),
                finished.dueOn());
    }

    private HashMap<String, @Nullable Object> told(String note, String assignee, @Nullable LocalDate dueOn) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("note", within(note.strip(), LONGEST_NOTE));
        parameters.put("assignee", within(assignee.strip(), LONGEST_ASSIGNEE));
        parameters.put("due", dueOn);
        parameters.put("now", now());
        parameters.put("login", CurrentUser.login());
        return parameters;
    }

    private static String within(String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("Longer than " + longest + " characters");
        }
        return text;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void expectOne(int changed) {
        if (changed != 1) {
            throw new OptimisticLockingFailureException("The task was changed meanwhile");
        }
    }

    private void announce(String action, SeatId seat, String sentence, String assignee, @Nullable LocalDate dueOn) {
        var detail = new HashMap<String, String>();
        if (!assignee.isBlank()) {
            detail.put("qui", assignee.strip());
        }
        if (dueOn != null) {
            detail.put("échéance", dueOn.toString());
        }
        events.publishEvent(new JournalEvent(
                action,
                "SEAT",
                seat.seatId(),
                sentence.length() > 500 ? sentence.substring(0, 499) + "…" : sentence,
                Map.copyOf(detail)));
    }
}
