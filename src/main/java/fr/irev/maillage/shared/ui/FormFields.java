package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form by their names: what stood in them when it was opened, what stands there now, and what becomes of both
 * when somebody else saved meanwhile. Fields that only one side changed are brought together without a question.
 */
public final class FormFields implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One field on which both sides differ. Texts as people read them. */
    public record Conflict(String name, String label, String mine, String theirs, String original)
            implements Serializable {}

    private record Field<T>(String label, HasValue<?, T> input, SerializableFunction<T, String> words)
            implements Serializable {

        @SuppressWarnings("unchecked") // values come from this very field or one like it
        void put(@Nullable Object value) {
            if (value == null) {
                input.clear();
            } else {
                input.setValue((T) value);
            }
        }

        @SuppressWarnings("unchecked")
        String say(@Nullable Object value) {
            return value == null ? "" : words.apply((T) value);
        }

        @Nullable
        Object now() {
            return input.isEmpty() ? null : input.getValue();
        }
    }

    private final Map<String, Field<?>> fields = new LinkedHashMap<>();
    private final Map<String, SerializableConsumer<String>> choices = new HashMap<>();
    private Map<String, @Nullable Object> original = new LinkedHashMap<>();

    /** Adds a field; its value is said in the words given where two values are compared. */
    public <T, C extends Component & HasValue<?, T>> C add(
            String name, String label, C input, SerializableFunction<T, String> words) {
        fields.put(name, new Field<T>(label, input, words));
        input.getElement().setAttribute(Draft.FIELD, name);
        return input;
    }

    /** As {@link #add(String, String, Component, SerializableFunction)}, for a choice that is found again by its key. */
    public <T, C extends Component & HasValue<?, T>> C add(
            String name,
            String label,
            C input,
            SerializableFunction<T, String> words,
            SerializableFunction<T, String> key,
            SerializableFunction<String, Optional<T>> find) {
        choices.put(name, text -> find.apply(text).ifPresent(input::setValue));
        var element = input.getElement();
        element.setAttribute(Draft.CHOICE, "");
        input.addValueChangeListener(change ->
                element.setAttribute(Draft.CHOICE, change.getValue() == null ? "" : key.apply(change.getValue())));
        return add(name, label, input, words);
    }

    /** Fills the form; what is filled in is from now on what was there at first. A missing value empties its field. */
    public void open(Map<String, @Nullable Object> values) {
        fields.forEach((name, field) -> field.put(values.get(name)));
        original = now();
    }

    /** Types again what the browser has kept, field by field, as not yet saved. What no longer makes sense is left out. */
    void retype(Map<String, String> kept) {
        kept.forEach((name, text) -> {
            var field = fields.get(name);
            var choice = choices.get(name);
            if (field == null) {
                return;
            }
            if (choice == null || text.isEmpty()) {
                Draft.retype(field.input(), text);
            } else {
                try {
                    choice.accept(text);
                } catch (IllegalArgumentException unknown) {
                    return; // a key that somebody has tampered with: the field stays as it is
                }
            }
        });
    }

    /** Takes what stands in the form for saved. */
    public void settle() {
        original = now();
    }

    /** Whether something was typed that is not saved. */
    public boolean changed() {
        return !now().equals(original);
    }

    private Map<String, @Nullable Object> now() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, field) -> values.put(name, field.now()));
        return values;
    }

    /**
     * Brings in what somebody else saved: into each field that was not touched here. Tells on which fields both differ; those
     * keep what was typed, until {@link #take} says otherwise.
     */
    public List<Conflict> merge(Map<String, @Nullable Object> theirs) {
        var conflicts = new ArrayList<Conflict>();
        var mine = now();
        fields.forEach((name, field) -> {
            var their = theirs.get(name);
            if (Objects.equals(mine.get(name), original.get(name))) {
                field.put(their);
            } else if (!Objects.equals(their, original.get(name)) && !Objects.equals(their, mine.get(name))) {
                conflicts.add(new Conflict(
                        name,
                        field.label(),
                        field.say(mine.get(name)),
                        field.say(their),
                        field.say(original.get(name))));
            }
        });
        var base = new LinkedHashMap<String, @Nullable Object>();
        fields.keySet().forEach(name -> base.put(name, theirs.get(name)));
        original = base;
        return conflicts;
    }

    /** Gives a field the value that the other side saved. */
    public void take(String name) {
        var field = fields.get(name);
        if (field != null) {
            field.put(original.get(name));
        }
    }
}
