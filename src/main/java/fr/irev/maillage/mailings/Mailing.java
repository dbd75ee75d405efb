package fr.irev.maillage.mailings;

import fr.irev.maillage.events.EventId;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.BlocksJson;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** Written once, sent to many. Editable as a draft; once released its content and recipients never move. */
@Entity
class Mailing {

    /** From this many recipients on, their number is typed to confirm. */
    static final int CONFIRMED_ABOVE = 50;

    private static final int LONGEST_SENDER_NAME = 120; // characters, as the database has room for
    private static final int LONGEST_ADDRESS = 254;

    /** How late a scheduled mailing may leave without asking. */
    static final Duration TOLERATED_DELAY = Duration.ofHours(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mailing")
    @SequenceGenerator(name = "mailing", sequenceName = "mailing_seq", allocationSize = 50)
    private @Nullable Long mailingId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private MailingKind kind;

    private String subject = "";
    private String preheader = "";
    private String senderName;
    private @Nullable String replyTo;
    private @Nullable Long audienceId;
    private @Nullable Long eventId;

    @Column(length = Length.LONG32)
    private String blocks = "[]";

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private MailingState state = MailingState.DRAFT;

    private @Nullable Instant scheduledFor;
    private @Nullable String holdReason;
    private @Nullable Instant releasedAt;
    private @Nullable String releasedBy;
    private @Nullable Integer recipients;
    private @Nullable Integer typedRecipients;

    @Column(length = Length.LONG32)
    private @Nullable String frozenRule;

    @Column(length = Length.LONG32)
    private @Nullable String frozenEvents;

    private @Nullable String calendarMethod;

    @Column(length = Length.LONG32)
    private @Nullable String calendar;

    private @Nullable Instant finishedAt;
    private boolean demo;
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    @Transient
    private boolean byTheClock;

    @SuppressWarnings("NullAway.Init")
    protected Mailing() {}

    Mailing(MailingKind kind, String senderName, String createdBy, Instant now) {
        this.kind = kind;
        this.senderName = senderName;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A confirmation to one person, which leaves at once and is no draft at any time. */
    static Mailing confirmation(String subject, List<Block> blocks, EventId event, String frozenEvents, Instant now) {
        var mailing = personal(MailingKind.CONFIRMATION, subject, blocks, frozenEvents, now);
        mailing.eventId = event.eventId();
        return mailing;
    }

    /** A welcome to one person, which is no draft at any time either. */
    static Mailing welcome(String subject, List<Block> blocks, Instant now) {
        return personal(MailingKind.WELCOME, subject, blocks, "[]", now);
    }

    private static Mailing personal(
            MailingKind kind, String subject, List<Block> blocks, String frozenEvents, Instant now) {
        var mailing = new Mailing(kind, MailingService.SENDER_NAME, CurrentUser.SYSTEM, now);
        mailing.subject = HeaderText.checked(subject);
        mailing.blocks = BlocksJson.write(blocks);
        mailing.release("{}", frozenEvents, 1, CurrentUser.SYSTEM, now);
        mailing.recipients = 1;
        return mailing;
    }

    /** Sends a file for the readers' calendars along. */
    void attach(CalendarFile file) {
        calendarMethod = file.method();
        calendar = file.text();
    }

    /** Keeps what an editor typed. */
    void rewrite(MailingDraft draft, Instant now) {
        expectDraft();
        if (draft.event() != null && kind != MailingKind.INVITATION) {
            throw new MailingRefused(Texts.text("mailings.refused.eventOfInvitation"));
        }
        subject = HeaderText.checked(draft.subject());
        preheader = HeaderText.checked(draft.preheader());
        senderName = HeaderText.checked(draft.senderName(), LONGEST_SENDER_NAME);
        replyTo = draft.replyTo().isEmpty() ? null : HeaderText.checked(draft.replyTo(), LONGEST_ADDRESS);
        audienceId = draft.audience() == null ? null : draft.audience().audienceId();
        eventId = draft.event() == null ? null : draft.event().eventId();
        blocks = BlocksJson.write(draft.blocks());
        updatedAt = now;
    }

    /** Fixes content and rule and lets copies be made. */
    void release(String rule, String events, int typed, String by, Instant now) {
        if (state.released()) {
            throw alreadyReleased();
        }
        state = MailingState.SENDING;
        frozenRule = rule;
        frozenEvents = events;
        typedRecipients = typed;
        holdReason = null;
        releasedBy = by;
        releasedAt = now;
        updatedAt = now;
    }

    /** Takes note of how many recipients were written down; a number nobody confirmed undoes the release. */
    void freeze(int count) {
        if (state != MailingState.SENDING || recipients != null) {
            throw alreadyReleased();
        }
        if (count == 0) {
            throw new MailingRefused(Texts.text("mailings.refused.nobody"));
        }
        int typed = typedRecipients == null ? 0 : typedRecipients;
        // Between confirming and leaving people come and go: a few more or less are still the same audience.
        int tolerated = byTheClock ? Math.max(5, typed / 10) : 0;
        if (count > CONFIRMED_ABOVE && Math.abs(count - typed) > tolerated) {
            throw new MailingRefused(Texts.text("mailings.refused.typed", Dates.number(typed), Dates.number(count)));
        }
        recipients = count;
    }

    /** Lets it leave by itself later, to about as many people as were confirmed. */
    void schedule(Instant when, int typed, String by, Instant now) {
        if (state.released()) {
            throw alreadyReleased();
        }
        if (!when.isAfter(now)) {
            throw new MailingRefused(Texts.text("mailings.refused.past"));
        }
        state = MailingState.SCHEDULED;
        scheduledFor = when;
        typedRecipients = typed;
        releasedBy = by;
        holdReason = null;
        updatedAt = now;
    }

    /** Takes it back to the desk: it no longer leaves by itself. */
    void unschedule(Instant now) {
        if (state != MailingState.SCHEDULED) {
            throw alreadyReleased();
        }
        state = MailingState.DRAFT;
        scheduledFor = null;
        typedRecipients = null;
        holdReason = null;
        releasedBy = null;
        updatedAt = now;
    }

    /** Whether it is to leave now, by the clock alone. */
    boolean due(Instant now) {
        return state == MailingState.SCHEDULED
                && holdReason == null
                && scheduledFor != null
                && !scheduledFor.isAfter(now);
    }

    /** Whether so much time has passed that somebody must be asked. */
    boolean tooLate(Instant now) {
        return scheduledFor != null && scheduledFor.plus(TOLERATED_DELAY).isBefore(now);
    }

    /** Nobody is there to count again: about as many recipients as were confirmed will do. */
    void leavesByTheClock() {
        byTheClock = true;
    }

    /** Waits for somebody instead of leaving. */
    void hold(String reason) {
        holdReason = reason;
    }

    void pause(Instant now) {
        expect(MailingState.SENDING, "mailings.refused.notSending");
        state = MailingState.PAUSED;
        updatedAt = now;
    }

    void resume(Instant now) {
        expect(MailingState.PAUSED, "mailings.refused.notPaused");
        state = MailingState.SENDING;
        updatedAt = now;
    }

    void cancel(Instant now) {
        if (state != MailingState.SENDING && state != MailingState.PAUSED) {
            throw new MailingRefused(Texts.text("mailings.refused.notSending"));
        }
        state = MailingState.CANCELLED;
        finishedAt = now;
        updatedAt = now;
    }

    /** Every copy has reached a final state. */
    void finish(Instant now) {
        expect(MailingState.SENDING, "mailings.refused.notSending");
        state = MailingState.FINISHED;
        finishedAt = now;
        updatedAt = now;
    }

    void belongsToDemo() {
        demo = true;
    }

    /** A draft and nothing else may be thrown away. */
    void expectDraft() {
        if (state == MailingState.SCHEDULED) {
            throw new MailingRefused(Texts.text("mailings.refused.scheduled"));
        }
        if (state != MailingState.DRAFT) {
            throw new MailingRefused(Texts.text("mailings.refused.fixed"));
        }
    }

    private void expect(MailingState expected, String otherwise) {
        if (state != expected) {
            throw new MailingRefused(Texts.text(otherwise));
        }
    }

    private MailingRefused alreadyReleased() {
        if (state == MailingState.SENDING && releasedAt != null && releasedBy != null) {
            return new MailingRefused(
                    Texts.text("mailings.refused.underWay", releasedBy, Dates.shortMoment(releasedAt)));
        }
        return new MailingRefused(Texts.text("mailings.refused.state", Texts.of("mailings.state", state)));
    }

    MailingId id() {
        if (mailingId == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new MailingId(mailingId);
    }

    long version() {
        return version;
    }

    MailingKind kind() {
        return kind;
    }

    MailingState state() {
        return state;
    }

    String subject() {
        return subject;
    }

    String preheader() {
        return preheader;
    }

    String senderName() {
        return senderName;
    }

    @Nullable
    String replyTo() {
        return replyTo;
    }

    @Nullable
    Long audienceId() {
        return audienceId;
    }

    @Nullable
    Long eventId() {
        return eventId;
    }

    List<Block> blocks() {
        return BlocksJson.read(blocks);
    }

    int typedRecipients() {
        return typedRecipients == null ? 0 : typedRecipients;
    }

    @Nullable
    Integer recipients() {
        return recipients;
    }

    @Nullable
    String releasedBy() {
        return releasedBy;
    }

    @Nullable
    Instant scheduledFor() {
        return scheduledFor;
    }

    @Nullable
    String holdReason() {
        return holdReason;
    }
}
