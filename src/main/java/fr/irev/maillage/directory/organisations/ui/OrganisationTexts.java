package fr.irev.maillage.directory.organisations.ui;

import fr.irev.maillage.shared.TypedText;

/** Reads what is typed of an organisation and is neither a name nor an address: its numbers and its site. */
final class OrganisationTexts {

    private static final int LONGEST_SITE = 250;

    private OrganisationTexts() {}

    static String digits(String typed, int count, String problem) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f.]", "");
        if (!digits.matches("\\d{" + count + "}")) {
            throw new Unreadable(problem);
        }
        return digits;
    }

    static String site(String typed) {
        var text = TypedText.line(typed, LONGEST_SITE);
        if (!text.matches("https?://\\S+")) {
            throw new Unreadable("organisations.form.website.invalid");
        }
        return text;
    }

    /** A text that cannot be read, and the key of the sentence that says why. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String key;

        private Unreadable(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
