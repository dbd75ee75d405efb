package fr.irev.maillage.directory;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does not want to be written to. An opposition binds the person, at every address of theirs, and the address it came
 * from; but where somebody else has taken the address over with the seat, they are not bound by it. Somebody in the trash still
 * holds their addresses. It is never deleted: it
 * outlives changes of the person and the end of mandates, and is at most lifted, with a reason.
 */
@Service
@Transactional
public class Oppositions {

    private static final int LONGEST_REASON = 250;

    /** A mandate that a merge took into another is held for as long as that one, which alone is ever closed. */
    private static final String HELD =
            "join mandate_all held on held.mandate_id = ifnull(kept.merged_into, kept.mandate_id)";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Oppositions(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes an opposition; one that stands already stays as it is.
     *
     * @param person missing when known by the address alone
     * @param subjectId the network for {@link OppositionPurpose#NETWORK}, otherwise 0
     * @param origin ONE_CLICK, LINK, STAFF, COMPLAINT or IMPORT
     * @return whether it is new
     */
    @PreAuthorize("hasRole('GESTION')")
    public boolean record(
            EmailAddress email, @Nullable PersonId person, OppositionPurpose purpose, long subjectId, String origin) {
        if (stands(email, person, purpose, subjectId)) {
            return false;
        }
        // Two at the same moment: the unique key lets one of them in.
        var added = database.sql("""
                insert into opposition (opposition_id, person_id, email, purpose, subject_id, origin, made_at)
                values (next value for opposition_seq, :person, :email, :purpose, :subject, :origin, :now)
                on duplicate key update opposition_id = opposition.opposition_id
                """)
                        .param("person", person == null ? null : person.personId())
                        .param("email", email.value())
                        .param("purpose", purpose.name())
                        .param("subject", purpose == OppositionPurpose.NETWORK ? subjectId : 0)
                        .param("origin", origin)
                        .param("now", clock.instant())
                        .update()
                == 1;
        if (added) {
            events.publishEvent(new JournalEvent(
                    "OPPOSE",
                    "PERSON",
                    person == null ? null : person.personId(),
                    "Opposition de l’adresse " + email + " enregistrée",
                    Map.of("purpose", purpose.name(), "subject", Long.toString(subjectId), "origin", origin)));
        }
        return added;
    }

    private boolean stands(EmailAddress email, @Nullable PersonId person, OppositionPurpose purpose, long subjectId) {
        return database.sql("""
                select exists (
                  select 1 from opposition
                  where email = :email and person_key = :person and purpose = :purpose and subject_id = :subject
                    and lifted_at is null)
                """)
                .param("email", email.value())
                .param("person", person == null ? 0 : person.personId())
                .param("purpose", purpose.name())
                .param("subject", purpose == OppositionPurpose.NETWORK ? subjectId : 0)
                .query(Boolean.class)
                .single();
    }

    /** Whether the address must not be written to for this purpose, whoever is meant by it. */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public boolean isOpposed(EmailAddress email, OppositionPurpose purpose, long subjectId) {
        // The address of somebody who left and whose successor holds it now is theirs, not the opponent's.
        return database.sql("""
                select exists (
                  select 1 from opposition o
                  where o.email = :email and o.lifted_at is null
                    and (o.purpose = 'ALL' or (o.purpose = :purpose and o.subject_id = :subject))
                    and (o.person_id is null
                      or exists (select 1 from mandate_all kept %2$s
                                 where kept.email = o.email and kept.person_id = o.person_id and %3$s)
                      or not exists (select 1 from mandate m where m.email = o.email and %1$s)))
                """.formatted(OpenMandates.on("m", ":today"), HELD, OpenMandates.on("held", ":today")))
                .param("email", email.value())
                .param("purpose", purpose.name())
                .param("subject", purpose == OppositionPurpose.NETWORK ? subjectId : 0)
                .param("today", OpenMandates.today(clock))
                .query(Boolean.class)
                .single();
    }

    /** Whether nobody may be written to at the address, whoever takes it over: the wish is the address's own. */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public boolean isClosed(EmailAddress email) {
        return database.sql("""
                select exists (
                  select 1 from opposition where email = :email and person_id is null and purpose = 'ALL' and lifted_at is null)
                """)
                .param("email", email.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the person must not be written to at this address for this purpose. */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public boolean isOpposed(EmailAddress email, PersonId person, OppositionPurpose purpose, long subjectId) {
        return database.sql("select " + opposed(":email", ":person", ":purpose", ":subject", ":today"))
                .param("email", email.value())
                .param("person", person.personId())
                .param("purpose", purpose.name())
                .param("subject", purpose == OppositionPurpose.NETWORK ? subjectId : 0)
                .param("today", OpenMandates.today(clock))
                .query(Boolean.class)
                .single();
    }

    /**
     * The same question as a condition in SQL, for statements over many recipients. Each argument is a column or a named
     * parameter of the caller's statement, never a value.
     *
     * @param subject 0 for every purpose but NETWORK
     * @param day on which an opponent still holds, or no longer holds, the address they opposed from
     */
    public static String opposed(String email, String person, String purpose, String subject, String day) {
        return """
                (exists (
                  select 1 from opposition opposed
                  where opposed.person_id = %2$s and opposed.lifted_at is null
                    and (opposed.purpose = 'ALL' or (opposed.purpose = %3$s and opposed.subject_id = %4$s)))
                or exists (
                  select 1 from opposition opposed
                  where opposed.email = %1$s and opposed.lifted_at is null
                    and (opposed.purpose = 'ALL' or (opposed.purpose = %3$s and opposed.subject_id = %4$s))
                    and (opposed.person_id is null
                      or exists (select 1 from mandate_all kept %6$s
                                 where kept.person_id = opposed.person_id and kept.email = opposed.email and %5$s))))
                """.formatted(email, person, purpose, subject, OpenMandates.on("held", day), HELD)
                .strip();
    }

    /**
     * Takes an opposition back, at the person's own wish.
     *
     * @param reason how we know of the wish, at most 250 characters
     * @return whether it stood
     */
    @PreAuthorize("hasRole('GESTION')")
    public boolean lift(long oppositionId, String reason) {
        var why = Reasons.given(reason, LONGEST_REASON);
        var lifted = database.sql("""
                update opposition set lifted_at = :now, lifted_reason = :reason
                where opposition_id = :id and lifted_at is null
                """)
                        .param("now", clock.instant())
                        .param("reason", why)
                        .param("id", oppositionId)
                        .update()
                == 1;
        if (lifted) {
            var known = database.sql("select person_id from opposition where opposition_id = :id")
                    .param("id", oppositionId)
                    .query(Long.class)
                    .optional();
            events.publishEvent(new JournalEvent(
                    "LIFT_OPPOSITION", "PERSON", known.orElse(null), "Opposition levée", Map.of("reason", why)));
        }
        return lifted;
    }
}
