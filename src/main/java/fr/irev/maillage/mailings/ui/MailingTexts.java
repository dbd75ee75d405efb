package fr.irev.maillage.mailings.ui;

import fr.irev.maillage.mailings.MailingRow;
import fr.irev.maillage.mailings.MailingState;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;

/** How mailings and their states are said. */
final class MailingTexts {

    private MailingTexts() {}

    static String subject(String subject) {
        return subject.isBlank() ? Texts.text("mailings.noSubject") : subject;
    }

    static StateMark state(MailingState state, boolean held) {
        if (held) {
            return new StateMark(StateMark.Tone.WARNING, Texts.text("mailings.state.held"));
        }
        var tone = switch (state) {
            case DRAFT -> StateMark.Tone.NEUTRAL;
            case SCHEDULED, SENDING -> StateMark.Tone.PARTIAL;
            case PAUSED -> StateMark.Tone.WARNING;
            case FINISHED -> StateMark.Tone.GOOD;
            case CANCELLED -> StateMark.Tone.EMPTY;
        };
        return new StateMark(tone, Texts.of("mailings.state", state));
    }

    static String moment(MailingRow row) {
        return Dates.moment(row.moment());
    }

    static String recipients(MailingRow row) {
        var count = row.recipients();
        return count == null ? "" : Dates.number(count);
    }
}
