package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.FunctionCode;
import java.util.List;

/**
 * What a question asks for: a function, or the functions that answer for a topic.
 *
 * @param label « Chef·fe de projet opérationnel·le », « Logement et cadre de vie »
 * @param functions those that answer, the first one first; never empty
 * @param qualifier the variant of a single function, for example {@code CABINET}; empty when none was said
 * @param seatGroup seats of this group answer whatever their function, for example {@code TROIKA}; empty for none
 */
record Wanted(String label, List<FunctionCode> functions, String qualifier, String seatGroup) {

    Wanted {
        functions = List.copyOf(functions);
    }

    List<String> codes() {
        return functions.stream().map(FunctionCode::functionCode).toList();
    }

    /** Whether a topic was named, for which several functions answer. */
    boolean isTopic() {
        return functions.size() > 1;
    }

    /** How far down the list the function stands. */
    int rank(FunctionCode function) {
        var rank = functions.indexOf(function);
        return rank < 0 ? functions.size() : rank;
    }
}
