package fr.irev.maillage.demo;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.shared.FoldedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Names that nobody bears: usual given names before birds, trees and flowers, often with a second word from the sky. The
 * addresses made of them stand under {@code .example}, which no one can own (RFC 2606).
 */
final class DemoNames {

    record Name(Civility civility, String given, String family) {}

    private static final List<String> WOMEN = List.of(
            "Adèle",
            "Agnès",
            "Aïcha",
            "Alice",
            "Amina",
            "Anaïs",
            "Béatrice",
            "Camille",
            "Céline",
            "Chloé",
            "Claire",
            "Delphine",
            "Élise",
            "Émilie",
            "Fatima",
            "Florence",
            "Françoise",
            "Hélène",
            "Inès",
            "Isabelle",
            "Jeanne",
            "Julie",
            "Karima",
            "Laure",
            "Leïla",
            "Louise",
            "Lucie",
            "Malika",
            "Manon",
            "Marie-Anne",
            "Mélanie",
            "Nadia",
            "Nathalie",
            "Noémie",
            "Odile",
            "Pauline",
            "Rachida",
            "Sabine",
            "Salomé",
            "Sophie",
            "Sylvie",
            "Yasmine");

    private static final List<String> MEN = List.of(
            "Adrien",
            "Ahmed",
            "Alexis",
            "Antoine",
            "Arnaud",
            "Bastien",
            "Benoît",
            "Bruno",
            "Christophe",
            "Clément",
            "Damien",
            "David",
            "Éric",
            "Étienne",
            "Fabrice",
            "François",
            "Gaël",
            "Grégory",
            "Guillaume",
            "Hakim",
            "Hugo",
            "Jean-Luc",
            "Jérôme",
            "Julien",
            "Karim",
            "Laurent",
            "Loïc",
            "Ludovic",
            "Malik",
            "Marc",
            "Mathieu",
            "Mehdi",
            "Nicolas",
            "Olivier",
            "Pascal",
            "Pierre",
            "Quentin",
            "Rachid",
            "Samir",
            "Sébastien",
            "Thomas",
            "Youssef");

    private static final List<String> FAMILIES = List.of(
            "Mésange",
            "Fauvette",
            "Bouvreuil",
            "Loriot",
            "Chardonneret",
            "Bergeronnette",
            "Tourterelle",
            "Hirondelle",
            "Alouette",
            "Roitelet",
            "Sittelle",
            "Grimpereau",
            "Troglodyte",
            "Huppe",
            "Courlis",
            "Vanneau",
            "Avocette",
            "Sarcelle",
            "Aigrette",
            "Échasse",
            "Macreuse",
            "Tadorne",
            "Frêne",
            "Érable",
            "Bouleau",
            "Aubépine",
            "Cornouiller",
            "Sureau",
            "Noisetier",
            "Sorbier",
            "Alisier",
            "Tilleul",
            "Platane",
            "Mélèze",
            "Genévrier",
            "Églantier",
            "Chèvrefeuille",
            "Coquelicot",
            "Bleuet",
            "Pervenche",
            "Capucine",
            "Luzerne",
            "Sainfoin",
            "Houblon",
            "Primevère",
            "Campanule",
            "Jonquille",
            "Digitale",
            "Centaurée",
            "Valériane");

    private static final List<String> SKIES = List.of(
            "Lune",
            "Soleil",
            "Étoile",
            "Comète",
            "Aurore",
            "Brume",
            "Givre",
            "Rosée",
            "Embrun",
            "Zéphyr",
            "Marée",
            "Estran",
            "Nuage",
            "Averse",
            "Éclaircie",
            "Crépuscule");

    private final Random chance;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Long> addresses = new HashMap<>();

    DemoNames(Random chance) {
        this.chance = chance;
    }

    /** A name that was not given before. */
    Name next() {
        while (true) {
            var woman = chance.nextInt(100) < 58;
            var first = pick(woman ? WOMEN : MEN);
            var family = pick(FAMILIES) + (chance.nextInt(100) < 65 ? "-" + pick(SKIES) : "");
            if (given.add(first + " " + family)) {
                return new Name(woman ? Civility.MADAME : Civility.MONSIEUR, first, family);
            }
        }
    }

    /** The professional address of a person in an organisation; homonyms get a number, as in real life. */
    String address(long person, Name name, String organisation) {
        var domain = slug(organisation);
        for (int i = 1; ; i++) {
            var address =
                    slug(name.given()) + "." + slug(name.family()) + (i == 1 ? "" : i) + "@" + domain + ".example";
            if (addresses.computeIfAbsent(address, free -> person) == person) {
                return address;
            }
        }
    }

    /** Letters and hyphens only, at most forty. */
    static String slug(String text) {
        var bare = new FoldedText(text).value().replace(' ', '-');
        var cut = bare.length() > 40 ? bare.substring(0, 40) : bare;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    <T> T pick(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
