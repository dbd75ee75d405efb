package fr.irev.maillage.events;

import fr.irev.maillage.networks.NetworkId;
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
import org.jspecify.annotations.Nullable;

/** A meeting people are invited to. Prepared as a draft, then open to answers; a cancelled one stays as it was. */
@Entity
class Event {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_seq")
    @SequenceGenerator(name = "event_seq", sequenceName = "event_seq", allocationSize = 50)
    @Column(name = "event_id")
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    private String title;
    private String format;
    private @Nullable String theme;
    private @Nullable Long networkId;
    private Instant startsAt;
    private Instant endsAt;
    private @Nullable String venue;
    private @Nullable String visioLink;
    private @Nullable Integer places;
    private @Nullable Instant closesAt;
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private EventStatus status = EventStatus.DRAFT;

    private boolean demo;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    Event(EventDetails details, boolean demo, Instant now) {
        this.demo = demo;
        this.createdAt = now;
        describe(details);
    }

    /** Rewrites what the event is; a cancelled one is a fact and stays. */
    void describe(EventDetails details) {
        if (status == EventStatus.CANCELLED) {
            throw new EventRefused(EventRefused.Reason.CANCELLED);
        }
        this.title = details.title();
        this.format = details.format();
        this.theme = details.theme();
        this.networkId = id(details.network());
        this.startsAt = details.startsAt();
        this.endsAt = details.endsAt();
        this.venue = details.venue();
        this.visioLink = details.visioLink();
        this.places = details.places();
        this.closesAt = details.closesAt();
        this.description = details.description();
    }

    /** Begins to take answers. */
    void open() {
        if (status != EventStatus.DRAFT) {
            throw new EventRefused(
                    status == EventStatus.CANCELLED ? EventRefused.Reason.CANCELLED : EventRefused.Reason.ALREADY_OPEN);
        }
        status = EventStatus.OPEN;
    }

    /** Will not take place. */
    void cancel() {
        if (status == EventStatus.CANCELLED) {
            throw new EventRefused(EventRefused.Reason.CANCELLED);
        }
        status = EventStatus.CANCELLED;
    }

    /** Whether somebody may still take a place: open, and before the closing. */
    void expectAcceptances(Instant now) {
        expectOpen();
        if (!now.isBefore(endsAt)) {
            throw new EventRefused(EventRefused.Reason.PAST);
        }
        if (!now.isBefore(closing())) {
            throw new EventRefused(EventRefused.Reason.CLOSED);
        }
    }

    /** Whether somebody may still say not to come: a place freed after the closing is good news, until the event starts. */
    void expectWithdrawals(Instant now) {
        expectOpen();
        if (!now.isBefore(startsAt)) {
            throw new EventRefused(EventRefused.Reason.PAST);
        }
    }

    /** Whether the staff may write the list: before, during or after the event, as long as it takes place. */
    void expectOpen() {
        switch (status) {
            case DRAFT -> throw new EventRefused(EventRefused.Reason.DRAFT);
            case CANCELLED -> throw new EventRefused(EventRefused.Reason.CANCELLED);
            case OPEN -> {}
        }
    }

    /** Whether one more fits when so many places are taken. */
    boolean hasRoom(long taken) {
        return places == null || taken < places;
    }

    /** Whether more places are taken than there are. */
    boolean overfull(long taken) {
        return places != null && taken > places;
    }

    /** Whether it has begun: places that are freed then help nobody. */
    boolean begun(Instant now) {
        return !startsAt.isAfter(now);
    }

    Instant closing() {
        return closesAt == null ? startsAt : closesAt;
    }

    Instant startsAt() {
        return startsAt;
    }

    Rendezvous rendezvous() {
        return Rendezvous.of(startsAt, endsAt, venue, visioLink);
    }

    EventId id() {
        if (id == null) {
            throw new IllegalStateException("The event has not been stored yet");
        }
        return new EventId(id);
    }

    long version() {
        return version == null ? 0 : version;
    }

    String title() {
        return title;
    }

    EventStatus status() {
        return status;
    }

    private static @Nullable Long id(@Nullable NetworkId network) {
        return network == null ? null : network.networkId();
    }
}
