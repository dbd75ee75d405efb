package fr.irev.maillage.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleFileTests {

    private static final String HELENE = "Nom;Courriel\nKérébel;helene@ville.example\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "x-MacRoman", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void accentsSurviveEveryUsualEncoding(String charset) {
        var table = PeopleFile.read(HELENE.getBytes(Charset.forName(charset)));

        assertThat(table.rows().getFirst().cells()).containsExactly("Kérébel", "helene@ville.example");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        assertThat(PeopleFile.read(("\ufeff" + HELENE).getBytes(StandardCharsets.UTF_8))
                        .header())
                .containsExactly("Nom", "Courriel");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsFoundInTheHeader(String separator) {
        assertThat(read("Nom%1$sCourriel%1$sVille\nPetit%1$sp@v.example%1$sLens\n".formatted(separator))
                        .header())
                .containsExactly("Nom", "Courriel", "Ville");
    }

    @Test
    void aFirstLineMaySayTheSeparator() {
        var table = read("sep=,\nNom,Courriel\n\"Petit; Luc\",p@v.example\n");

        assertThat(table.header()).containsExactly("Nom", "Courriel");
        assertThat(table.rows().getFirst().line()).isEqualTo(3);
        assertThat(table.rows().getFirst().cells()).containsExactly("Petit; Luc", "p@v.example");
    }

    @Test
    void raggedLinesAreToldByTheirNumberAndTheOthersRead() {
        var rows = read("Nom;Courriel\nPetit;p@v.example\nSeul\nGrand;g@v.example\n")
                .rows();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).problem()).isEqualTo("Ligne 3\u00a0: 1 colonnes trouvées, 2 attendues.");
        assertThat(rows.get(2).problem()).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertRefused("", "Le fichier est vide");
        assertRefused("Nom;Courriel\n", "Aucune ligne de données");
        assertRefused("%PDF-1.7 \n", "n’est ni un CSV ni un classeur");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "mot de passe");
        assertRefused(new byte[ImportTable.LARGEST_FILE + 1], "10 Mo au plus");
        assertRefused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "Fichier endommagé");
        assertRefused(zip("un.txt", "rien"), "n’est ni un CSV ni un classeur");
    }

    @Test
    void tooManyLinesOrColumnsAreRefused() {
        assertRefused("Nom;Courriel\n" + "a;b\n".repeat(50_001), "50");
        assertRefused("c;".repeat(101) + "d\n" + "1;".repeat(101) + "2\n", "Trop de colonnes");
    }

    @Test
    void aWorkbookIsReadWithoutItsFormulasBeingComputed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Essai", "1.0")) {
            var sheet = workbook.newWorksheet("Personnes");
            sheet.value(0, 0, "Nom");
            sheet.value(0, 1, "Téléphone");
            sheet.value(0, 2, "Courriel");
            sheet.value(1, 0, "Petit");
            sheet.value(1, 1, 320251029);
            sheet.formula(1, 2, "1+1");
        }

        var row = PeopleFile.read(out.toByteArray()).rows().getFirst();

        assertThat(row.cells().subList(0, 2)).containsExactly("Petit", "320251029");
        assertThat(row.cells().get(2)).isNotEqualTo("2");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        assertRefused(zip("xl/workbook.xml", "0".repeat(60_000_000)), "trop volumineux");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        assertRefused(
                zip(
                        "xl/workbook.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
                "contenu dangereux");
    }

    @Test
    void rejectsGoOutHarmlessAndComeBackTheSame() throws IOException {
        var cells = List.of("=HYPERLINK(\"http://x\")", "+33320251029", "-1;deux", "@x");
        var text = new StringWriter();
        try (var csv = new RejectsCsv(text, List.of("Nom", "Téléphone", "Fonction", "Courriel"))) {
            csv.line(cells, "Adresse incomplète.");
        }

        assertThat(text.toString()).contains("'=HYPERLINK", "'+33320251029");
        var again = PeopleFile.read(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(again.header()).containsExactly("Nom", "Téléphone", "Fonction", "Courriel", "Motif");
        assertThat(again.rows().getFirst().cells().subList(0, 4)).isEqualTo(cells);
    }

    private static ImportTable read(String text) {
        return PeopleFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String text, String sentence) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), sentence);
    }

    private static void assertRefused(byte[] content, String sentence) {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> PeopleFile.read(content))
                .withMessageContaining(sentence);
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
