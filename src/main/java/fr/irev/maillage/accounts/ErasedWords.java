package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.SubjectErased;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names and addresses of an erased person, those of today and those that their entries speak of. */
class ErasedWords {

    private static final String NOBODY = "une personne effacée";

    private final Set<String> given;
    private final Set<String> family;
    private final Set<String> addresses;

    ErasedWords(SubjectErased erased) {
        this.given = new HashSet<>(erased.givenNames());
        this.family = new HashSet<>(erased.familyNames());
        this.addresses = new HashSet<>(erased.addresses());
    }

    /** Adds what an entry about the person says of names and addresses, before and after. */
    void alsoOf(JournalDetail.Read detail) {
        detail.changes().forEach(change -> {
            take(change.field(), change.before());
            take(change.field(), change.after());
        });
        detail.facts().forEach((field, said) -> Stream.of(said.split(" → ")).forEach(value -> take(field, value)));
    }

    private void take(String field, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (field) {
            case "givenName" -> given.add(value.strip());
            case "familyName" -> family.add(value.strip());
            case "email" -> addresses.add(value.strip());
            // each line: kind, value, label
            case "contacts" ->
                value.lines()
                        .map(line -> line.split("\t"))
                        .filter(parts -> parts.length > 1)
                        .forEach(parts -> addresses.add(parts[1]));
            default -> {}
        }
    }

    /** In full, both ways round; a name of one word alone is too common to be looked for. */
    Set<String> names() {
        return given.stream()
                .filter(one -> !one.isBlank())
                .flatMap(one -> family.stream().flatMap(name -> Stream.of(one + " " + name, name + " " + one)))
                .collect(Collectors.toSet());
    }

    Set<String> addresses() {
        return Set.copyOf(addresses);
    }

    /** The text without them. */
    String masked(String text) {
        var words = new HashSet<>(names());
        words.addAll(addresses);
        family.stream().filter(name -> given.contains("") || given.isEmpty()).forEach(words::add);
        if (words.isEmpty()) {
            return text;
        }
        // The longest first, so that no part of a name stays behind; whole words only.
        var any = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(NOBODY)
                .replace(" de " + NOBODY, " d’" + NOBODY);
    }
}
