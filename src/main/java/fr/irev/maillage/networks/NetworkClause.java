package fr.irev.maillage.networks;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.territories.SchemeKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of a composition: whoever holds the function, at an organisation of the type, on a scheme of the kind. What is
 * missing does not constrain, but something must.
 *
 * @param type code of an organisation type
 * @throws NetworkRefused when nothing is said
 */
public record NetworkClause(
        @Nullable FunctionCode function,
        @Nullable String type,
        @Nullable SchemeKind schemeKind) {

    public NetworkClause {
        if (function == null && type == null && schemeKind == null) {
            throw new NetworkRefused(NetworkRefused.Reason.CLAUSE_EMPTY);
        }
    }
}
