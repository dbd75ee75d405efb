package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.shared.FoldedText;
import java.util.List;

/**
 * What an organisation is.
 *
 * @param family ETAT, COLLECTIVITE, EDUCATION, INSERTION, HABITAT, ASSOCIATION, AUTRE
 * @param aliases the words it is known by: « ville », « mairie »
 */
public record OrganisationType(String code, String label, String plural, String family, List<String> aliases) {

    public OrganisationType {
        aliases = List.copyOf(aliases);
    }

    /** Whether every word typed begins a word of its labels or aliases, without regard to accents. */
    public boolean answersTo(String typed) {
        return new FoldedText(String.join(" ", label, plural, String.join(" ", aliases)))
                .hasBeginningsOf(new FoldedText(typed));
    }
}
