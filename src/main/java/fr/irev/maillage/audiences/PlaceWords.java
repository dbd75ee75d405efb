package fr.irev.maillage.audiences;

import fr.irev.maillage.audiences.CriterionLabels.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where, as French says it: « dans le Nord », « à Roubaix », « au Portel », « dans le quartier Beau Marais (Calais) ». */
final class PlaceWords {

    /** Names of départements ask for an article that no rule gives. */
    private static final Map<String, String> DEPARTEMENTS = Map.of(
            "02",
            "dans l’Aisne",
            "59",
            "dans le Nord",
            "60",
            "dans l’Oise",
            "62",
            "dans le Pas-de-Calais",
            "80",
            "dans la Somme");

    private PlaceWords() {}

    /** With a space before; a territory that no longer exists is said so. */
    static String at(@Nullable Place place) {
        return " " + (place == null ? SentenceWords.text("gone.territory") : words(place));
    }

    private static String words(Place place) {
        var name = place.name();
        return switch (place.kind()) {
            case REGION -> "en " + name;
            case DEPARTEMENT -> DEPARTEMENTS.getOrDefault(place.code(), "dans le département « " + name + " »");
            case ARRONDISSEMENT -> "dans l’arrondissement " + of(name);
            case EPCI -> "sur le territoire de « " + name + " »";
            case COMMUNE -> atTown(name);
            case QPV ->
                "dans le quartier « " + name + " »" + (place.commune().isEmpty() ? "" : " (" + place.commune() + ")");
        };
    }

    private static String of(String name) {
        return name.matches("(?i)[aeiouyéèêâîôh].*") ? "d’" + name : "de " + name;
    }

    private static String atTown(String name) {
        if (name.startsWith("Le ")) {
            return "au " + name.substring(3);
        }
        return name.startsWith("Les ") ? "aux " + name.substring(4) : "à " + name;
    }
}
