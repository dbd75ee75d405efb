package fr.irev.maillage.events.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.irev.maillage.events.EventsFixtures.aDay;
import static fr.irev.maillage.events.EventsFixtures.aGuest;
import static fr.irev.maillage.events.EventsFixtures.anOpenEvent;
import static fr.irev.maillage.testing.ViewSession.open;
import static fr.irev.maillage.testing.ViewSession.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.events.Answer;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.EventService;
import fr.irev.maillage.events.EventSheet;
import fr.irev.maillage.events.RegistrationService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class EventFilesTests {

    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\u0009=1", "＝1+1", "'=1", "=cmd|' /C calc'!A0");

    private static int people = 6_000; // numbers already given out

    @Autowired
    private EventService events;

    @Autowired
    private EventLookup lookup;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private RegistrationExport export;

    @Autowired
    private AttendanceSheet attendance;

    @Autowired
    private JdbcClient database;

    @Test
    void thePageOffersTheListAndTheSheetToSign() {
        var event = anOpenEvent(events, aDay(20));
        signIn(Roles.LECTURE);

        open("evenements/" + event.eventId());

        _get(Anchor.class, spec -> spec.withText("Exporter (XLSX)"));
        _get(Anchor.class, spec -> spec.withText("Feuille d’émargement (XLSX)"));
    }

    @Test
    void whatLooksLikeAFormulaStaysWhatWasWritten() throws Exception {
        var event = anOpenEvent(events, aDay(20));
        FORMULAS.forEach(name -> answer(event, guest(name), Answer.COMING));
        signIn(Roles.LECTURE);

        for (var file : List.of(export.file(sheet(event)), attendance.file(sheet(event)))) {
            var cells = rows(file).stream().flatMap(Row::stream).toList();
            assertThat(cells).filteredOn(cell -> cell != null).allSatisfy(cell -> {
                assertThat(cell.getType()).isIn(CellType.STRING, CellType.EMPTY);
                assertThat(cell.getFormula()).isNull();
            });
            for (var name : FORMULAS) {
                assertThat(cells)
                        .as(name)
                        .anySatisfy(cell -> assertThat(cell.getText()).contains(name.strip()));
            }
        }
    }

    @Test
    void theListHoldsEveryAnswer() throws Exception {
        var event = anOpenEvent(events, aDay(1));
        answer(event, guest("Aubry"), Answer.COMING);
        answer(event, guest("Béal"), Answer.COMING);
        answer(event, guest("Caron"), Answer.NOT_COMING);
        signIn(Roles.LECTURE);

        var rows = rows(export.file(sheet(event)));

        assertThat(texts(rows.getFirst()))
                .containsExactly("Nom", "Fonction et organisme", "Adresse", "Réponse", "Répondu le", "Par");
        assertThat(rows).hasSize(4);
        assertThat(texts(rows.get(1)))
                .startsWith("Inès Aubry", "Coordonnatrice, Collège Rosa-Parks")
                .contains("Vient");
        assertThat(texts(rows.get(2))).startsWith("Inès Béal").anyMatch(text -> text.contains("rang 1"));
    }

    @Test
    void theSheetToSignHoldsThoseWhoHaveAPlaceByNameAndRoomForOthers() throws Exception {
        var event = anOpenEvent(events, aDay(2));
        answer(event, guest("Zola"), Answer.COMING);
        answer(event, guest("Aubry"), Answer.COMING);
        answer(event, guest("Béal"), Answer.COMING);
        answer(event, guest("Caron"), Answer.NOT_COMING);
        signIn(Roles.LECTURE);

        var rows = rows(attendance.file(sheet(event)));
        var all = rows.stream().map(EventFilesTests::texts).toList();

        assertThat(all.get(0)).startsWith("Feuille d’émargement");
        assertThat(all.get(1)).startsWith("Rencontre des coordonnateurs");
        assertThat(all.get(2).getFirst()).contains("Salle des fêtes de Rivecourt");
        assertThat(all).contains(List.of("Nom", "Fonction et organisme", "Signature"));
        assertThat(all.stream().map(List::getFirst).filter(name -> name.startsWith("Inès ")))
                .containsExactly("Inès Aubry", "Inès Zola");
        assertThat(rows.getLast().getRowNum())
                .as("lines for those who come without an answer")
                .isGreaterThan(AttendanceSheet.FIRST_NAME + 2 + 5);
    }

    @Test
    void whoTakesAListOutIsWrittenDown() {
        var event = anOpenEvent(events, aDay(2));
        signIn(Roles.LECTURE);

        export.file(sheet(event));
        attendance.file(sheet(event));

        assertThat(database.sql(
                                "select count(*) from journal_entry where action = 'EXPORT' and subject_kind = 'EVENT' and subject_id = :event")
                        .param("event", event.eventId())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private EventSheet sheet(EventId event) {
        return CurrentUser.asSystem(() -> lookup.find(event).orElseThrow());
    }

    private MandateId guest(String familyName) {
        var mandate = aGuest(database, ++people);
        database.sql("update person set family_name = :name where person_id = :id")
                .param("name", familyName)
                .param("id", mandate.mandateId())
                .update();
        return mandate;
    }

    private void answer(EventId event, MandateId mandate, Answer answer) {
        CurrentUser.asSystem(() -> registrations.answer(event, mandate, answer));
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
