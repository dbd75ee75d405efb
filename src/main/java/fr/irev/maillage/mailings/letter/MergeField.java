package fr.irev.maillage.mailings.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a letter may say of its reader: {@code {{prenom}}} and so on. There is no other field and no expression. */
public enum MergeField {
    PRENOM("given_name") {
        @Override
        String of(Reader reader) {
            return reader.givenName();
        }
    },
    NOM("family_name") {
        @Override
        String of(Reader reader) {
            return reader.familyName();
        }
    },
    CIVILITE("civility") {
        @Override
        String of(Reader reader) {
            return "MADAME".equals(reader.civility())
                    ? "Madame"
                    : "MONSIEUR".equals(reader.civility()) ? "Monsieur" : "";
        }

        @Override
        String neutral() {
            return "Madame, Monsieur";
        }
    },
    /** « Madame Durand », or « Bonjour » when we do not know how to address somebody: never missing. */
    SALUTATION("") {
        @Override
        String of(Reader reader) {
            var civility = CIVILITE.of(reader);
            if (!civility.isEmpty() && !reader.familyName().isBlank()) {
                return civility + " " + reader.familyName();
            }
            return reader.givenName().isBlank() ? "Bonjour" : "Bonjour " + reader.givenName();
        }

        @Override
        String neutral() {
            return "Bonjour";
        }
    },
    FONCTION("function_label") {
        @Override
        String of(Reader reader) {
            return reader.functionLabel();
        }

        @Override
        String neutral() {
            return "votre fonction";
        }
    },
    ORGANISME("organisation") {
        @Override
        String of(Reader reader) {
            return reader.organisation();
        }

        @Override
        String neutral() {
            return "votre organisme";
        }
    };

    private final String column;

    MergeField(String column) {
        this.column = column;
    }

    /** The column of recipients that holds it; empty when it is never missing. */
    public String column() {
        return column;
    }

    abstract String of(Reader reader);

    /** What stands there for nobody in particular, as in the web version; may be empty. */
    String neutral() {
        return "";
    }

    /** As written in a text: {@code {{prenom}}}. */
    public String written() {
        return "{{" + name().toLowerCase(Locale.ROOT) + "}}";
    }

    static Optional<MergeField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** All fields as an author writes them, for messages. */
    public static String all() {
        return Arrays.stream(values()).map(MergeField::written).collect(Collectors.joining(", "));
    }
}
