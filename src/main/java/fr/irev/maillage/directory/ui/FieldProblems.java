package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import fr.irev.maillage.shared.InvalidEmailAddress;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form, gathered field by field: each sentence stands beside its field, and all of them at the top. */
final class FieldProblems {

    private final Map<Component, String> sentences = new LinkedHashMap<>();

    /** Reads a field; when that is refused the field says why and the answer is missing. */
    <T, C extends Component & HasValidation> @Nullable T read(C field, Supplier<T> reading, @Nullable String ifEmpty) {
        try {
            var value = reading.get();
            field.setInvalid(false);
            return value;
        } catch (InvalidText e) {
            tell(field, e.problem() == InvalidText.Problem.EMPTY && ifEmpty != null ? ifEmpty : sentence(e));
        } catch (InvalidEmailAddress e) {
            tell(field, InputProblems.sentence(e));
        }
        return null;
    }

    /** A choice that must be made. */
    <T, C extends Component & HasValidation & HasValue<?, T>> void require(C field, String ifEmpty) {
        if (field.isEmpty()) {
            tell(field, ifEmpty);
        } else {
            field.setInvalid(false);
        }
    }

    /** Says a sentence beside the field. */
    <C extends Component & HasValidation> void tell(C field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        sentences.put(field, sentence);
    }

    boolean none() {
        return sentences.isEmpty();
    }

    /** The sentences in the order of the fields. */
    Map<Component, String> sentences() {
        return sentences;
    }

    static String sentence(InvalidText refused) {
        return Texts.text("shared.text." + refused.problem(), refused.longest(), refused.typed());
    }
}
