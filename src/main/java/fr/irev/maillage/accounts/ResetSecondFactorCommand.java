package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.CommandLineJob;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** For an only administrator who has lost telephone and recovery codes: whoever works on the machine turns the second factor off. */
@Component
class ResetSecondFactorCommand implements CommandLineJob {

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private final Accounts accounts;
    private final SecondFactors factors;

    ResetSecondFactorCommand(Accounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    @Override
    public String name() {
        return "reset-second-factor";
    }

    @Override
    public String help() {
        return "retire le second facteur d’un compte : --login=<identifiant>";
    }

    @Override
    public int run(Map<String, String> options, PrintWriter out) {
        var login = options.getOrDefault("login", "").strip().toLowerCase(Locale.ROOT);
        var account = accounts.findByLogin(login);
        if (account.isEmpty()) {
            out.println("Quel compte ? Écrivez --login=<identifiant>.");
            return REFUSED;
        }
        out.println(
                factors.reset(account.get().id())
                        ? "Le second facteur du compte « " + login + " » est retiré."
                        : "Le compte « " + login + " » n’a pas de second facteur.");
        return DONE;
    }
}
