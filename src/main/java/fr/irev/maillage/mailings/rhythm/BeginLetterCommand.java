package fr.irev.maillage.mailings.rhythm;

import fr.irev.maillage.shared.CommandLineJob;
import java.io.PrintWriter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code ./maillage job begin-letter}: the monthly run, for those who leave timing to cron. */
@Component
class BeginLetterCommand implements CommandLineJob {

    private final LetterIssues issues;

    BeginLetterCommand(LetterIssues issues) {
        this.issues = issues;
    }

    @Override
    public String name() {
        return "begin-letter";
    }

    @Override
    public String help() {
        return "commence la lettre du mois si son rythme le demande ; elle ne part jamais d’elle-même";
    }

    @Override
    public int run(Map<String, String> options, PrintWriter out) {
        out.println(issues.begin()
                .map(letter -> "Lettre commencée : envoi " + letter.mailingId() + ".")
                .orElse("Aucune lettre à commencer aujourd’hui."));
        return 0;
    }
}
