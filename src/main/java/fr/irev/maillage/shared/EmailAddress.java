package fr.irev.maillage.shared;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A well-formed e-mail address that can be written to over the Internet: at most 254 characters, 64 before the @ (RFC 5321
 * §4.5.3.1), the dot-atom form only (RFC 5322 §3.2.3), an ASCII local part, and the domain as A-labels. Lower case, so that
 * two spellings of one address are one value.
 *
 * @throws InvalidEmailAddress when the text is no such address
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\u00a0\\u200b\\u2060\\ufeff]+|[\\s\\u00a0\\u200b\\u2060\\ufeff]+$");
    private static final Pattern NAMED = Pattern.compile("^[^<>]*<([^<>]+)>$");
    private static final Pattern LOCAL = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]+");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Set<String> NOT_ON_THE_INTERNET =
            Set.of("local", "localhost", "lan", "home", "internal", "localdomain", "intranet", "corp");

    private static final Set<String> OFFICES = Set.of(
            "accueil",
            "administration",
            "bonjour",
            "communication",
            "contact",
            "contacts",
            "courrier",
            "direction",
            "info",
            "infos",
            "information",
            "mairie",
            "secretariat",
            "standard");

    public EmailAddress {
        value = normalise(value);
    }

    private static String normalise(String typed) {
        var unpadded = AROUND.matcher(typed).replaceAll("");
        if (unpadded.isEmpty()) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.EMPTY, typed);
        }
        // Inside, a line break is never innocent: what follows it would be a header of the letter.
        if (unpadded.chars().anyMatch(EmailAddress::isControl)) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.FORBIDDEN_CHARACTER, typed);
        }
        var named = NAMED.matcher(unpadded);
        var text = named.matches() ? named.group(1).strip() : unpadded;
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = text.substring(7);
        }
        text = text.toLowerCase(Locale.ROOT);
        if (text.chars().filter(c -> c == '@').count() > 1 && text.matches(".*[;,].*")) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.SEVERAL, typed);
        }
        if (text.startsWith("\"") || text.contains("(") || text.contains("[")) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.UNSUPPORTED_FORM, typed);
        }
        if (text.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.SPACE, typed);
        }
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.INCOMPLETE, typed);
        }
        var local = checkLocal(text.substring(0, at), typed);
        var whole = local + "@" + checkDomain(text.substring(at + 1), typed);
        if (whole.length() > LONGEST) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.TOO_LONG, typed);
        }
        return whole;
    }

    private static String checkLocal(String local, String typed) {
        if (local.length() > LONGEST_LOCAL) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.TOO_LONG, typed);
        }
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.DOTS, typed);
        }
        if (local.codePoints().anyMatch(EmailAddress::isForeignLetter)) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.FOREIGN_LETTER, typed);
        }
        if (local.codePoints().anyMatch(c -> c > 127)) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.ACCENT, typed);
        }
        if (!LOCAL.matcher(local).matches()) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.FORBIDDEN_CHARACTER, typed);
        }
        return local;
    }

    private static String checkDomain(String domain, String typed) {
        if (domain.codePoints().anyMatch(EmailAddress::isForeignLetter)) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.FOREIGN_LETTER, typed);
        }
        if (domain.startsWith(".") || domain.endsWith(".") || domain.contains("..")) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.DOTS, typed);
        }
        String ascii;
        try {
            // java.net.IDN follows IDNA2003, which rewrites ß; IDNA2008 keeps it (RFC 5894 §7.2).
            ascii = domain.contains("ß")
                    ? Idna2008.toAscii(domain)
                    : IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.UNKNOWN_DOMAIN, typed);
        }
        var labels = ascii.split("\\.", -1);
        var last = labels[labels.length - 1];
        if (NOT_ON_THE_INTERNET.contains(last) || last.matches("\\d+")) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.UNKNOWN_DOMAIN, typed);
        }
        if (labels.length < 2) {
            throw new InvalidEmailAddress(InvalidEmailAddress.Problem.INCOMPLETE, typed);
        }
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new InvalidEmailAddress(InvalidEmailAddress.Problem.UNKNOWN_DOMAIN, typed);
            }
        }
        return ascii;
    }

    private static boolean isControl(int c) {
        return c < 32 || c == 127 || c >= 0x80 && c <= 0x9f || c == 0x2028 || c == 0x2029;
    }

    static boolean isForeignLetter(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
    }

    /** The part after the @, as A-labels. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** As people read and type it: {@code luc@exémple.fr}. Read again it is the same address. */
    public String display() {
        return value.substring(0, value.lastIndexOf('@') + 1) + Idna2008.toUnicode(domain());
    }

    /** Whether it names an office and nobody in particular: {@code contact@}, {@code mairie@} … */
    public boolean generic() {
        return OFFICES.contains(value.substring(0, value.lastIndexOf('@')));
    }

    @Override
    public String toString() {
        return value;
    }
}
