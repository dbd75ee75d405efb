package fr.irev.maillage.delivery;

import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.CommandLineJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code ./maillage job export-ledger}: writes the journal of a mailing to a file or to the terminal. */
@Component
class ExportLedgerCommand implements CommandLineJob {

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private final LedgerExports deliveries;
    private final Path calledFrom;

    ExportLedgerCommand(LedgerExports deliveries, @Value("${maillage.called-from:.}") Path calledFrom) {
        this.deliveries = deliveries;
        this.calledFrom = calledFrom;
    }

    @Override
    public String name() {
        return "export-ledger";
    }

    @Override
    public String help() {
        return "écrit le journal d’un envoi en CSV : --mailing=<numéro> [--file=<fichier>]";
    }

    @Override
    public int run(Map<String, String> options, PrintWriter out) {
        var number = options.getOrDefault("mailing", "").strip();
        if (!number.matches("\\d{1,18}")) {
            out.println("Quel envoi ? Écrivez --mailing=<numéro>.");
            return REFUSED;
        }
        var mailing = new MailingId(Long.parseLong(number));
        var file = options.getOrDefault("file", "").strip();
        try {
            if (file.isEmpty()) {
                var text = new StringWriter();
                deliveries.csv(mailing, text);
                out.print(text);
                return DONE;
            }
            var path = calledFrom.resolve(file);
            try (var writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
                deliveries.csv(mailing, writer);
            }
            out.println("Journal écrit dans " + path.toAbsolutePath().normalize() + ".");
            return DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("le fichier « " + file + " » ne peut pas être écrit", e);
        }
    }
}
