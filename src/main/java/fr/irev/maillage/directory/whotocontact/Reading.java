package fr.irev.maillage.directory.whotocontact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a question is understood.
 *
 * @param wanted the function or topic asked for; nobody in particular when missing
 * @param subjects what it is about: one when that is clear, several when it has to be asked, none when nothing was found
 * @param notes what had to be supposed to understand it so, as sentences; empty when it was understood as it stands
 * @param start where the way begins when that is not the subject itself: « Point 50,95 ; 1,86 »; usually empty
 * @param reached the number or address that was asked about; usually empty
 * @param schemes the kinds of scheme asked for, of which the subject is only the town; usually empty
 * @param doubtful whether even the only subject is too far from the words to be supposed: it is asked
 */
record Reading(
        @Nullable Wanted wanted,
        List<Choice> subjects,
        List<String> notes,
        String start,
        String reached,
        Set<String> schemes,
        boolean doubtful) {

    private static final Pattern QUOTED = Pattern.compile("«\u00a0([^«»]+)\u00a0»");

    Reading {
        subjects = List.copyOf(subjects);
        notes = List.copyOf(notes);
    }

    static Reading of(@Nullable Wanted wanted, List<Choice> subjects) {
        return new Reading(wanted, subjects, List.of(), "", "", Set.of(), false);
    }

    Reading noting(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Reading(wanted, subjects, more, start, reached, schemes, doubtful);
    }

    Reading startingAt(String place) {
        return new Reading(wanted, subjects, notes, place, reached, schemes, doubtful);
    }

    /** The same, to be asked rather than supposed. */
    Reading doubting() {
        return new Reading(wanted, subjects, List.of(), start, reached, schemes, true);
    }

    /** The same for what is wanted, unless the subject itself told it already. */
    Reading wanting(@Nullable Wanted function) {
        return wanted != null ? this : new Reading(function, subjects, notes, start, reached, schemes, doubtful);
    }

    Reading reachedAt(String value) {
        return new Reading(wanted, subjects, notes, start, value, schemes, doubtful);
    }

    Reading onSchemes(Set<String> kinds) {
        return new Reading(wanted, subjects, notes, start, reached, kinds, doubtful);
    }

    /** The same for the one of its subjects that was chosen: nothing is supposed any more. */
    Reading choosing(Choice choice) {
        return new Reading(wanted, List.of(choice), List.of(), "", "", schemes, false);
    }

    /** The same, what its notes quote being said otherwise. */
    Reading quoting(UnaryOperator<String> otherwise) {
        var told = notes.stream()
                .map(note -> QUOTED.matcher(note)
                        .replaceAll(quoted ->
                                Matcher.quoteReplacement("«\u00a0" + otherwise.apply(quoted.group(1)) + "\u00a0»")))
                .toList();
        return new Reading(wanted, subjects, told, start, reached, schemes, doubtful);
    }

    boolean isEmpty() {
        return subjects.isEmpty();
    }
}
