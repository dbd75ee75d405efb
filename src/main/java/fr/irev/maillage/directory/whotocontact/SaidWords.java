package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.OneSlip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words as they are compared in a question: folded, without articles and politeness, « St » as « Saint ». */
final class SaidWords {

    private static final Set<String> ARTICLES =
            Set.of("le", "la", "les", "l", "de", "du", "des", "d", "a", "au", "aux", "en", "et", "sur");
    /** What surrounds a question without telling anything. */
    private static final Set<String> POLITENESS = Set.of(
            "qui",
            "que",
            "qu",
            "quel",
            "quelle",
            "quels",
            "quelles",
            "est",
            "sont",
            "etait",
            "etaient",
            "sera",
            "ou",
            "comment",
            "contacter",
            "contact",
            "contacts",
            "appeler",
            "appelle",
            "appel",
            "joindre",
            "rejoindre",
            "joins",
            "trouver",
            "trouve",
            "chercher",
            "cherche",
            "recherche",
            "ecrire",
            "envoyer",
            "parler",
            "savoir",
            "connaitre",
            "connaissez",
            "donner",
            "donnez",
            "avez",
            "auriez",
            "peux",
            "puis",
            "pouvez",
            "voudrais",
            "souhaite",
            "souhaiterais",
            "aimerais",
            "besoin",
            "je",
            "j",
            "ai",
            "on",
            "nous",
            "vous",
            "tu",
            "moi",
            "me",
            "mon",
            "m",
            "avec",
            "occupe",
            "occuper",
            "gere",
            "pour",
            "par",
            "sur",
            "dans",
            "chez",
            "concernant",
            "propos",
            "svp",
            "stp",
            "plait",
            "bonjour",
            "bonsoir",
            "merci",
            "allo",
            "urgent",
            "numero",
            "telephone",
            "tel",
            "portable",
            "ligne",
            "mail",
            "email",
            "courriel",
            "adresse",
            "coordonnees",
            "nom",
            "prenom",
            "infos",
            "information",
            "informations",
            "renseignement",
            "renseignements",
            "responsable",
            "interlocuteur",
            "interlocutrice",
            "personne",
            "s",
            "adresser",
            "il",
            "si",
            "te",
            "faut",
            "cette",
            "un",
            "une",
            "actuel",
            "actuelle",
            "actuellement",
            "aujourd",
            "hui",
            "maintenant");

    /** Said before a name. */
    private static final Set<String> CIVILITIES = Set.of("mme", "mlle", "mr", "monsieur", "madame");

    /** What joins a question to its politeness: « le numéro de Ana Le Goff ». */
    private static final Set<String> JOINTS = Set.of("de", "du", "d", "a", "au");

    /** Letters of a word that may be mistyped: four are those of too many acronyms. */
    static final int SHORTEST_MISTYPED = 5;

    private static final Pattern INITIALS = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,}");
    private static final Pattern CODE = Pattern.compile("(?i)\\b(Q[PN]|CV)\\s+(\\d{3,6}[A-Z]?)\\b");

    private SaidWords() {}

    /** The question without what surrounds it; empty when nothing else is in it. */
    static FoldedText withoutPoliteness(String question) {
        var words = new ArrayList<>(new FoldedText(question).words());
        while (!words.isEmpty() && (isPolite(words.getFirst()) || isArticleBeforePoliteness(words))) {
            words.removeFirst();
            if (words.size() > 1 && JOINTS.contains(words.getFirst())) {
                words.removeFirst();
            }
        }
        while (!words.isEmpty() && (POLITENESS.contains(words.getLast()) || endsInThatIs(words))) {
            words.removeLast();
        }
        return new FoldedText(String.join(" ", words));
    }

    /** The question with what was typed apart put together: « C.P.O. », « QP 062056 ». */
    static String together(String question) {
        var initials =
                INITIALS.matcher(question).replaceAll(said -> said.group().replace(".", ""));
        return CODE.matcher(initials).replaceAll("$1$2");
    }

    /** « Lens, c’est qui »: what is left of it once the end is taken off. */
    private static boolean endsInThatIs(List<String> words) {
        return words.size() > 1 && "c".equals(words.getLast());
    }

    private static boolean isArticleBeforePoliteness(List<String> words) {
        return words.size() > 1 && ARTICLES.contains(words.getFirst()) && isPolite(words.get(1));
    }

    private static boolean isPolite(String word) {
        return POLITENESS.contains(word) || CIVILITIES.contains(word);
    }

    /** The words that tell something, in order. */
    static List<String> meaningful(String text) {
        var kept = new ArrayList<String>();
        for (var word : new FoldedText(text).words()) {
            if (!ARTICLES.contains(word)) {
                kept.add("st".equals(word) ? "saint" : "ste".equals(word) ? "sainte" : word);
            }
        }
        return kept;
    }

    /** Folded words as they stand in the question they come from; as they are when they do not stand there in one piece. */
    static String asTyped(String folded, String question) {
        var typed = question.strip().split("[\\s\u00a0\u202f]+");
        for (int from = 0; from < typed.length; from++) {
            for (int to = from + 1; to <= typed.length; to++) {
                var part = String.join(" ", Arrays.copyOfRange(typed, from, to));
                if (new FoldedText(part).value().equals(folded)) {
                    return part;
                }
            }
        }
        return folded;
    }

    /** The text without a phrase that stands in it. */
    static FoldedText without(FoldedText text, FoldedText phrase) {
        return new FoldedText((" " + text.value() + " ").replace(" " + phrase.value() + " ", " "));
    }

    /**
     * How far the words typed are from those of a name: 0 when they are all of them, in whatever order, 2 when they are some
     * of them, 8 more when one had to be completed or corrected.
     *
     * @return -1 when a word is not found, or more than one had to be corrected
     */
    static int distance(List<String> typed, Collection<String> name) {
        var met = new HashSet<String>();
        int inexact = 0;
        int slips = 0;
        for (var word : typed) {
            if (name.contains(word)) {
                met.add(word);
                continue;
            }
            var near = name.stream()
                    .filter(known -> word.length() >= SHORTEST_MISTYPED && OneSlip.between(word, known))
                    .findFirst();
            if (near.isPresent()) {
                slips++;
                met.add(near.get());
            } else if (word.length() < 2 || name.stream().noneMatch(known -> known.startsWith(word))) {
                return -1;
            } else {
                inexact++;
            }
        }
        return slips > 1 ? -1 : (met.containsAll(name) ? 0 : 2) + (inexact + slips > 0 ? 8 : 0);
    }
}
