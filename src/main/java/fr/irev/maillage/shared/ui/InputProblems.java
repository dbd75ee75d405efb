package fr.irev.maillage.shared.ui;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidEmailAddress;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.TypedText;
import java.util.Optional;

/** Why what was typed cannot be kept, in the sentence that stands beside its field; empty when it can. */
public final class InputProblems {

    private InputProblems() {}

    /** Of a text of one line, at most so many characters long. */
    public static Optional<String> ofLine(String typed, int longest) {
        return ofText(() -> TypedText.line(typed, longest));
    }

    /** Of a text of several lines, at most so many characters long. */
    public static Optional<String> ofParagraphs(String typed, int longest) {
        return ofText(() -> TypedText.paragraphs(typed, longest));
    }

    /** Of an e-mail address. */
    public static Optional<String> ofAddress(String typed) {
        try {
            new EmailAddress(typed);
            return Optional.empty();
        } catch (InvalidEmailAddress invalid) {
            return Optional.of(sentence(invalid));
        }
    }

    /** « L’adresse contient une espace. Supprimez-la. » */
    public static String sentence(InvalidEmailAddress refused) {
        return Texts.text(
                "shared.email." + refused.problem().name(),
                refused.typed(),
                refused.foreignLetter(),
                refused.foreignPlace() == 1 ? "1re" : refused.foreignPlace() + "e");
    }

    private static Optional<String> ofText(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (InvalidText invalid) {
            return Optional.of(Texts.text(
                    "shared.text." + invalid.problem().name(),
                    Dates.number(invalid.longest()),
                    Dates.number(invalid.typed())));
        }
    }
}
