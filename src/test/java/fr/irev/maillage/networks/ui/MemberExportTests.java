package fr.irev.maillage.networks.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkSheet;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.networks.ui.MemberExport.Format;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class MemberExportTests {

    private static final List<String> FORMULAS = List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "＝1+1");

    private static final AsOf TODAY = AsOf.today(Clock.systemUTC());

    @Autowired
    private MemberExport export;

    @Autowired
    private NetworkSheetLookup networks;

    @Autowired
    private JdbcClient database;

    private AudienceFixtures world;
    private NetworkId network;

    @BeforeEach
    void aNetworkOfOne() {
        world = new AudienceFixtures(database);
        network = world.network("Réseau à exporter", false, AudienceFixtures.PILOT);
        database.sql("delete from mandate").update();
        var town = world.organisation("EPCI", "Métropole d’essai", null);
        var contract = world.scheme(SchemeKind.CONTRAT_DE_VILLE, "Contrat de ville d’essai");
        var mandate = world.mandate(
                world.person("Zoé", "Kérébel"),
                town,
                AudienceFixtures.PILOT,
                world.seat(AudienceFixtures.PILOT, contract, null),
                "zoe@xn--exmple-cva.fr",
                null,
                null);
        database.sql("""
                insert into contact_point (contact_point_id, mandate_id, kind, value)
                values (900001, :mandate, 'MOBILE', '+33620251029'), (900002, :mandate, 'PHONE', '+33320251029')
                """).param("mandate", mandate.mandateId()).update();
        ViewSession.signIn(Roles.LECTURE);
    }

    @Test
    void thePageOffersBothFiles() {
        ViewSession.open("reseaux/" + network.networkId());

        _get(Anchor.class, spec -> spec.withText("Exporter (CSV)"));
        _get(Anchor.class, spec -> spec.withText("Exporter (XLSX)"));
    }

    @Test
    void aMemberIsThereWithEverythingToReachThem() throws Exception {
        var expected = List.of(
                List.of("Nom", "Fonction", "Organisme", "Courriel", "Téléphone", "Au titre de"),
                List.of(
                        "Zoé Kérébel",
                        "Pilote du contrat de ville",
                        "Métropole d’essai",
                        "zoe@exémple.fr",
                        "03 20 25 10 29, 06 20 25 10 29",
                        "Contrat de ville d’essai"));

        assertThat(csv()).isEqualTo(expected);
        assertThat(xlsx().stream().map(MemberExportTests::texts)).isEqualTo(expected);
    }

    @Test
    void whatLooksLikeAFormulaStaysWhatWasWritten() throws Exception {
        for (var name : FORMULAS) {
            world.mandate(
                    world.person("", name),
                    world.organisation("EPCI", "Ville", null),
                    AudienceFixtures.PILOT,
                    null,
                    null,
                    null,
                    null);
        }

        var names = csv().stream().map(List::getFirst).toList();
        for (var name : FORMULAS) {
            assertThat(names).contains("'" + name);
        }
        var cells = xlsx().stream().flatMap(Row::stream).toList();
        assertThat(cells).filteredOn(cell -> cell != null).allSatisfy(cell -> {
            assertThat(cell.getType()).isIn(CellType.STRING, CellType.EMPTY);
            assertThat(cell.getFormula()).isNull();
        });
    }

    @Test
    void whoTakesTheMembersOutIsWrittenDown() {
        export.file(sheet(), TODAY, Format.CSV);
        export.file(sheet(), TODAY, Format.XLSX);

        assertThat(database.sql(
                                "select count(*) from journal_entry where action = 'EXPORT' and subject_kind = 'NETWORK' and subject_id = :network")
                        .param("network", network.networkId())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theFileTellsOfTheDayThatIsShown() {
        database.sql("update mandate set ends_on = '2022-12-31'").update();

        var then = export.file(sheet(), TODAY.on(LocalDate.of(2022, 12, 31)), Format.CSV);

        assertThat(new String(then, StandardCharsets.UTF_8)).contains("Zoé Kérébel");
        assertThat(new String(export.file(sheet(), TODAY, Format.CSV), StandardCharsets.UTF_8))
                .doesNotContain("Zoé Kérébel");
        assertThat(database.sql("select count(*) from journal_entry where summary like '%au 31/12/2022%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private NetworkSheet sheet() {
        return CurrentUser.asSystem(() -> networks.sheet(network).orElseThrow());
    }

    private List<List<String>> csv() {
        var text = new String(export.file(sheet(), TODAY, Format.CSV), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(record -> List.copyOf(record.getFields()))
                .toList();
    }

    private List<Row> xlsx() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(export.file(sheet(), TODAY, Format.XLSX)))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
