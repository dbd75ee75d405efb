package fr.irev.maillage.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.testing.IntegrationTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PeopleImportsTests {

    private static final String HEADER = "Prénom;Nom;Courriel;Téléphone;Fonction;Organisme;Commune\n";

    @Autowired
    private PeopleImports imports;

    @Autowired
    private ImportPeopleCommand command;

    @Autowired
    private ImportStore store;

    @Autowired
    private PeopleLookup people;

    @Autowired
    private Oppositions oppositions;

    @Autowired
    private JdbcClient database;

    @Test
    void theSameFileTwiceChangesNothingTheSecondTime() {
        var file = HEADER + """
                Inès;Aubrac;ines.aubrac@exemple-un.example;0320251029;Directrice;Association Un Pas;Lens
                Odon;Belval;odon.belval@exemple-un.example;;Médiateur;Association Un Pas;Lens
                """;

        var first = bringIn(file);
        var second = bringIn(file);

        assertThat(first.created()).isEqualTo(2);
        assertThat(second.created() + second.completed()).isZero();
        assertThat(second.duplicates()).isEqualTo(2);
        assertThat(database.sql("select count(*) from organisation where name = 'Association Un Pas'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void thePreviewWritesNothing() {
        var before = count("person");

        var preview =
                preview(HEADER + "Léo;Carlin;leo.carlin@exemple-deux.example;;Chargé de mission;Structure Deux;\n");

        assertThat(preview.count(Verdict.CREATED)).isOne();
        assertThat(preview.rows().getFirst().reason()).contains("ajouté à vérifier");
        assertThat(count("person")).isEqualTo(before);
    }

    @Test
    void everyLineHasItsVerdictAndItsReason() {
        bringIn(HEADER + "Zoé;Darras;zoe.darras@exemple-trois.example;;Directrice;Structure Trois;\n");

        var rows = preview(HEADER + """
                Zoé;Darras;zoe.darras@exemple-trois.example;0320251029;Directrice;Structure Trois;
                Luc;Petit;zoe.darras@exemple-trois.example;;Agent;Structure Trois;
                Max;Evrard;max@ville;;Agent;Structure Trois;
                Max;Evrard;max@exemple-trois.example;3,20E+08;Agent;Structure Trois;
                ;;vide@exemple-trois.example;;Agent;Structure Trois;
                Ana;Fournel;ana@exemple-trois.example;;Agent;;
                """).rows();

        assertThat(rows)
                .extracting(PreviewRow::verdict)
                .containsExactly(
                        Verdict.COMPLETED,
                        Verdict.DUPLICATE,
                        Verdict.REFUSED,
                        Verdict.REFUSED,
                        Verdict.REFUSED,
                        Verdict.REFUSED);
        assertThat(rows.get(2).reason()).contains("est incomplète");
        assertThat(rows.get(3).reason()).contains("Numéro de téléphone illisible");
        assertThat(rows.get(4).reason()).isEqualTo("Saisissez un nom.");
        assertThat(rows.get(5).reason()).contains("Organisme manquant");
    }

    @Test
    void anAddressIsNeverGivenToSomebodyElse() {
        bringIn(HEADER + "Zoé;Gallet;zoe.gallet@exemple-quatre.example;;Directrice;Structure Quatre;\n");

        var row = preview(HEADER + "Luc;Petit;zoe.gallet@exemple-quatre.example;;Agent;Structure Quatre;\n")
                .rows()
                .getFirst();

        assertThat(row.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(row.reason()).contains("Cette adresse est déjà celle de Zoé Gallet (Structure Quatre)");
    }

    @Test
    void whoRefusedTheSendingsStillDoes() {
        var email = new EmailAddress("nora.huon@exemple-cinq.example");
        CurrentUser.asSystem(() -> oppositions.record(email, null, OppositionPurpose.ALL, 0, "STAFF"));

        var report = bringIn(HEADER + "Nora;Huon;nora.huon@exemple-cinq.example;;Directrice;Structure Cinq;\n");

        assertThat(report.opposed()).isOne();
        assertThat(CurrentUser.asSystem(() -> oppositions.isOpposed(email, OppositionPurpose.ALL, 0)))
                .isTrue();
    }

    @Test
    void whatAStoppedImportDidIsNotDoneAgain() {
        var file = HEADER + """
                Paul;Ivry;paul.ivry@exemple-six.example;;Agent;Structure Six;
                Rose;Jolly;rose.jolly@exemple-six.example;;Agent;Structure Six;
                """;
        var id = CurrentUser.asSystem(() -> imports.begin("six.csv", file.getBytes(StandardCharsets.UTF_8)));
        database.sql("""
                insert into people_import_row (import_id, line, verdict, original) values (:id, 2, 'CREATED', '[]')
                """).param("id", id.importId()).update(); // as if it had been killed after its first line

        assertThat(CurrentUser.asSystem(() -> imports.run(id))).isTrue();

        assertThat(CurrentUser.asSystem(() -> people.search(PeopleFilter.text("jolly"), 0, 10)))
                .hasSize(1);
        assertThat(CurrentUser.asSystem(() -> people.search(PeopleFilter.text("ivry"), 0, 10)))
                .isEmpty();
        assertThat(store.file(id)).doesNotExist();
    }

    @Test
    void aSecondImportWaitsForTheFirst() {
        var file = (HEADER + "Ugo;Klein;ugo.klein@exemple-sept.example;;Agent;Structure Sept;\n")
                .getBytes(StandardCharsets.UTF_8);
        var first = CurrentUser.asSystem(() -> imports.begin("un.csv", file));

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> CurrentUser.asSystem(() -> imports.begin("deux.csv", file)))
                .withMessageContaining("Un import est en cours");
        CurrentUser.asSystem(() -> imports.run(first));
    }

    @Test
    void theAddressColumnMustBeThereOnce() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> preview("Nom;Prénom\nPetit;Luc\n"))
                .withMessageContaining("Indiquez la colonne de l’adresse électronique");
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> preview("Nom;Email;Courriel\nPetit;a@b.example;c@d.example\n"))
                .withMessageContaining("apparaît deux fois");
    }

    @Test
    void theCommandReportsAndKeepsTheRejectsForCorrection(@TempDir Path folder) throws Exception {
        var file = Files.writeString(
                folder.resolve("gens.csv"),
                HEADER
                        + "Iris;Lamy;iris.lamy@exemple-huit.example;;Agent;Structure Huit;\n=Max;Martel;max@ville;;Agent;Structure Huit;\n");
        var rejects = folder.resolve("rejets.csv");
        var out = new StringWriter();

        int code = CurrentUser.asSystem(() ->
                command.run(Map.of("file", file.toString(), "rejects", rejects.toString()), new PrintWriter(out)));

        assertThat(code).isZero();
        assertThat(out.toString()).contains("Import terminé.", "créées : 1", "refusées : 1");
        assertThat(Files.readString(rejects)).contains("Motif", "'=Max;Martel;max@ville", "est incomplète");
    }

    private ImportPreview preview(String text) {
        return CurrentUser.asSystem(() -> imports.preview(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportReport bringIn(String text) {
        return CurrentUser.asSystem(() -> {
            var id = imports.begin("essai.csv", text.getBytes(StandardCharsets.UTF_8));
            assertThat(imports.run(id)).isTrue();
            return imports.report(id).orElseThrow();
        });
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
