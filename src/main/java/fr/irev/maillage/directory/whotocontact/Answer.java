package fr.irev.maillage.directory.whotocontact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who to contact; or, when the question may mean several things, which ones: it is asked, never guessed.
 *
 * @param function the label of the function or topic that the question names; empty when it names none
 * @param about what the lines are about; missing when nothing was found or a choice is to be made
 * @param choices what the question may mean; empty when that is clear
 * @param lines who to contact, in the order of the need, or of the wish
 * @param notes what had to be supposed to understand the question, as sentences; empty when nothing had
 * @param day of which the question itself tells, « le 7 mai 2021 »; missing when it tells none
 */
public record Answer(
        String function,
        @Nullable Choice about,
        List<Choice> choices,
        List<ContactLine> lines,
        List<String> notes,
        @Nullable LocalDate day) {

    Answer(String function, @Nullable Choice about, List<Choice> choices, List<ContactLine> lines, List<String> notes) {
        this(function, about, choices, lines, notes, null);
    }

    public Answer {
        choices = List.copyOf(choices);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    static Answer nothing(String function, List<String> notes) {
        return new Answer(function, null, List.of(), List.of(), notes);
    }

    static Answer ask(String function, List<Choice> choices, List<String> notes) {
        return new Answer(function, null, choices, List.of(), notes);
    }

    /** The same, said to be of the day that the question told. */
    Answer on(LocalDate told) {
        return new Answer(function, about, choices, lines, notes, told);
    }

    /** The same with one reservation more. */
    Answer noting(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Answer(function, about, choices, lines, more, day);
    }

    /** Whether neither somebody nor a choice was found. */
    public boolean isEmpty() {
        return choices.isEmpty() && lines.isEmpty();
    }

    /** Whether the question was understood as it stands and the first line answers it without any reservation. */
    public boolean isSure() {
        return notes.isEmpty() && !lines.isEmpty() && lines.getFirst().isSure();
    }
}
