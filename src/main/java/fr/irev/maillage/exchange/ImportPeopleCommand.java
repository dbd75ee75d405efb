package fr.irev.maillage.exchange;

import fr.irev.maillage.shared.CommandLineJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code ./maillage job import-people --file=…}: the import without its screen. */
@Component
class ImportPeopleCommand implements CommandLineJob {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PeopleImports imports;

    ImportPeopleCommand(PeopleImports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import-people";
    }

    @Override
    public String help() {
        return "Importe des personnes. --file=<CSV ou XLSX> ; --dry-run montre ce qui serait fait sans rien écrire ; "
                + "--rejects=<fichier CSV> reçoit les lignes refusées.";
    }

    @Override
    public int run(Map<String, String> options, PrintWriter out) {
        var name = options.getOrDefault("file", "");
        if (name.isBlank()) {
            out.println("Indiquez le fichier : --file=<CSV ou XLSX>.");
            return MISUSED;
        }
        try {
            var file = Path.of(name);
            if (Files.size(file) > ImportTable.LARGEST_FILE) {
                throw new ImportRefused("too-large");
            }
            var content = Files.readAllBytes(file);
            return options.containsKey("dry-run")
                    ? rehearse(content, out)
                    : bringIn(file, content, options.getOrDefault("rejects", ""), out);
        } catch (ImportRefused refused) {
            out.println(refused.sentence());
            return FAILED;
        } catch (IOException | InvalidPathException e) {
            out.println("Le fichier « %s » ne peut pas être lu ou écrit.".formatted(name));
            return FAILED;
        }
    }

    private int rehearse(byte[] content, PrintWriter out) {
        var preview = imports.preview(content);
        out.println("Rien n’a été écrit. Ce qui serait fait :");
        figures(
                out,
                preview.count(Verdict.CREATED),
                preview.count(Verdict.COMPLETED),
                preview.count(Verdict.DUPLICATE),
                preview.count(Verdict.REFUSED),
                preview.opposed());
        preview.rows().stream()
                .filter(row -> row.verdict() == Verdict.REFUSED)
                .forEach(row -> out.println("  Ligne %d : %s".formatted(row.line(), row.reason())));
        return 0;
    }

    private int bringIn(Path file, byte[] content, String rejects, PrintWriter out) throws IOException {
        var id = imports.begin(String.valueOf(file.getFileName()), content);
        boolean done = imports.run(id);
        var report = imports.report(id).orElseThrow();
        out.println(
                done ? "Import terminé." : "L’import s’est arrêté avant la fin ; il peut être repris depuis l’écran.");
        figures(out, report.created(), report.completed(), report.duplicates(), report.refused(), report.opposed());
        if (!rejects.isBlank()) {
            try (var writer = Files.newBufferedWriter(Path.of(rejects), StandardCharsets.UTF_8)) {
                imports.rejects(id, writer);
            }
            out.println("  Lignes refusées : " + rejects);
        }
        return done ? 0 : FAILED;
    }

    private static void figures(PrintWriter out, int created, int completed, int duplicates, int refused, int opposed) {
        out.println("  créées : " + created);
        out.println("  complétées : " + completed);
        out.println("  doublons : " + duplicates);
        out.println("  refusées : " + refused);
        if (opposed > 0) {
            out.println("  %d contacts ont refusé les envois : leur choix est conservé.".formatted(opposed));
        }
    }
}
