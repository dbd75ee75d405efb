package fr.irev.maillage.delivery.ui;

import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;

/** The states of a copy as staff read them. */
final class DeliveryWords {

    private DeliveryWords() {}

    static String word(DeliveryState state) {
        return Texts.of("delivery.state", state);
    }

    static StateMark mark(DeliveryState state) {
        return new StateMark(tone(state), word(state));
    }

    private static Tone tone(DeliveryState state) {
        return switch (state) {
            case SENT -> Tone.GOOD;
            case CLAIMED, IN_DATA, RETRY -> Tone.PARTIAL;
            case UNCERTAIN -> Tone.WARNING;
            case FAILED_PERM, FAILED_TEMP, FAILED_RENDER -> Tone.BAD;
            case PENDING, SKIPPED -> Tone.NEUTRAL;
        };
    }
}
