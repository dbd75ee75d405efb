package fr.irev.maillage.directory.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which people are looked for. All of it must hold.
 *
 * @param words each of which begins a word of the name, of an organisation or of an address
 * @param addresses the words of parts of e-mail addresses, the last of each begun
 * @param number digits that follow each other in a telephone number, perhaps with the plus before them
 * @param state which mandates count
 * @param day on which mandates are open
 * @param function the code of one, held in a mandate that counts
 * @param type the code of one, of the organisation of the same mandate
 * @param place where the same mandate is held
 */
public record PeopleQuestion(
        List<Word> words,
        List<List<String>> addresses,
        @Nullable String number,
        State state,
        LocalDate day,
        @Nullable String function,
        @Nullable String type,
        @Nullable Place place) {

    /**
     * A word that was typed.
     *
     * @param folded without accents and capitals
     * @param accented whether it was typed with accents, which addresses have not
     */
    public record Word(String folded, boolean accented) {}

    /** Which mandates count. */
    public enum State {
        /** Open ones only; who has none is left out. */
        OPEN,
        /** All of those who have no open one. */
        FORMER,
        /** All. */
        ALL
    }

    /**
     * What is in a territory; a mandate is held there by either.
     *
     * @param organisations their numbers
     * @param seats their numbers
     */
    public record Place(List<Long> organisations, List<Long> seats) {}
}
