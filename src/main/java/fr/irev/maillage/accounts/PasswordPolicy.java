package fr.irev.maillage.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a password must be: 12 to 128 characters of any kind, not guessable (ASVS 5.0 §6.2), without the house's own words. No
 * rule about kinds of characters.
 */
@Component
public class PasswordPolicy {

    /** Why a password is refused; each has its French sentence under {@code accounts.password.<name>}. */
    public enum Refusal {
        TOO_SHORT,
        TOO_LONG,
        HOUSE_WORD,
        COMMON
    }

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int GOOD_ENOUGH = 3; // of 4 in zxcvbn's scale: beyond 10^8 guesses
    private static final List<String> HOUSE_WORDS = List.of("irev", "maillage");
    private static final List<String> FRENCH_COMMON = List.of(
            "motdepasse",
            "azerty",
            "azertyuiop",
            "bonjour",
            "soleil",
            "doudou",
            "lille",
            "bienvenue",
            "politique",
            "ville");

    private final Zxcvbn strength = new Zxcvbn();

    /** Empty when the password is accepted. */
    public Optional<Refusal> refusal(String password) {
        if (password.length() > LONGEST) {
            return Optional.of(Refusal.TOO_LONG); // before any costly look
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (HOUSE_WORDS.stream().anyMatch(plain::contains)) {
            return Optional.of(Refusal.HOUSE_WORD);
        }
        return strength.measure(password, FRENCH_COMMON).getScore() < GOOD_ENOUGH
                ? Optional.of(Refusal.COMMON)
                : Optional.empty();
    }
}
