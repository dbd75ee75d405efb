package fr.irev.maillage.events.ui;

import fr.irev.maillage.events.EventRefused;
import fr.irev.maillage.events.EventStatus;
import fr.irev.maillage.events.Places;
import fr.irev.maillage.events.RegistrationRow;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How events and answers are said on every screen. */
final class EventTexts {

    private EventTexts() {}

    static String refusal(EventRefused refused) {
        return Texts.of("events.refused", refused.reason());
    }

    /** Where the event stands: its status, or what follows from its dates and places. */
    static StateMark status(EventStatus status, Instant closing, Instant end, Places places, Instant now) {
        return switch (status) {
            case DRAFT -> new StateMark(Tone.EMPTY, Texts.of("events.status", status));
            case CANCELLED -> new StateMark(Tone.BAD, Texts.of("events.status", status));
            case OPEN -> {
                if (!now.isBefore(end)) {
                    yield new StateMark(Tone.NEUTRAL, Texts.text("events.status.past"));
                }
                if (!now.isBefore(closing)) {
                    yield new StateMark(Tone.PARTIAL, Texts.text("events.status.closed"));
                }
                yield places.full()
                        ? new StateMark(Tone.WARNING, Texts.text("events.status.full"))
                        : new StateMark(Tone.GOOD, Texts.of("events.status", status));
            }
        };
    }

    static StateMark state(RegistrationState state, int rank) {
        return new StateMark(tone(state), stateWords(state, rank));
    }

    static String stateWords(RegistrationRow row) {
        return stateWords(row.state(), row.rank());
    }

    static String taken(Places places) {
        return places.offered() == null
                ? Texts.text("events.list.taken", places.taken())
                : Texts.text("events.list.taken-of", places.taken(), places.offered());
    }

    static String where(@Nullable String venue, boolean visio) {
        if (venue != null) {
            return venue;
        }
        return Texts.text(visio ? "events.list.visio" : "events.list.where-unknown");
    }

    private static String stateWords(RegistrationState state, int rank) {
        return state == RegistrationState.WAITING && rank > 0
                ? Texts.text("events.state.waiting-rank", rank)
                : Texts.of("events.state", state);
    }

    private static Tone tone(RegistrationState state) {
        return switch (state) {
            case CONFIRMED -> Tone.GOOD;
            case OFFERED, HELD -> Tone.PARTIAL;
            case WAITING -> Tone.WARNING;
            case DECLINED -> Tone.EMPTY;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }
}
