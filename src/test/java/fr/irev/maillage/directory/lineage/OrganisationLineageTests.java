package fr.irev.maillage.directory.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.organisations.OrganisationFilter;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.directory.organisations.OrganisationSheetLookup;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.networks.NetworkMember;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import fr.irev.maillage.testing.TableDump;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** « L’AMIE du Boulonnais est née de la fusion entre Réussir Ensemble et la Mission locale du pays boulonnais. » */
@RepositoryTest
@WithMockUser(
        username = "gestion",
        roles = {Roles.GESTION, Roles.LECTURE})
class OrganisationLineageTests {

    private static final Set<String> AUDIT = Set.of("journal_entry", "event_publication");
    private static final LocalDate TODAY = AsOf.today(Clock.systemUTC()).day();
    private static final LocalDate DAY = TODAY.minusDays(10);
    private static final FunctionCode PILOT = PeopleFixtures.PILOT;

    @Autowired
    private OrganisationLineage lineage;

    @Autowired
    private LineageUndo undo;

    @Autowired
    private LineageCleaning cleaning;

    @Autowired
    private OrganisationSheetLookup sheets;

    @Autowired
    private OrganisationLookup organisations;

    @Autowired
    private PersonLookup people;

    @Autowired
    private NetworkLookup networks;

    @Autowired
    private JdbcClient database;

    private AudienceFixtures world;
    private PeopleFixtures fixtures;
    private OrganisationId old;
    private OrganisationId joined;

    @BeforeEach
    void twoOrganisations() {
        world = new AudienceFixtures(database);
        fixtures = new PeopleFixtures(database);
        old = fixtures.organisation("Réussir Ensemble (essai)");
        joined = fixtures.organisation("L’AMIE du Boulonnais (essai)");
    }

    @Test
    void aRenamedOrganisationIsFoundByBothNamesAndCalledByThatOfTheDay() {
        var before = dump();

        long done = lineage.write(new LineageOrder.Renamed(old, DAY, "Ensemble 62 (essai)", "E62"));

        var sheet = sheets.sheet(old).orElseThrow();
        assertThat(sheet.details().name()).isEqualTo("Ensemble 62 (essai)");
        assertThat(sheet.details().acronym()).isEqualTo("E62");
        assertThat(sheet.nameOn(DAY)).isEqualTo("Ensemble 62 (essai) (E62)");
        assertThat(sheet.nameOn(DAY.minusDays(1))).isEqualTo("Réussir Ensemble (essai)");
        assertThat(named("reussir ensemble (essai)", TODAY)).containsExactly("Ensemble 62 (essai)");
        assertThat(named("ensemble 62 (essai)", DAY.minusDays(1))).containsExactly("Réussir Ensemble (essai)");

        undo.undo(done);
        TableDump.assertUnchanged(database, AUDIT, before);
    }

    @Test
    void severalNamesFollowEachOther() {
        lineage.write(new LineageOrder.Renamed(old, DAY.minusDays(100), "Deuxième nom", null));
        lineage.write(new LineageOrder.Renamed(old, DAY, "Troisième nom", null));

        var sheet = sheets.sheet(old).orElseThrow();
        assertThat(sheet.formerNames())
                .containsExactly(
                        new OrganisationSheet.FormerName("Réussir Ensemble (essai)", null, DAY.minusDays(101)),
                        new OrganisationSheet.FormerName("Deuxième nom", DAY.minusDays(100), DAY.minusDays(1)));
        assertThat(sheet.nameOn(DAY.minusDays(50))).isEqualTo("Deuxième nom");
    }

    @Test
    void aNameThatWasAnotherNameAlreadyIsDatedAndTheUndoTakesTheDaysAway() {
        database.sql("insert into organisation_alias (organisation_id, label) values (?, 'Réussir Ensemble (essai)')")
                .param(old.organisationId())
                .update();
        var before = dump();

        long done = lineage.write(new LineageOrder.Renamed(old, DAY, "Autre nom", null));
        assertThat(sheets.sheet(old).orElseThrow().formerNames()).hasSize(1);

        undo.undo(done);
        TableDump.assertUnchanged(database, AUDIT, before);
    }

    @Test
    void aMergerTakesOpenMandatesAndSeatsAlongAndLeavesThePastWhereItWas() {
        var seat = fixtures.seat(old, PILOT, true);
        unqualified(seat);
        var director = mandate("Directrice", seat, LocalDate.of(2020, 1, 1), null);
        phone(director);
        var gone = mandate("Partie", null, LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31));
        var coming = mandate("Attendue", null, TODAY.plusDays(20), null);
        var part = world.organisation(PeopleFixtures.TOWN_HALL, "Antenne", null, old);
        var network = world.network("Réseau de l’essai", false);
        world.exception(network, director, "IN", LocalDate.of(2021, 1, 1), null);
        world.exception(network, director, "IN", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 30));
        var before = dump();
        var order = new LineageOrder.Merged(old, DAY, joined);

        assertThat(lineage.foretell(order))
                .anyMatch(said -> said.startsWith("Réussir Ensemble (essai) rejoint L’AMIE du Boulonnais (essai)"))
                .anyMatch(said -> said.startsWith("2 mandats ouverts"))
                .anyMatch(said -> said.startsWith("Une entité rattachée suit"));
        long done = lineage.write(order);

        var career = people.sheet(world.holder(director)).orElseThrow();
        assertThat(career.current()).singleElement().satisfies(now -> {
            assertThat(now.id()).isEqualTo(director); // what leads to the mandate leads there
            assertThat(now.organisation()).isEqualTo(joined);
            assertThat(now.held().start()).isEqualTo(DAY);
            assertThat(now.seat()).isNotNull().isNotEqualTo(seat);
            assertThat(now.contactPoints()).hasSize(1);
        });
        assertThat(career.career()).singleElement().satisfies(past -> {
            assertThat(past.organisation()).isEqualTo(old);
            assertThat(past.seat()).isEqualTo(seat);
            assertThat(past.held().end()).isEqualTo(DAY.minusDays(1));
            assertThat(past.contactPoints()).hasSize(1);
        });
        assertThat(organisationOf(gone)).isEqualTo(old);
        assertThat(organisationOf(coming)).isEqualTo(joined);
        assertThat(peopleAt(old, DAY.minusDays(1))).contains("Ada Directrice");
        assertThat(openAt(joined, DAY.minusDays(1))).isEmpty();
        assertThat(openAt(joined, TODAY)).containsExactly("Ada Directrice");
        assertThat(sheets.sheet(old).orElseThrow().successor().id()).isEqualTo(joined);
        assertThat(sheets.sheet(joined).orElseThrow().predecessors())
                .extracting(OrganisationName::id)
                .containsExactly(old);
        assertThat(sheets.sheet(joined).orElseThrow().children())
                .extracting(OrganisationName::id)
                .contains(part);
        for (var day : List.of(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 6, 1), DAY.minusDays(1), DAY, TODAY)) {
            assertThat(networks.members(network, day, 0, 9))
                    .as("members on %s", day)
                    .extracting(NetworkMember::familyName)
                    .containsExactly("Directrice");
        }
        assertThat(networks.members(network, LocalDate.of(2020, 7, 1), 0, 9)).isEmpty();

        undo.undo(done);
        TableDump.assertUnchanged(database, AUDIT, before);
    }

    @Test
    void whoeverFindsTheSeatTakenKeepsTheFunctionWithoutIt() {
        var here = fixtures.seat(old, PILOT, true);
        var there = fixtures.seat(joined, PILOT, true);
        unqualified(here);
        unqualified(there);
        var before = mandate("Ancienne", here, null, null);
        world.mandate(world.person("Eve", "Titulaire"), joined, PILOT, there.seatId(), null, null, null);
        var order = new LineageOrder.Merged(old, DAY, joined);
        var rows = dump();

        assertThat(lineage.foretell(order)).anyMatch(said -> said.contains("Eve Titulaire le tient déjà"));
        long done = lineage.write(order);

        var now = people.mandate(before).orElseThrow();
        assertThat(now.organisation()).isEqualTo(joined);
        assertThat(now.function()).isEqualTo(PILOT);
        assertThat(now.seat()).isNull();

        undo.undo(done);
        TableDump.assertUnchanged(database, AUDIT, rows);
    }

    @Test
    void foretellingChangesNothing() {
        mandate("Directrice", null, null, null);
        var before = dump();

        lineage.foretell(new LineageOrder.Merged(old, DAY, joined));
        lineage.foretell(new LineageOrder.Renamed(old, DAY, "Autre nom", null));

        TableDump.assertUnchanged(database, AUDIT, before);
    }

    @Test
    void theUndoIsRefusedOnceSomethingElseWasSaid() {
        var director = mandate("Directrice", null, LocalDate.of(2020, 1, 1), null);
        long done = lineage.write(new LineageOrder.Merged(old, DAY, joined));
        var elsewhere = fixtures.organisation("Troisième structure");
        database.sql("update mandate set organisation_id = ? where mandate_id = ?")
                .params(elsewhere.organisationId(), director.mandateId())
                .update();

        refuses("depuis, on a changé le mandat d’Ada Directrice", () -> undo.undo(done));
    }

    @Test
    void whatCannotBeIsRefusedWithTheReason() {
        var part = world.organisation(PeopleFixtures.TOWN_HALL, "Antenne", null, old);
        var closed = fixtures.organisation("Fermée");
        database.sql(
                        "update organisation set valid_from = '2010-01-01', valid_until = '2020-12-31' where organisation_id = ?")
                .param(closed.organisationId())
                .update();

        refuses("Choisissez une autre structure", () -> merge(old, DAY, old));
        refuses("en fait partie", () -> merge(old, DAY, part));
        refuses("n’existe pas le", () -> merge(old, DAY, closed));
        refuses("a cessé d’exister", () -> merge(closed, DAY, old));
        refuses("existe depuis le", () -> merge(closed, LocalDate.of(2010, 1, 1), old));
        refuses("déjà son nom", () -> rename(old, DAY, "Réussir Ensemble (essai)"));
        refuses("Indiquez le nouveau nom", () -> rename(old, DAY, " – "));
        refuses("trop long", () -> rename(old, DAY, "x".repeat(251)));
        refuses("à partir de son jour", () -> rename(old, TODAY.plusDays(1), "Demain"));
        refuses("n’est plus dans la base", () -> rename(new OrganisationId(-1), DAY, "Personne"));
        merge(old, DAY, joined);
        refuses("l’a déjà remplacée", () -> merge(old, DAY, joined));
        refuses("elle-même été remplacée", () -> merge(joined, DAY.minusDays(1), old));
    }

    @Test
    void afterThirtyDaysThereIsNoWayBackAndNothingIsLeftOfIt() {
        long done = lineage.write(new LineageOrder.Renamed(old, DAY, "Autre nom", null));
        database.sql("update organisation_lineage set done_at = done_at - interval 31 day")
                .update();

        assertThat(undo.of(old)).isEmpty();
        refuses("ne peut plus être annulé", () -> undo.undo(done));
        cleaning.forgetOld();
        assertThat(database.sql("select count(*) from organisation_lineage_change")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sheets.sheet(old).orElseThrow().formerNames()).hasSize(1);
    }

    @Test
    void bothSheetsOfAMergerLeadBack() {
        long done = lineage.write(new LineageOrder.Merged(old, DAY, joined));

        assertThat(undo.of(old)).extracting(DoneLineage::id).containsExactly(done);
        assertThat(undo.of(joined)).extracting(DoneLineage::id).containsExactly(done);
    }

    @Test
    @WithMockUser(roles = Roles.LECTURE)
    void readersWriteNothing() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> rename(old, DAY, "Autre"));
    }

    private void merge(OrganisationId from, LocalDate day, OrganisationId into) {
        lineage.write(new LineageOrder.Merged(from, day, into));
    }

    private void rename(OrganisationId organisation, LocalDate day, String name) {
        lineage.write(new LineageOrder.Renamed(organisation, day, name, null));
    }

    private static void refuses(String why, Runnable deed) {
        assertThatExceptionOfType(LineageRefused.class)
                .isThrownBy(deed::run)
                .satisfies(refused -> assertThat(refused.sentence()).contains(why));
    }

    private MandateId mandate(String name, SeatId seat, LocalDate start, LocalDate end) {
        return world.mandate(
                world.person("Ada", name),
                old,
                PILOT,
                seat == null ? null : seat.seatId(),
                "ada@essai.example",
                start,
                end);
    }

    private void phone(MandateId mandate) {
        database.sql(
                        "insert into contact_point (contact_point_id, mandate_id, kind, value) values (995001, ?, 'PHONE', '+33320251029')")
                .param(mandate.mandateId())
                .update();
    }

    /** Seats of the fixtures are all different; those of two organisations of a kind are the same. */
    private void unqualified(SeatId seat) {
        database.sql("update seat set qualifier = '' where seat_id = ?")
                .param(seat.seatId())
                .update();
    }

    private List<String> named(String text, LocalDate day) {
        return organisations
                .search(new OrganisationFilter(text, null, null, null, OrganisationFilter.State.TOUTES, day), 0, 9)
                .stream()
                .map(OrganisationName::name)
                .toList();
    }

    private OrganisationId organisationOf(MandateId mandate) {
        return people.mandate(mandate).map(MandateSheet::organisation).orElseThrow();
    }

    private List<String> peopleAt(OrganisationId organisation, LocalDate day) {
        return sheets.sheet(organisation, day).orElseThrow().people().stream()
                .map(OrganisationSheet.PersonThere::name)
                .toList();
    }

    private List<String> openAt(OrganisationId organisation, LocalDate day) {
        return sheets.sheet(organisation, day).orElseThrow().people().stream()
                .filter(OrganisationSheet.PersonThere::open)
                .map(OrganisationSheet.PersonThere::name)
                .toList();
    }

    private Map<String, List<String>> dump() {
        return TableDump.of(database, AUDIT);
    }
}
