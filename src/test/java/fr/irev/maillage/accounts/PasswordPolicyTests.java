package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.accounts.PasswordPolicy.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy();
    private final PasswordEncoder encoder = new StaffPasswords().passwordEncoder();

    @Test
    void elevenCharactersAreTooFew() {
        assertThat(policy.refusal("qwk-Zr7!pLo")).contains(Refusal.TOO_SHORT);
    }

    @Test
    void whatEverybodyUsesIsRefused() {
        assertThat(policy.refusal("motdepasse123")).contains(Refusal.COMMON);
        assertThat(policy.refusal("azertyuiop12")).contains(Refusal.COMMON);
        assertThat(policy.refusal("aaaaaaaaaaaaaaa")).contains(Refusal.COMMON);
    }

    @Test
    void theNameOfTheHouseIsRefused() {
        assertThat(policy.refusal("irev2026irev!")).contains(Refusal.HOUSE_WORD);
    }

    @Test
    void aPhraseWithSpacesAccentsAndEmojiIsWelcome() {
        assertThat(policy.refusal("vélo cerise 🚲 orage lundi")).isEmpty();
    }

    @Test
    void aMegabyteIsRefusedAtOnce() {
        assertThat(policy.refusal("x".repeat(1_000_000))).contains(Refusal.TOO_LONG);
    }

    @Test
    void passwordsThatDifferAtTheirEightiethCharacterStayDifferent() {
        var one = "a".repeat(79) + "b" + "c".repeat(20);
        var other = "a".repeat(79) + "d" + "c".repeat(20);
        var hash = encoder.encode(one);

        assertThat(encoder.matches(one, hash)).isTrue();
        assertThat(encoder.matches(other, hash)).isFalse();
    }
}
