package fr.irev.maillage.directory.seats;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class SeatTemplateServiceTests {

    private static final TemplateOwner CITES = new TemplateOwner.OfScheme(SchemeKind.CITE_EDUCATIVE);
    private static final FunctionCode CORRESPONDENT = new FunctionCode("CORRESPONDANT_INSTIT");
    private static final FunctionCode CPO = new FunctionCode("CPO");

    @Autowired
    private SeatTemplateService templates;

    @Autowired
    private PersonService people;

    @Autowired
    private JdbcClient database;

    @Test
    void whatIsAddedIsCountedThenCreatedWhereItIsMissing() {
        int foretold = CurrentUser.asSystem(() -> templates.missing(CITES, CORRESPONDENT, ""));
        int created = CurrentUser.asSystem(() -> templates.expect(CITES, CORRESPONDENT, "", "", 2));

        assertThat(created).isEqualTo(foretold).isEqualTo(22);
        assertThat(seats(CORRESPONDENT, "true")).isEqualTo(22);
        assertThat(CurrentUser.asSystem(() -> templates.missing(CITES, CORRESPONDENT, "")))
                .isZero();
        assertThat(CurrentUser.asSystem(() -> templates.of(CITES)))
                .last()
                .satisfies(entry -> assertThat(entry.function()).isEqualTo(CORRESPONDENT));
    }

    @Test
    void addingForOrganisationsLeavesAnotherRecordOfABodyOut() {
        var missionsLocales = new TemplateOwner.OfOrganisations("MISSION_LOCALE", "Missions locales");

        assertThat(CurrentUser.asSystem(() -> templates.expect(missionsLocales, CORRESPONDENT, "", "", 2)))
                .isEqualTo(43);
    }

    @Test
    void whatIsTakenOutLeavesHeldSeatsAndWhatStaffSaid() {
        hold("CE-CALAIS");
        mark("CE-DENAIN", "A_VERIFIER");

        assertThat(entry(CPO).held()).isOne();
        assertThat(entry(CPO).empty()).isEqualTo(20);
        int marked = CurrentUser.asSystem(() -> templates.dismiss(CITES, CPO, "", true));

        assertThat(marked).isEqualTo(20);
        assertThat(seats(CPO, "s.marking = 'SANS_OBJET'")).isEqualTo(20);
        assertThat(seats(CPO, "s.marking is null and c.code = 'CE-CALAIS'")).isOne();
        assertThat(seats(CPO, "s.marking = 'A_VERIFIER' and c.code = 'CE-DENAIN'"))
                .isOne();
    }

    @Test
    void emptySeatsStayVacantUnlessAsked() {
        assertThat(CurrentUser.asSystem(() -> templates.dismiss(CITES, CPO, "", false)))
                .isZero();
        assertThat(seats(CPO, "s.marking is null")).isEqualTo(22);
        assertThat(CurrentUser.asSystem(() -> templates.of(CITES)))
                .extracting(TemplateEntry::function)
                .doesNotContain(CPO);
    }

    @Test
    void whatStaffDecidedStandsAgainstTheReferenceFile(@Autowired List<ReferenceLoader> loaders) {
        CurrentUser.asSystem(() -> templates.dismiss(CITES, CPO, "", false));
        database.sql("delete from seat where function_code = 'CPO'").update();
        database.sql("delete from reference_file where name like 'seats%'").update();

        loaders.stream().filter(loader -> loader.rank() == 50).forEach(ReferenceLoader::load);

        assertThat(seats(CPO, "true")).isZero();
        assertThat(CurrentUser.asSystem(() -> templates.of(CITES)))
                .extracting(TemplateEntry::function)
                .doesNotContain(CPO);
    }

    private TemplateEntry entry(FunctionCode function) {
        return CurrentUser.asSystem(() -> templates.of(CITES)).stream()
                .filter(entry -> entry.function().equals(function))
                .findFirst()
                .orElseThrow();
    }

    private int seats(FunctionCode function, String condition) {
        return database.sql("""
                        select count(*) from seat s join scheme c on c.scheme_id = s.scheme_id
                        where c.kind = 'CITE_EDUCATIVE' and s.function_code = :function and %s
                        """.formatted(condition))
                .param("function", function.functionCode())
                .query(Integer.class)
                .single();
    }

    private SeatId cpoOf(String scheme) {
        return database.sql("""
                        select s.seat_id from seat s join scheme c on c.scheme_id = s.scheme_id
                        where c.code = :scheme and s.function_code = 'CPO'
                        """)
                .param("scheme", scheme)
                .query((row, number) -> new SeatId(row.getLong(1)))
                .single();
    }

    private void mark(String scheme, String marking) {
        database.sql("update seat set marking = :marking where seat_id = :seat")
                .param("marking", marking)
                .param("seat", cpoOf(scheme).seatId())
                .update();
    }

    private void hold(String scheme) {
        var town = new PeopleFixtures(database).organisation("Ville du modèle");
        CurrentUser.asSystem(() -> people.openMandate(new NewMandate(
                people.create(new NewPerson(null, "Ada", "Modèle-Essai", null)),
                town,
                CPO,
                cpoOf(scheme),
                LocalDate.of(2025, 9, 1),
                null)));
    }
}
