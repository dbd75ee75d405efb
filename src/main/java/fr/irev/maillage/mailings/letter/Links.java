package fr.irev.maillage.mailings.letter;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an address in a letter may look like. Nothing here is ever fetched. */
public final class Links {

    private static final Pattern BARE =
            Pattern.compile("(?iu)(www\\.|[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.(fr|org|com|eu|net)(/|$)).*");
    private static final Pattern HAS_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final int LONGEST = 2000;

    private Links() {}

    /** An address as typed, with the {@code https://} that people leave out. */
    public static String tidy(String typed) {
        var link = typed.strip();
        return !HAS_SCHEME.matcher(link).matches() && BARE.matcher(link).matches() ? "https://" + link : link;
    }

    /** Whether a letter may lead there: https, http or a mailbox, well formed, without spaces or control characters. */
    public static boolean allowed(String link) {
        if (link.length() > LONGEST || link.codePoints().anyMatch(c -> c <= ' ' || Character.isISOControl(c))) {
            return false;
        }
        var lower = link.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:")) {
            return lower.matches("mailto:[^@\\s,;?&]+@[a-z0-9.-]+\\.[a-z]{2,}(\\?subject=[^&]*)?");
        }
        return (lower.startsWith("https://") || lower.startsWith("http://")) && host(link) != null;
    }

    /** Whether it leaves the letter unprotected on its way. */
    public static boolean unprotected(String link) {
        return link.toLowerCase(Locale.ROOT).startsWith("http://");
    }

    /** The Latin host that a host with foreign letters pretends to be. */
    public static Optional<String> pretendsToBe(String link) {
        var host = host(link);
        if (host == null || host.codePoints().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        boolean foreign = host.codePoints()
                .anyMatch(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
        return foreign ? Optional.of(latin(host)) : Optional.empty();
    }

    /** Host in lower case, or nothing when the address has none. */
    public static @Nullable String host(String link) {
        try {
            var uri = new URI(link);
            var authority = uri.getRawAuthority();
            if (authority == null || authority.contains("@")) { // user information hides the true host
                return null;
            }
            var host = authority.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
            return host.matches("[\\p{L}\\p{N}.-]+") && host.contains(".") && !host.startsWith(".")
                            || host.equals("localhost")
                    ? host
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String latin(String host) {
        var text = new StringBuilder();
        var foreign = "аеорсухіѕјԁһԛԝ";
        var latin = "aeopcyxisjdhqw";
        host.codePoints().forEach(c -> {
            int at = foreign.indexOf(c);
            text.appendCodePoint(at < 0 ? c : latin.charAt(at));
        });
        return text.toString();
    }
}
