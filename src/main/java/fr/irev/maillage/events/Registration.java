package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one address answered to one event. */
@Entity
class Registration {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registration_seq")
    @SequenceGenerator(name = "registration_seq", sequenceName = "registration_seq", allocationSize = 50)
    @Column(name = "registration_id")
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    private long eventId;
    private @Nullable Long personId;
    private @Nullable Long mandateId;
    private String email;
    private String displayName;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private RegistrationState state;

    private @Nullable Instant queuedAt;
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private RegistrationOrigin origin;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    Registration(EventId event, Guest guest, RegistrationOrigin origin, Instant now) {
        this.eventId = event.eventId();
        this.personId = guest.person().personId();
        this.mandateId = guest.mandate().mandateId();
        this.email = guest.email();
        this.displayName = guest.name();
        this.state = RegistrationState.DECLINED;
        this.answeredAt = now;
        this.origin = origin;
    }

    /** Takes a place, or joins the end of the waiting list; who has a place or already waits keeps it, which answers false. */
    boolean accept(boolean room, Instant now) {
        if (state == RegistrationState.CONFIRMED || state == RegistrationState.WAITING && !room) {
            return false;
        }
        answeredAt = now;
        if (room || state.takesPlace()) {
            confirm();
        } else {
            state = RegistrationState.WAITING;
            queuedAt = now;
        }
        return true;
    }

    /** Will not come, or is taken off the list; answers whether that frees a place. */
    boolean withdraw(RegistrationState how, Instant now) {
        if (state == how) {
            return false;
        }
        boolean frees = state.takesPlace();
        state = how;
        queuedAt = null;
        answeredAt = now;
        return frees;
    }

    /** Moves up from the waiting list; when the person answered does not change. */
    void confirm() {
        state = RegistrationState.CONFIRMED;
        queuedAt = null;
    }

    RegistrationState state() {
        return state;
    }

    /** What to tell of it: that a place was taken, or a rank on the waiting list. */
    Optional<AnswerSettled> settled(int rank, boolean movedUp) {
        return Optional.ofNullable(mandateId)
                .map(mandate ->
                        new AnswerSettled(new EventId(eventId), new MandateId(mandate), email, state, rank, movedUp));
    }

    String displayName() {
        return displayName;
    }
}
