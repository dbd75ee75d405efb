package fr.irev.maillage.directory.index;

import fr.irev.maillage.shared.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What the index knows of a person, and the document it becomes. */
final class IndexedPerson {

    static final String NAME = "name"; // a word of the name
    static final String SOUND = "sound"; // of the given and of the family name
    static final String WORDS = "words"; // of how many the name is made
    static final String ADDRESS = "address"; // a word of an e-mail address
    static final String DIGITS = "digits"; // three that follow each other in a number
    static final String NUMBERS = "numbers"; // all numbers, one a line
    static final String FUNCTION = "function";
    static final String ORGANISATION = "organisation";
    static final String SEAT = "seat";
    static final String SPANS = "spans"; // first and last day of each mandate
    static final String MANDATES = "mandates";

    /** How many digits are looked for together. */
    static final int TOGETHER = 3;

    private final long id;
    private final NameTerms name;
    private final byte[] place;
    private final List<HeldMandates.Held> mandates = new ArrayList<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private final Set<String> numbers = new TreeSet<>();

    /** @param place such that names stand in the order of the database where these bytes do */
    IndexedPerson(long id, String given, String family, byte[] place) {
        this.id = id;
        this.name = NameTerms.of(given, family);
        this.place = place;
    }

    long id() {
        return id;
    }

    void mandate(HeldMandates.Held held, @Nullable String email) {
        mandates.add(held);
        if (email != null) {
            addresses.addAll(new FoldedText(email).words());
        }
    }

    /** @param number in E.164 */
    void number(String number) {
        numbers.add(number);
    }

    /** @param given the numbers that the index gives to what mandates name */
    Document document(IndexNumbers given) {
        var document = LiveIndex.document(id);
        document.add(new SortedDocValuesField(InOrder.PLACE, new BytesRef(place)));
        name.words().forEach(word -> Beginnings.add(document, NAME, word));
        name.joined().forEach(word -> Beginnings.add(document, NAME, word));
        name.sounds().forEach(sound -> term(document, SOUND, sound));
        term(document, WORDS, Integer.toString(name.words().size()));
        addresses.forEach(word -> Beginnings.add(document, ADDRESS, word));
        for (var held : mandates) {
            document.add(new SortedNumericDocValuesField(SPANS, HeldMandates.span(held.from(), held.until())));
            term(document, ORGANISATION, Long.toString(held.organisation()));
            if (held.function() != 0) {
                term(document, FUNCTION, Integer.toString(held.function()));
            }
            if (held.seat() != 0) {
                term(document, SEAT, Long.toString(held.seat()));
            }
        }
        if (!mandates.isEmpty()) {
            document.add(new BinaryDocValuesField(MANDATES, HeldMandates.bytes(mandates, given)));
        }
        if (!numbers.isEmpty()) {
            numbers.stream()
                    .flatMap(number -> together(number).stream())
                    .distinct()
                    .forEach(digits -> term(document, DIGITS, digits));
            document.add(new BinaryDocValuesField(NUMBERS, new BytesRef(String.join("\n", numbers))));
        }
        return document;
    }

    /** The digits of a number in threes, each beginning at another. */
    static Set<String> together(String number) {
        var digits = number.replaceAll("\\D", "");
        var together = new LinkedHashSet<String>();
        for (int i = 0; i + TOGETHER <= digits.length(); i++) {
            together.add(digits.substring(i, i + TOGETHER));
        }
        return together;
    }

    private static void term(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
