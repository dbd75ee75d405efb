package fr.irev.maillage.directory.organisations;

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
}
