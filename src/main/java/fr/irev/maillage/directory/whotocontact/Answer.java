package fr.irev.maillage.directory.whotocontact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who to contact; or, when the question may mean several things, which ones: it is asked, never guessed.
 *
 * @param function the label of the function that the question names; empty when it names none
 * @param about what the lines are about; missing when nothing was found or a choice is to be made
 * @param choices what the question may mean; empty when that is clear
 * @param lines who to contact, in the order of the need
 */
public record Answer(String function, @Nullable Choice about, List<Choice> choices, List<ContactLine> lines) {

    public Answer {
        choices = List.copyOf(choices);
        lines = List.copyOf(lines);
    }

    static Answer nothing(String function) {
        return new Answer(function, null, List.of(), List.of());
    }

    static Answer ask(String function, List<Choice> choices) {
        return new Answer(function, null, choices, List.of());
    }

    /** Whether neither somebody nor a choice was found. */
    public boolean isEmpty() {
        return choices.isEmpty() && lines.isEmpty();
    }
}
