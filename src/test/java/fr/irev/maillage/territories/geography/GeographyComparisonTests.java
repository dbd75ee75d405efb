package fr.irev.maillage.territories.geography;

import static fr.irev.maillage.territories.geography.GeographyFixtures.and;
import static fr.irev.maillage.territories.geography.GeographyFixtures.correspondence;
import static fr.irev.maillage.territories.geography.GeographyFixtures.feature;
import static fr.irev.maillage.territories.geography.GeographyFixtures.line;
import static fr.irev.maillage.territories.geography.GeographyFixtures.square;
import static fr.irev.maillage.territories.geography.GeographyFixtures.with;
import static fr.irev.maillage.territories.geography.GeographyFixtures.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.geography.GeographyComparison.Heir;
import fr.irev.maillage.territories.geography.GeographyComparison.Reason;
import fr.irev.maillage.testing.RepositoryTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = Roles.GESTION)
class GeographyComparisonTests {

    private static final UnaryOperator<List<String>> AS_IT_IS = UnaryOperator.identity();

    @Autowired
    GeographyUpdates updates;

    @Autowired
    JdbcClient database;

    private GeographyFixtures files;

    @BeforeEach
    void fixtures() {
        files = new GeographyFixtures(database);
    }

    @Test
    void theListAndTheOutlinesThatTheBaseCameFromChangeNothing() {
        var comparison = updates.compare(List.of(files.list(AS_IT_IS), files.outlines(AS_IT_IS)));

        assertThat(comparison.isEmpty()).as(comparison.toString()).isTrue();
        assertThat(comparison.unchanged()).isEqualTo(204);
        assertThat(comparison.vintage()).isEqualTo(2024);
        assertThat(comparison.remarks()).isEmpty();
        assertThat(comparison.doubtful()).isFalse();
    }

    @Test
    void aNameThatLostItsLigatureDoesNotReplaceTheGoodOne() {
        assertThat(new String(files.list(AS_IT_IS).content(), StandardCharsets.UTF_8))
                .contains(";Cur D'Etoile;");
        assertThat(updates.compare(
                                List.of(files.list(with("QN05943M", line("QN05943M", "Cœur d'Etoile", "59", "59339")))))
                        .renamed())
                .isEmpty();
    }

    @Test
    void anotherNameUnderTheSameCodeIsARenaming() {
        var comparison = updates.compare(
                List.of(files.list(with("QN00202M", line("QN00202M", "Faubourg Saint-Martin", "2", "02691")))));

        assertThat(comparison.renamed()).singleElement().satisfies(renaming -> {
            assertThat(renaming.before()).isEqualTo("Faubourg D'Isle");
            assertThat(renaming.after()).isEqualTo("Faubourg Saint-Martin");
        });
        assertThat(comparison.unchanged()).isEqualTo(203);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"02571; 02691\"", "\"02571, 02691\"", "\"2571; 2691\"", "\"=\"\"02571\"\"; =\"\"02691\"\"\""})
    void communesAreReadHoweverTheFileWritesThem(String cell) {
        var line = "QN00202M;Faubourg D'Isle;32;Hauts-de-France;2;Aisne;" + cell + ";;;;;;;;;;;;;;;;";

        assertThat(updates.compare(List.of(files.list(with("QN00202M", line)))).relocated())
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.added()).containsExactly("Omissy");
                    assertThat(moved.removed()).isEmpty();
                });
    }

    @Test
    void aCodeWrappedInAFormulaIsItself() {
        var line = "=\"QN00202M\";Faubourg D'Isle;=\"32\";Hauts-de-France;=\"02\";Aisne;=\"02691\";;;;;;;;;;;;;;;;";

        assertThat(updates.compare(List.of(files.list(with("QN00202M", line)))).isEmpty())
                .isTrue();
    }

    @Test
    void aFileOfWindowsIsReadAndSaysSo() {
        var windows = files.list(AS_IT_IS, Charset.forName("windows-1252"), "");

        var comparison = updates.compare(List.of(windows));

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.remarks()).singleElement().asString().contains("n’est pas en UTF-8");
    }

    @Test
    void rowsOfOtherRegionsAreKeptOutAndCounted() {
        var comparison = updates.compare(List.of(files.list(and(
                "QN07501M;Ailleurs;11;Île-de-France;75;Paris;75118;Paris;;;;;;;;;;;;;;;",
                "QN97401I;Plus loin;4;La Réunion;974;;97411;;;;;;;;;;;;;;;;"))));

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.elsewhere()).isEqualTo(2);
    }

    @Test
    void aNewQuartierSaysItsCommunesAndTheContratThatWillCoverIt() {
        var comparison = updates.compare(List.of(
                files.list(and(line("QN00299N", "Les Essais", "2", "02691"))),
                files.outlines(and(feature("QN00299N", "Les Essais", "02691", square(3.30, 49.84, 300))))));

        assertThat(comparison.arrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.where()).containsExactly("Saint-Quentin");
            assertThat(arrival.hectares()).isEqualByComparingTo("9.0");
            assertThat(arrival.contrats()).containsExactly("Contrat de ville du Saint-Quentinois");
        });
    }

    @Test
    void anotherOutlineSaysBothAreasAndWhatTheyHaveInCommon() {
        database.sql("""
                update territory_outline set outline = st_geomfromtext(
                  'POLYGON((3.30 49.84, 3.3041707 49.84, 3.3041707 49.8426979, 3.30 49.8426979, 3.30 49.84))')
                where territory_id = (select territory_id from territory where code = 'QN00202M')
                """).update();
        var wider = feature("QN00202M", "Faubourg D'Isle", "02691", square(3.30, 49.84, 400));

        assertThat(updates.compare(List.of(files.outlines(with("QN00202M", wider))))
                        .redrawn())
                .singleElement()
                .satisfies(drawn -> {
                    assertThat(drawn.before()).isEqualByComparingTo("9.0");
                    assertThat(drawn.after()).isEqualByComparingTo("16.0");
                    assertThat(drawn.common()).isEqualTo(100);
                });
    }

    @Test
    void coordinatesRoundedAnotherWayAreTheSameOutline() {
        var same = files.outlines(AS_IT_IS);
        var shifted = new String(same.content(), StandardCharsets.UTF_8)
                .replaceAll("(\\d\\.\\d{4}),(\\d\\d\\.\\d{3})\\d*]", "$1,$25]");

        assertThat(updates.compare(List.of(new SentFile("contours.geojson", shifted.getBytes(StandardCharsets.UTF_8))))
                        .redrawn())
                .isEmpty();
    }

    @Test
    void aQuartierThatTheFileDoesNotHaveIsProposedAsLeavingWithWhatHangsFromIt() {
        var comparison = updates.compare(List.of(files.list(without("QN00202M"))));

        assertThat(comparison.departures()).singleElement().satisfies(departure -> {
            assertThat(departure.name()).isEqualTo("Faubourg D'Isle");
            assertThat(departure.schemes()).contains("Contrat de ville du Saint-Quentinois");
            assertThat(departure.heirs()).isEmpty();
        });
    }

    @Test
    void theOutlinesTellWhoTakesOverWhereNoTableDoes() {
        var halves = files.outlines(lines -> and(
                        feature("QN00298N", "Isle Ouest", "02691", strip(3.29, 3.303)),
                        feature("QN00299N", "Isle Est", "02691", strip(3.303, 3.32)))
                .apply(without("QN00202M").apply(lines)));

        var departure = updates.compare(List.of(halves)).departures().getFirst();

        assertThat(departure.successors()).extracting(Heir::code).containsExactlyInAnyOrder("QN00298N", "QN00299N");
        assertThat(departure.successors()).extracting(Heir::reason).containsOnly(Reason.OUTLINE);
        assertThat(departure.successors().stream().mapToInt(Heir::share).sum()).isBetween(99, 101);
    }

    private static String strip(double west, double east) {
        return "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[%1$s,49.82],[%2$s,49.82],[%2$s,49.85],[%1$s,49.85],[%1$s,49.82]]]]}"
                .formatted(west, east);
    }

    @Test
    void theTableOfCorrespondenceNamesFormerQuartiersAndTheirSuccessors() {
        var comparison = updates.compare(List.of(correspondence(
                "QN00202M;Faubourg D'Isle;MODIFIE;QP002002;Faubourg d'Isle - Vermand;;;;",
                "QN00203M;Neuville;MODIFIE;QP002003;;QP002002;Faubourg d'Isle - Vermand;;",
                "QN05901M;Nord;MODIFIE;QP059777;Ancien inconnu;;;;",
                "QN97101M;Ailleurs;NOUVEAU;;;;;;")));

        assertThat(comparison.departures()).isEmpty();
        assertThat(comparison.elsewhere()).isOne();
        assertThat(comparison.formerNames())
                .extracting(GeographyComparison.FormerName::name)
                .containsExactly("Faubourg d'Isle - Vermand", "Ancien inconnu");
        assertThat(comparison.lineages())
                .extracting(GeographyComparison.Lineages::code)
                .containsExactly("QN00203M", "QN05901M");
    }

    @Test
    void aFileOfOneDepartementSaysNothingOfTheOthers() {
        var comparison = updates.compare(List.of(files.list(
                lines -> lines.stream().filter(line -> line.startsWith("QN080")).toList())));

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.unchanged()).isEqualTo(10);
    }

    @Test
    void aFileThatHoldsMuchLessThanTheBaseIsDoubtful() {
        assertThat(updates.compare(List.of(files.list(lines -> lines.subList(0, 30))))
                        .doubtful())
                .isTrue();
    }

    @Test
    void aCommuneThatNobodyKnowsIsToldAndChangesNothing() {
        var comparison = updates.compare(
                List.of(files.list(with("QN00202M", line("QN00202M", "Faubourg D'Isle", "2", "02999")))));

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.remarks())
                .containsExactly(
                        "ligne 3\u00a0: la commune 02999 de QN00202M «\u00a0Faubourg D'Isle\u00a0» n’est pas dans la base"
                                + "\u00a0; les communes de ce quartier restent comme elles sont.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[[3.3,49.84],[3.31,49.84],[3.31,49.85],[3.3,49.85]]] | n’est pas fermé",
                "[[[3.3,49.84],[3.31,49.84],[3.3,49.84]]] | moins de trois côtés",
                "[[[3.3,49.84],[3.31,49.85],[3.31,49.84],[3.3,49.85],[3.3,49.84]]] | se croise",
                "[[[49.84,3.3],[49.84,3.31],[49.85,3.31],[49.84,3.3]]] | hors de la région",
                "[[[\"a\",49.84],[3.31,49.84],[3.3,49.84]]] | ni un polygone",
            })
    void anOutlineThatIsNoneIsToldAndChangesNothing(String coordinates, String said) {
        var comparison = updates.compare(List.of(files.outlines(with(
                "QN00202M",
                feature(
                        "QN00202M",
                        "Faubourg D'Isle",
                        "02691",
                        "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}")))));

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.remarks()).singleElement().asString().contains(said, "entrée 2", "QN00202M");
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        refused(
                files.list(with("QN00202M", line("QN00202M", "Faubourg D'Isle", "2", "Saint-Quentin"))),
                "ligne 3",
                "SAINT-QUENTIN");
        refused(files.list(with("QN00202M", line("QN00202M", "", "2", "02691"))), "ligne 3", "n’a pas de nom");
        refused(files.list(with("QN00202M", line("20202", "Faubourg", "2", "02691"))), "ligne 3", "« 20202 »");
        refused(files.list(and(line("QN00202M", "Tout autre chose", "2", "02691"))), "QN00202M", "ligne 3");
        refused(correspondence("QN00202M;X;REMANIE;QP002002;Y;;;;"), "ligne 2", "REMANIE");
    }

    @Test
    void aFileCutOffIsRefused() {
        var list = files.list(AS_IT_IS);
        refused(cut(list, list.content().length / 2), "incomplet");
        var outlines = files.outlines(AS_IT_IS);
        refused(cut(outlines, outlines.content().length / 2), "incomplet ou abîmé");
        refused(
                new SentFile("liste.csv", (GeographyFixtures.HEADER + "\n").getBytes(StandardCharsets.UTF_8)),
                "d’autre ligne");
    }

    private static SentFile cut(SentFile file, int octets) {
        return new SentFile(file.name(), Arrays.copyOf(file.content(), octets));
    }

    @Test
    void whatIsNoneOfTheThreeFilesIsRefused() {
        refused(new SentFile("photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}), "n’est ni la liste");
        refused(new SentFile("vide.csv", new byte[0]), "est vide");
        refused(
                new SentFile("personnes.csv", "nom;prenom\nA;B\n".getBytes(StandardCharsets.UTF_8)),
                "n’est ni la liste");
        refused(new SentFile("x.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8)), "aucun contour");
        refused(
                new SentFile(
                        "l93.geojson",
                        "{\"crs\":{\"properties\":{\"name\":\"EPSG:2154\"}},\"features\":[]}"
                                .getBytes(StandardCharsets.UTF_8)),
                "EPSG:2154");
    }

    private void refused(SentFile file, String... said) {
        assertThatExceptionOfType(GeographyRefused.class)
                .isThrownBy(() -> updates.compare(List.of(file)))
                .satisfies(refused -> assertThat(
                                String.join(" ", refused.sentences()).replace('\u00a0', ' '))
                        .contains(said));
    }
}
