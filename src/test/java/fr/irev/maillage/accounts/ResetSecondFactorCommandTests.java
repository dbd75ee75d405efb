package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RepositoryTest
class ResetSecondFactorCommandTests {

    private static final String LOGIN = "perdue.essai";

    @Autowired
    private ResetSecondFactorCommand command;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Accounts rows;

    @Autowired
    private SecondFactorStore store;

    @Test
    void whoeverWorksOnTheMachineHelpsAnAdministratorWhoHasLostTheirs() {
        CurrentUser.asSystem(() -> accounts.open(LOGIN, "Camille Perdue", null, Set.of(Roles.ADMIN)));
        var account = rows.findByLogin(LOGIN).orElseThrow().id();
        var enrolment = new Enrolment(LOGIN);
        store.enrol(account, enrolment, new Telephone(enrolment.typed()).code());

        assertThat(run(" Perdue.Essai ")).isEqualTo("0 Le second facteur du compte « perdue.essai » est retiré.");
        assertThat(store.standing(account)).isEmpty();
        assertThat(run(LOGIN)).isEqualTo("0 Le compte « perdue.essai » n’a pas de second facteur.");
        assertThat(run("inconnue")).startsWith("2 Quel compte ?");
    }

    private String run(String login) {
        var out = new StringWriter();
        int code = CurrentUser.asSystem(() -> command.run(Map.of("login", login), new PrintWriter(out, true)));
        return code + " " + out.toString().strip();
    }
}
