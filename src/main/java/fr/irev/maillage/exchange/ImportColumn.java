package fr.irev.maillage.exchange;

import fr.irev.maillage.shared.FoldedText;
import java.util.Arrays;
import java.util.Optional;

/** The columns an import knows, by the headers people usually give them. */
public enum ImportColumn {
    CIVILITY("civilite", "titre", "genre", "civ"),
    GIVEN_NAME("prenom", "prenoms", "first name", "firstname", "given name"),
    FAMILY_NAME("nom", "nom de famille", "nom usuel", "nom d usage", "last name", "lastname", "family name"),
    FULL_NAME("nom prenom", "prenom nom", "nom et prenom", "prenom et nom", "nom complet", "contact", "nom contact"),
    EMAIL(
            "courriel",
            "email",
            "e mail",
            "mail",
            "adresse mail",
            "adresse email",
            "adresse e mail",
            "adresse electronique",
            "adresse courriel",
            "adresse de messagerie",
            "email professionnel",
            "mail professionnel",
            "courriel professionnel"),
    PHONE(
            "telephone",
            "tel",
            "tel fixe",
            "telephone fixe",
            "numero de telephone",
            "n de telephone",
            "portable",
            "mobile",
            "tel portable",
            "telephone professionnel",
            "gsm",
            "phone"),
    FUNCTION("fonction", "poste", "intitule du poste", "intitule de poste", "metier", "role", "qualite", "fonctions"),
    ORGANISATION(
            "organisme",
            "structure",
            "organisation",
            "employeur",
            "institution",
            "collectivite",
            "etablissement",
            "societe",
            "association",
            "nom de la structure",
            "nom structure"),
    PLACE("commune", "ville", "territoire", "quartier", "qpv", "localite", "commune ou territoire", "cite educative");

    private final String headers; // between separators, so that a whole header is found and no part of one

    ImportColumn(String... headers) {
        this.headers = ";" + String.join(";", headers) + ";";
    }

    /** The column that bears this header, whatever its case, accents and punctuation. */
    static Optional<ImportColumn> of(String header) {
        var plain = new FoldedText(header).value();
        return Arrays.stream(values())
                .filter(column -> column.headers.contains(";" + plain + ";"))
                .findFirst();
    }
}
