package fr.irev.maillage.directory;

import fr.irev.maillage.territories.TerritoryId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows.
 *
 * @param text words each of which must be found: in a name, an e-mail address, a telephone or an organisation; may be empty
 * @param function held in a mandate that counts
 * @param organisationType the code of a type, of the organisation of a mandate that counts
 * @param territory in which, or in part of which, a mandate that counts is held
 * @param state which mandates count
 * @param asOf the day on which mandates are open; today where missing. On a past day nothing counts that began later
 */
public record PeopleFilter(
        String text,
        @Nullable FunctionCode function,
        @Nullable String organisationType,
        @Nullable TerritoryId territory,
        State state,
        @Nullable LocalDate asOf) {

    /** Whom to show. */
    public enum State {
        /** Those with an open mandate; only open mandates count. */
        EN_POSTE,
        /** Those without an open mandate, entered or with a mandate by then; all their mandates count. */
        ANCIEN,
        /** Everybody who was entered or had a mandate by then; all their mandates count. */
        TOUS
    }

    /** Those in office whom the text finds. */
    public static PeopleFilter text(String text) {
        return new PeopleFilter(text, null, null, null, State.EN_POSTE, null);
    }

    /** The same on another day. */
    public PeopleFilter on(@Nullable LocalDate day) {
        return new PeopleFilter(text, function, organisationType, territory, state, day);
    }
}
