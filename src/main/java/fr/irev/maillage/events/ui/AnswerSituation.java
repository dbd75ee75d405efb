package fr.irev.maillage.events.ui;

import fr.irev.maillage.events.AnswerLinks.Invited;
import fr.irev.maillage.events.EventSheet;
import fr.irev.maillage.events.EventStatus;
import fr.irev.maillage.events.Guest;
import fr.irev.maillage.events.RegistrationRow;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.shared.ui.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Who opens the link of which event, what they answered so far, and when they look. */
record AnswerSituation(Invited invited, EventSheet event, Guest guest, Optional<RegistrationRow> answer, Instant now) {

    boolean comes() {
        return answer.map(given -> given.state().takesPlace()).orElse(false);
    }

    boolean waits() {
        return is(RegistrationState.WAITING);
    }

    boolean declined() {
        return is(RegistrationState.DECLINED);
    }

    boolean mandateEnded() {
        return guest.endedBefore(LocalDate.ofInstant(now, Dates.PARIS));
    }

    /** Whether « Je viens » would be taken. */
    boolean canAccept() {
        return event.takesAnswers(now) && !mandateEnded() && !comes() && !waits();
    }

    /** Whether « Je ne peux pas » would be taken: until the event starts, since a freed place serves somebody else. */
    boolean canDecline() {
        return event.status() == EventStatus.OPEN
                && now.isBefore(event.details().startsAt())
                && !declined();
    }

    private boolean is(RegistrationState state) {
        return answer.map(given -> given.state() == state).orElse(false);
    }
}
