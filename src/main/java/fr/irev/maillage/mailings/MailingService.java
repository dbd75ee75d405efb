package fr.irev.maillage.mailings;

import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.BlocksJson;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.mailings.letter.LetterStructure;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do to a mailing. Refusals are {@link MailingRefused}, in French. */
@Service
@Transactional
public class MailingService {

    /** From more recipients than this on, their number is typed to confirm. */
    public static final int CONFIRMED_ABOVE = Mailing.CONFIRMED_ABOVE;

    static final String SENDER_NAME = "IREV";
    private static final int LONGEST_SUBJECT = 250;
    private static final int EVENTS_ANNOUNCED = 6;

    private final Mailings mailings;
    private final MailingLookup lookup;
    private final MailingChecks checks;
    private final FrozenRule rule;
    private final EventFactsLookup facts;
    private final AudienceService audiences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailingService(
            Mailings mailings,
            MailingLookup lookup,
            MailingChecks checks,
            FrozenRule rule,
            EventFactsLookup facts,
            AudienceService audiences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mailings = mailings;
        this.lookup = lookup;
        this.checks = checks;
        this.rule = rule;
        this.facts = facts;
        this.audiences = audiences;
        this.events = events;
        this.clock = clock;
    }

    /** Begins an empty mailing. */
    @PreAuthorize("hasRole('REDACTION')")
    public MailingId draft(MailingKind kind) {
        return draft(kind, new MailingDraft("", "", SENDER_NAME, "", null, null, List.of()));
    }

    /**
     * Begins the invitation to an event, with a subject and the first words: what to answer to, the letter adds itself. A
     * session of a network goes to its members, unless somebody chooses others.
     */
    @PreAuthorize("hasRole('REDACTION')")
    public MailingId invite(EventId event) {
        var about = facts.of(List.of(event)).stream().findFirst();
        var title = about.map(EventFacts::title).orElse("");
        var members = about.map(EventFacts::network).flatMap(audiences::ofMembers);
        var words = new Block.Text(Texts.text("mailings.invitation.words", title));
        var draft = new MailingDraft(
                cut(Texts.text("mailings.invitation.subject", title)),
                "",
                SENDER_NAME,
                "",
                members.orElse(null),
                event,
                List.of(words));
        return store(MailingKind.INVITATION, draft).id();
    }

    private static String cut(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    /** Begins a mailing with content. */
    @PreAuthorize("hasRole('REDACTION')")
    public MailingId draft(MailingKind kind, MailingDraft content) {
        return store(kind, content).id();
    }

    /** As {@link #draft(MailingKind, MailingDraft)}, for demonstrations: goes when they are emptied. */
    @PreAuthorize("hasRole('REDACTION')")
    public MailingId draftOfDemo(MailingKind kind, MailingDraft content) {
        var mailing = store(kind, content);
        mailing.belongsToDemo();
        return mailings.saveAndFlush(mailing).id();
    }

    /** Begins a letter with the structure of another: its blocks in their order, emptied of what belonged to the month. */
    @PreAuthorize("hasRole('REDACTION')")
    public MailingId draftFrom(MailingId model) {
        return draftFrom(model, "", List.of());
    }

    /**
     * Begins the next letter with a subject and the structure of the one that left last; its agenda announces the events to
     * come.
     */
    @PreAuthorize("hasRole('REDACTION')")
    public MailingId draftNext(String subject) {
        var announced = facts.upcoming(clock.instant(), EVENTS_ANNOUNCED).stream()
                .map(event -> event.event().eventId())
                .toList();
        return lookup.lastLetter()
                .map(last -> draftFrom(last, subject, announced))
                .orElseGet(() -> draft(
                        MailingKind.LETTER,
                        new MailingDraft(
                                subject, "", SENDER_NAME, "", null, null, List.of(new Block.Agenda("", announced)))));
    }

    private MailingId draftFrom(MailingId model, String subject, List<Long> announced) {
        var before = get(model);
        var draft = new MailingDraft(
                subject,
                "",
                before.senderName(),
                before.replyTo() == null ? "" : before.replyTo(),
                before.audienceId() == null ? null : new AudienceId(before.audienceId()),
                null,
                before.blocks().stream()
                        .map(block -> LetterStructure.emptied(block, announced))
                        .toList());
        return store(before.kind(), draft).id();
    }

    /**
     * Keeps what was typed, whatever its problems: those stop its release.
     *
     * @param version what the editor had read; somebody else's change in between is a conflict
     * @return the version to go on with
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it
     */
    @PreAuthorize("hasRole('REDACTION')")
    public long change(MailingId id, MailingDraft draft, long version) {
        var mailing = locked(id);
        if (mailing.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Mailing.class, id.mailingId());
        }
        mailing.rewrite(draft, clock.instant());
        mailings.flush();
        return mailing.version();
    }

    /** Throws a draft away. */
    @PreAuthorize("hasRole('REDACTION')")
    public void discard(MailingId id) {
        var mailing = locked(id);
        mailing.expectDraft();
        mailings.delete(mailing);
        journal("DELETE", mailing, "mailings.journal.discarded");
    }

    /**
     * Fixes content and recipients and lets copies leave. Once the transaction is through there is exactly one row per
     * recipient; a number that nobody confirmed undoes all of it.
     *
     * @param typed the number of recipients as typed; asked above fifty
     */
    @PreAuthorize("hasRole('ENVOI')")
    public void release(MailingId id, int typed) {
        release(locked(id), typed, CurrentUser.login());
    }

    private void release(Mailing mailing, int typed, String by) {
        var id = mailing.id();
        if (!mailing.state().released()) {
            checks.refuseProblems(id);
        }
        var content = lookup.content(id).orElseThrow();
        mailing.release(
                mailing.state().released() ? "" : rule.of(mailing),
                BlocksJson.writeFacts(content.events().values()),
                typed,
                by,
                clock.instant());
        mailings.save(mailing);
        events.publishEvent(new MailingReleased(id, typed));
        if (mailing.recipients() == null) {
            throw new IllegalStateException("Released, but nobody wrote the recipients down");
        }
        var audience = mailing.audienceId();
        if (audience != null) {
            audiences.used(new AudienceId(audience));
        }
        journal("RELEASE", mailing, "mailings.journal.released", Dates.number(mailing.recipients()));
    }

    /** Takes note of the rows written for it; refuses none, and a number other than the confirmed one. */
    @PreAuthorize("hasRole('ENVOI')")
    public void frozen(MailingId id, int recipients) {
        get(id).freeze(recipients);
    }

    /**
     * Lets it leave by itself.
     *
     * @param typed the number of recipients as typed; asked above fifty
     */
    @PreAuthorize("hasRole('ENVOI')")
    public void schedule(MailingId id, Instant when, int typed) {
        var mailing = locked(id);
        checks.refuseProblems(id);
        mailing.schedule(when, typed, CurrentUser.login(), clock.instant());
        journal("UPDATE", mailing, "mailings.journal.scheduled", Dates.moment(when));
    }

    /** It no longer leaves by itself and can be changed again. */
    @PreAuthorize("hasRole('ENVOI')")
    public void unschedule(MailingId id) {
        var mailing = locked(id);
        mailing.unschedule(clock.instant());
        journal("UPDATE", mailing, "mailings.journal.unscheduled");
    }

    /** No further copy leaves for now. */
    @PreAuthorize("hasRole('ENVOI')")
    public void pause(MailingId id) {
        var mailing = locked(id);
        mailing.pause(clock.instant());
        events.publishEvent(new MailingPaused(id));
        journal("UPDATE", mailing, "mailings.journal.paused");
    }

    /** Goes on where it was. */
    @PreAuthorize("hasRole('ENVOI')")
    public void resume(MailingId id) {
        var mailing = locked(id);
        mailing.resume(clock.instant());
        events.publishEvent(new MailingResumed(id));
        journal("UPDATE", mailing, "mailings.journal.resumed");
    }

    /** Copies that have not left never will. */
    @PreAuthorize("hasRole('ENVOI')")
    public void cancel(MailingId id) {
        var mailing = locked(id);
        mailing.cancel(clock.instant());
        events.publishEvent(new MailingCancelled(id));
        journal("CANCEL", mailing, "mailings.journal.cancelled");
    }

    /** Every copy has reached a final state: to be called by whoever counted them. Said twice is said once. */
    @PreAuthorize("hasRole('ENVOI')")
    public void finish(MailingId id) {
        var mailing = locked(id);
        if (mailing.state() != MailingState.FINISHED) {
            mailing.finish(clock.instant());
        }
    }

    /**
     * Releases it if its time has come; asks instead when it is late. Several instances may call at once: the row is locked
     * and looked at again.
     *
     * @throws MailingRefused when it cannot leave as it is; nothing has changed then
     */
    @PreAuthorize("hasRole('ENVOI')")
    public void releaseIfDue(MailingId id) {
        var mailing = locked(id);
        var now = clock.instant();
        if (!mailing.due(now)) {
            return;
        }
        if (mailing.tooLate(now)) {
            hold(mailing, Texts.text("mailings.hold.late"));
            return;
        }
        var by = mailing.releasedBy();
        mailing.leavesByTheClock();
        release(mailing, mailing.typedRecipients(), by == null ? CurrentUser.SYSTEM : by);
    }

    /** Its time came, but it cannot leave: somebody has to look. */
    @PreAuthorize("hasRole('ENVOI')")
    public void hold(MailingId id, String reason) {
        var mailing = locked(id);
        if (mailing.due(clock.instant())) {
            hold(mailing, reason);
        }
    }

    private void hold(Mailing mailing, String reason) {
        mailing.hold(reason);
        journal("UPDATE", mailing, "mailings.journal.held", reason);
    }

    private Mailing store(MailingKind kind, MailingDraft draft) {
        if (kind.personal()) {
            throw new IllegalArgumentException("Messages to one person are written by what they are about");
        }
        var now = clock.instant();
        var mailing = new Mailing(kind, SENDER_NAME, CurrentUser.login(), now);
        mailing.rewrite(draft, now);
        return mailings.saveAndFlush(mailing);
    }

    private Mailing get(MailingId id) {
        return mailings.findByMailingId(id.mailingId()).orElseThrow(() -> unknown());
    }

    private Mailing locked(MailingId id) {
        return mailings.lockByMailingId(id.mailingId()).orElseThrow(() -> unknown());
    }

    private static MailingRefused unknown() {
        return new MailingRefused(Texts.text("mailings.refused.unknown"));
    }

    private void journal(String action, Mailing mailing, String key, Object... more) {
        var parameters = new Object[more.length + 1];
        parameters[0] = mailing.subject().isEmpty() ? Texts.text("mailings.noSubject") : mailing.subject();
        System.arraycopy(more, 0, parameters, 1, more.length);
        var sentence = Texts.text(key, parameters);
        events.publishEvent(new JournalEvent(
                action,
                "MAILING",
                mailing.id().mailingId(),
                sentence.substring(0, Math.min(500, sentence.length())),
                Map.of()));
    }
}
