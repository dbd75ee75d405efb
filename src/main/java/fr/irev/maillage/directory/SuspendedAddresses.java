package fr.irev.maillage.directory;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that do not work: a fact about the address, not a wish of the person. Nothing is sent there until it is lifted. */
@Service
@Transactional
public class SuspendedAddresses {

    private static final int LONGEST_REASON = 250;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuspendedAddresses(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes nothing more to the address. One already suspended keeps its first reason and date.
     *
     * @param reason a French sentence, at most 250 characters
     * @return whether it was not suspended before
     */
    @PreAuthorize("hasRole('GESTION')")
    public boolean suspend(EmailAddress email, String reason) {
        var why = Reasons.given(reason, LONGEST_REASON);
        if (isSuspended(email)) {
            return false;
        }
        database.sql("""
                insert into suspended_address (email, reason, since)
                values (:email, :reason, :now)
                on duplicate key update
                  reason = if(lifted_at is null, reason, values(reason)),
                  since = if(lifted_at is null, since, values(since)),
                  lifted_reason = if(lifted_at is null, lifted_reason, null),
                  lifted_at = null
                """)
                .param("email", email.value())
                .param("reason", why)
                .param("now", clock.instant())
                .update();
        journal("SUSPEND_ADDRESS", "Adresse " + email + " suspendue", why);
        return true;
    }

    /** Whether nothing may be sent to the address. */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public boolean isSuspended(EmailAddress email) {
        return database.sql("""
                select exists (select 1 from suspended_address where email = :email and lifted_at is null)
                """)
                .param("email", email.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Lets the address be written to again.
     *
     * @param reason why it is thought to work, at most 250 characters
     * @return whether it was suspended
     */
    @PreAuthorize("hasRole('GESTION')")
    public boolean lift(EmailAddress email, String reason) {
        var why = Reasons.given(reason, LONGEST_REASON);
        var lifted = database.sql("""
                update suspended_address set lifted_at = :now, lifted_reason = :reason
                where email = :email and lifted_at is null
                """)
                        .param("now", clock.instant())
                        .param("reason", why)
                        .param("email", email.value())
                        .update()
                == 1;
        if (lifted) {
            journal("RESUME_ADDRESS", "Suspension de l’adresse " + email + " levée", why);
        }
        return lifted;
    }

    private void journal(String action, String summary, String reason) {
        events.publishEvent(new JournalEvent(action, "ADDRESS", null, summary, Map.of("reason", reason)));
    }
}
