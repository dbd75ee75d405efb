package fr.irev.maillage.directory.organisations;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A French postal code: five digits, or those of Corsica as they are typed ({@code 2A004}).
 *
 * @throws InvalidPostalCode when the text is no such code
 */
public record PostalCode(String value) {

    private static final Pattern WHOLE = Pattern.compile("\\d{5}|2[ABab]\\d{3}");
    private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}");
    private static final Pattern WITH_TOWN = Pattern.compile("(\\d{5}|2[ABab]\\d{3})\\s+(\\D.*)");

    public PostalCode {
        value = plain(value);
        if (LOST_ZERO.matcher(value).matches()) {
            throw new InvalidPostalCode("0" + value);
        }
        if (!WHOLE.matcher(value).matches()) {
            throw new InvalidPostalCode("");
        }
        value = value.toUpperCase(Locale.ROOT);
    }

    /** Without the blanks around; those that typography sets inside are blanks like others. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\u00a0\\u202f]", " ").strip();
    }

    /** What « 59000 Lille » says: the code, and the town typed behind it; the town is empty when only a code was typed. */
    public record Split(PostalCode code, String town) {}

    /** Reads a code with or without the town behind it. */
    public static Split split(String typed) {
        var parts = WITH_TOWN.matcher(plain(typed));
        return parts.matches()
                ? new Split(new PostalCode(parts.group(1)), parts.group(2).strip())
                : new Split(new PostalCode(typed), "");
    }

    /** The text is no postal code. */
    public static class InvalidPostalCode extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String proposal;

        InvalidPostalCode(String proposal) {
            super("Not a postal code");
            this.proposal = proposal;
        }

        /** What was probably meant: a spreadsheet has eaten the first zero; empty when nothing is likely. */
        public String proposal() {
            return proposal;
        }
    }
}
