package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@RepositoryTest
class AccountServiceTests {

    private static final String PHRASE = "quatre grues au bord du canal";

    @Autowired
    private AccountService accounts;

    @Autowired
    private StaffSignIn signIn;

    @Test
    void aNewAccountEntersOnlyOnceItsHolderChoseAPassword() {
        var token = open("lea", Roles.GESTION);
        assertThat(accounts.behind(token)).contains("lea");

        assertThat(accounts.choosePassword(token, PHRASE)).isEmpty();

        assertThat(signIn.authenticate(attempt("LEA ", PHRASE)).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .filteredOn(authority -> authority.startsWith("ROLE_"))
                .containsExactlyInAnyOrder("ROLE_GESTION", "ROLE_LECTURE");
    }

    @Test
    void aLinkServesOnce() {
        var token = open("lea", Roles.LECTURE);
        accounts.choosePassword(token, PHRASE);

        assertThat(accounts.behind(token)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> accounts.choosePassword(token, PHRASE));
    }

    @Test
    void aNewLinkClosesTheEarlierOne() {
        var earlier = open("lea", Roles.LECTURE);
        var newer = CurrentUser.asSystem(() -> accounts.newLink(accounts.all().stream()
                .filter(row -> row.login().equals("lea"))
                .findFirst()
                .orElseThrow()
                .id()));

        assertThat(accounts.behind(earlier)).isEmpty();
        assertThat(accounts.behind(newer)).isPresent();
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreRefusedAlike() {
        accounts.choosePassword(open("lea", Roles.LECTURE), PHRASE);

        for (var attempt :
                new UsernamePasswordAuthenticationToken[] {attempt("lea", "autre"), attempt("personne", "autre")}) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> signIn.authenticate(attempt))
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("Wrong login or password");
        }
    }

    @Test
    void aLoginIsTakenOnce() {
        open("lea", Roles.LECTURE);

        assertThatIllegalArgumentException().isThrownBy(() -> open(" Léa".replace("é", "e"), Roles.LECTURE));
    }

    @Test
    void theLastAdministratorStays() {
        var only = open("chef", Roles.ADMIN);
        assertThat(only).isNotEmpty();
        CurrentUser.asSystem(() -> {
            var id = accounts.all().stream()
                    .filter(row -> row.login().equals("chef"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            accounts.all().stream()
                    .filter(row -> row.roles().contains(Roles.ADMIN) && row.id() != id)
                    .forEach(row -> accounts.close(row.id()));
            assertThatIllegalStateException().isThrownBy(() -> accounts.close(id));
        });
    }

    @Test
    void nobodyOpensAccountsWithoutTheRight() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "lea", "", java.util.List.of(() -> "ROLE_GESTION")));
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> accounts.open("x", "X", null, Set.of(Roles.ADMIN)))
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String open(String login, String role) {
        return CurrentUser.asSystem(() -> accounts.open(login, "Léa Sarcelle", null, Set.of(role)));
    }

    private static UsernamePasswordAuthenticationToken attempt(String login, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(login, password);
    }
}
