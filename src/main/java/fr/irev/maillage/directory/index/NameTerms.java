package fr.irev.maillage.directory.index;

import fr.irev.maillage.shared.FoldedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a name as they are looked for: without accents, capitals and hyphens; a name of several words also as one, for
 * those who type « legoff » or « dhondt ».
 *
 * @param words that make the name up
 * @param joined given and family names of several words, each written as one
 * @param sounds how given and family names sound, each as a whole
 */
public record NameTerms(Set<String> words, Set<String> joined, Set<String> sounds) {

    /** Takes a name apart; either part may be empty. */
    public static NameTerms of(String given, String family) {
        var whole = new LinkedHashSet<String>();
        var joined = new LinkedHashSet<String>();
        var sounds = new LinkedHashSet<String>();
        for (var part : List.of(given, family)) {
            var words = new FoldedText(part).words();
            whole.addAll(words);
            if (words.size() > 1) {
                joined.add(String.join("", words));
            }
            if (!words.isEmpty()) {
                sounds.add(NameSound.sound(NameSound.letters(part)));
            }
        }
        return new NameTerms(whole, joined, sounds);
    }
}
