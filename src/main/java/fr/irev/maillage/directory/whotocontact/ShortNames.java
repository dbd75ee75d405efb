package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.shared.OneSlip;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.TerritoryKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What people shorten names of places to: « Boulogne » for Boulogne-sur-Mer, « Gambetta » for Centre Ville - Gambetta. */
final class ShortNames {

    /** Between the neighbourhoods that one quartier joins; a hyphen without spaces belongs to a name. */
    private static final Pattern JOINED = Pattern.compile("\\s+[-–]\\s*|\\s*[-–]\\s+");

    /** What stands before the name proper of a neighbourhood. */
    private static final Set<String> GENERIC = Set.of(
            "quartier", "prioritaire", "cite", "cites", "residence", "residences", "zone", "zac", "secteur", "rue");

    private static final int SHORT = 4; // letters

    private ShortNames() {}

    /** Whether the words are what the place's name is shortened to. */
    static boolean isOf(Place place, String words) {
        var said = proper(words);
        return !said.isEmpty()
                && place instanceof Place.TerritoryPlace(var territory)
                && switch (territory.kind()) {
                    case QPV ->
                        parts(territory.name()).stream()
                                .anyMatch(part -> proper(part).equals(said));
                    case COMMUNE -> beginsWith(said, territory.name());
                    case EPCI, ARRONDISSEMENT, DEPARTEMENT, REGION -> false;
                };
    }

    /**
     * Whether a commune is too far from the words to be supposed: they are neither its beginning, « Paris » for Le
     * Touquet-Paris-Plage, nor a likely slip of it, « Nantes » for Santes, « Lyon » for Laon.
     */
    static boolean isFar(Place place, String words) {
        if (!(place instanceof Place.TerritoryPlace(var territory)) || territory.kind() != TerritoryKind.COMMUNE) {
            return false;
        }
        var name = SaidWords.meaningful(territory.name());
        var said = SaidWords.meaningful(words);
        var unknown = said.stream().filter(word -> !name.contains(word)).toList();
        return unknown.isEmpty()
                ? !name.contains(said.getFirst()) || name.indexOf(said.getFirst()) > 0 && said.size() < name.size()
                : unknown.stream().anyMatch(word -> {
                    var near = name.stream()
                            .filter(known -> OneSlip.between(word, known))
                            .toList();
                    return !near.isEmpty() && near.stream().allMatch(known -> isFarSlip(word, known));
                });
    }

    /** Another first letter, or another letter in a word so short that it is another word. */
    private static boolean isFarSlip(String word, String known) {
        return word.length() == known.length()
                && (word.charAt(0) != known.charAt(0) && word.charAt(1) == known.charAt(1)
                        || word.length() <= SHORT && sorted(word).compareTo(sorted(known)) != 0);
    }

    private static String sorted(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> parts(String quartier) {
        return Arrays.asList(JOINED.split(quartier));
    }

    /** Without articles and without what only tells the kind, unless there is nothing else. */
    private static List<String> proper(String name) {
        var all = SaidWords.meaningful(name);
        var telling = all.stream().filter(word -> !GENERIC.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    private static boolean beginsWith(List<String> words, String commune) {
        var name = SaidWords.meaningful(commune);
        return name.size() > words.size() && name.subList(0, words.size()).equals(words);
    }

    /** Whether the place is of this kind. */
    static boolean isA(TerritoryKind kind, Place place) {
        return place instanceof Place.TerritoryPlace(var territory) && territory.kind() == kind;
    }
}
