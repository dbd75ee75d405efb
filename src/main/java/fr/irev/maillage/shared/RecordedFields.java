package fr.irev.maillage.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A slot: what a module knows of the fields of one kind of its things, so that what the journal says of them can be read in
 * French, and one field written back the way staff write it. One bean for each kind.
 */
public interface RecordedFields {

    /** The kind, as the journal names it: PERSON, MANDATE, ORGANISATION … */
    String kind();

    /** The names of its fields; each has its label, with the article, at {@code history.<kind>.<field>}. */
    List<String> fields();

    /** What each field says now, as the journal writes it; empty when the thing is not in the base, or not for the reader. */
    Optional<Map<String, String>> present(long id);

    /** A value of a field in French: a date, the name of an organisation. Never called for a missing value. */
    String words(String field, String value);

    /** Whether staff write this field; one that only an operation sets is not written back alone. */
    default boolean restorable(String field) {
        return true;
    }

    /**
     * Writes the value before a change back, through the service that staff use, with all its checks.
     *
     * @throws RestoreRefused when a rule forbids it, with the sentence that says why
     * @throws OptimisticLockingFailureException when the field says by now something else than after
     *     the change, or somebody saves the thing at the same moment
     */
    void restore(long id, FieldChange change);

    /** What a thing of this kind is called on the sheet of another; empty where it stands on its own sheet. */
    default String heading(long id) {
        return "";
    }

    /** The thing and those that went into it, whose history is read with its own. */
    default List<Long> withThoseInIt(long id) {
        return List.of(id);
    }

    /** The present fields with one written back, or the refusal that it says something else by now. */
    static Map<String, String> written(Map<String, String> present, FieldChange change) {
        if (!change.after().equals(present.get(change.field()))) {
            throw new OptimisticLockingFailureException("The field " + change.field() + " was changed meanwhile");
        }
        var written = new HashMap<>(present);
        written.put(change.field(), change.before());
        return Map.copyOf(written);
    }

    /** What a field says; empty where it says nothing. */
    static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "");
    }

    /** What a field says; missing where it says nothing. */
    static @Nullable String given(Map<String, String> fields, String field) {
        var value = text(fields, field);
        return value.isEmpty() ? null : value;
    }
}
