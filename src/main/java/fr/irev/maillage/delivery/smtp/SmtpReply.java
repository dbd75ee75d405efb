package fr.irev.maillage.delivery.smtp;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the mail server answered.
 *
 * @param code three digits, RFC 5321 §4.2
 * @param text its own words without control characters, at most 1,000 characters
 */
public record SmtpReply(int code, String text) {

    private static final int LONGEST = 1_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    public SmtpReply {
        text = CONTROL.matcher(text.strip()).replaceAll(" ");
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    boolean accepts() {
        return code >= 200 && code < 300;
    }

    /** Whether it may go better later. */
    boolean isTemporary() {
        return code >= 400 && code < 500;
    }

    public boolean isPermanent() {
        return code >= 500 && code < 600;
    }

    /** Whether the server leaves the conversation. */
    boolean hangsUp() {
        return code == 421;
    }

    /** The enhanced status code, such as {@code 5.1.1}, where the server gives one (RFC 3463). */
    Optional<String> status() {
        var found = ENHANCED.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
