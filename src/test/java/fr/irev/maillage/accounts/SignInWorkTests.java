package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How much work a sign-in is: what takes the same work takes the same time, on any machine. */
@RepositoryTest
class SignInWorkTests {

    private static final String PHRASE = "quatre grues au bord du canal";

    /** Does what the real one does, and remembers against which hashes. */
    private static final class CountedEncoder implements PasswordEncoder {

        private final PasswordEncoder real;
        private final List<String> compared = new ArrayList<>();

        private CountedEncoder(PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.add(String.valueOf(hash));
            return real.matches(password, hash);
        }
    }

    private final AccountService accounts;
    private final PasswordPolicy policy;
    private final CountedEncoder encoder;
    private final StaffSignIn signIn;

    SignInWorkTests(
            @Autowired AccountService accounts,
            @Autowired Accounts rows,
            @Autowired PasswordEncoder encoder,
            @Autowired PasswordPolicy policy,
            @Autowired SignInDelays delays,
            @Autowired SecondFactorPolicy factorPolicy,
            @Autowired SecondFactorStore factors,
            @Autowired Entrance entrance,
            @Autowired Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.encoder = new CountedEncoder(encoder);
        this.signIn = new StaffSignIn(rows, this.encoder, delays, factorPolicy, factors, entrance, clock);
    }

    @BeforeEach
    void threeAccounts() {
        open("presente.essai");
        open("fermee.essai");
        CurrentUser.asSystem(() -> accounts.all().stream()
                .filter(row -> row.login().equals("fermee.essai"))
                .forEach(row -> accounts.close(row.id())));
        CurrentUser.asSystem(() -> accounts.open("attendue.essai", "Camille Attendue", null, Set.of(Roles.LECTURE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"presente.essai", "inconnue.essai", "fermee.essai", "attendue.essai"})
    void l01AWrongPasswordIsComparedOnceWhoeverItIsFor(String login) {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> tryToSignIn(login, "autre chose entièrement"))
                .withMessage("Wrong login or password");

        assertThat(encoder.compared)
                .singleElement()
                .satisfies(hash -> assertThat(hash).startsWith("{bcrypt-sha256}$2a$12$"));
    }

    @Test
    void l01TheRightPasswordOfAClosedAccountIsComparedLikeAnyOther() {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> tryToSignIn("fermee.essai", PHRASE))
                .withMessage("Wrong login or password");

        assertThat(encoder.compared).hasSize(1);
    }

    @Test
    void l06APasswordOfAMegabyteIsRefusedBeforeAnyWork() {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> tryToSignIn("presente.essai", "x".repeat(1 << 20)));

        assertThat(encoder.compared).isEmpty();
        assertThat(policy.refusal("x".repeat(1 << 20))).contains(PasswordPolicy.Refusal.TOO_LONG);
    }

    @Test
    void aRightPasswordIsComparedOnceToo() {
        assertThat(signIn.authenticate(attempt("presente.essai", PHRASE)).isAuthenticated())
                .isTrue();

        assertThat(encoder.compared).hasSize(1);
    }

    private void tryToSignIn(String login, String password) {
        signIn.authenticate(attempt(login, password));
    }

    private static UsernamePasswordAuthenticationToken attempt(String login, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(login, password);
    }

    private void open(String login) {
        var link = CurrentUser.asSystem(() -> accounts.open(login, "Camille Essai", null, Set.of(Roles.LECTURE)));
        accounts.choosePassword(link, PHRASE);
    }
}
