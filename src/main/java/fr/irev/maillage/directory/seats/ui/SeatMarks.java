package fr.irev.maillage.directory.seats.ui;

import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;

/** States of seats as coloured words. */
public final class SeatMarks {

    private SeatMarks() {}

    /** The state in words, in the colour that says how much it asks for. */
    public static StateMark state(SeatState state) {
        return new StateMark(
                switch (state) {
                    case POURVU -> Tone.GOOD;
                    case INTERIM -> Tone.PARTIAL;
                    case VACANT -> Tone.EMPTY;
                    case A_VERIFIER -> Tone.WARNING;
                    case SANS_OBJET -> Tone.NEUTRAL;
                },
                Texts.of("seats.state", state));
    }
}
