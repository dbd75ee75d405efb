package fr.irev.maillage.directory.functions;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.shared.FoldedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the catalogue as it is shown.
 *
 * @param family PILOTAGE, ETAT, EDUCATION, INSERTION, LOGEMENT, EGALITE, SECURITE, ELUS, TECHNIQUE, ASSOCIATIF, EXPERTISE, HABITANTS
 * @param importance 1 (useful) to 5 (vital)
 * @param singleHolder whether one person at a time holds a seat of this function
 * @param synonyms other words for it, as typed in invitations and lists
 */
public record JobFunctionLabel(
        FunctionCode code,
        String masculine,
        String feminine,
        String inclusive,
        String plural,
        String family,
        int importance,
        boolean singleHolder,
        List<String> synonyms) {

    public JobFunctionLabel {
        synonyms = List.copyOf(synonyms);
    }

    /** As it is printed beside a name; the inclusive form for somebody of unknown civility. */
    public String label(@Nullable Civility civility) {
        return switch (civility) {
            case null -> inclusive;
            case MADAME -> feminine;
            case MONSIEUR -> masculine;
        };
    }

    /** Whether every word typed begins a word of its labels or synonyms, without regard to accents, number or gender. */
    public boolean answersTo(String typed) {
        return new FoldedText(String.join(" ", masculine, feminine, plural, String.join(" ", synonyms)))
                .hasBeginningsOf(new FoldedText(typed));
    }
}
