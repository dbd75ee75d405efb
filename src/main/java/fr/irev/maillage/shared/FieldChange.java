package fr.irev.maillage.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a thing, as it was and as it became. Values stand as they are stored, whole, so that the one before can be
 * written back; a missing value is empty.
 *
 * @param field the name of the field within its kind of thing: {@code familyName}, {@code endsOn}
 */
public record FieldChange(String field, String before, String after) {

    /** Each field that differs, in the order of the second reading. */
    public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<FieldChange>();
        after.forEach((field, value) -> {
            var earlier = before.getOrDefault(field, "");
            if (!earlier.equals(value)) {
                changes.add(new FieldChange(field, earlier, value));
            }
        });
        return List.copyOf(changes);
    }

    /** A value as it is compared and written down; nothing for a missing one. */
    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The change that takes this one back. */
    public FieldChange back() {
        return new FieldChange(field, after, before);
    }
}
