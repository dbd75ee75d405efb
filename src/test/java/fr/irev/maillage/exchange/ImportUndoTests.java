package fr.irev.maillage.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonChange;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.exchange.ImportUndoPlan.Kept;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.testing.IntegrationTest;
import fr.irev.maillage.testing.MovableClock;
import fr.irev.maillage.testing.TableDump;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@WithMockUser(
        username = "claire",
        roles = {"LECTURE", "GESTION"})
class ImportUndoTests {

    private static final String HEADER = "Prénom;Nom;Courriel;Téléphone;Fonction;Organisme;Commune\n";
    private static int towns;

    private final PeopleImports imports;
    private final ImportUndo undo;
    private final ImportCleaning cleaning;
    private final PersonService people;
    private final PersonLookup sheets;
    private final Oppositions oppositions;
    private final List<PersonReferences> references;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final MovableClock clock;
    private final PeopleFixtures fixtures;

    private String town = "";
    private OrganisationId organisation = new OrganisationId(0);

    ImportUndoTests(
            @Autowired PeopleImports imports,
            @Autowired ImportUndo undo,
            @Autowired ImportCleaning cleaning,
            @Autowired PersonService people,
            @Autowired PersonLookup sheets,
            @Autowired Oppositions oppositions,
            @Autowired List<PersonReferences> references,
            @Autowired TransactionTemplate transaction,
            @Autowired JdbcClient database,
            @Autowired Clock clock) {
        this.imports = imports;
        this.undo = undo;
        this.cleaning = cleaning;
        this.people = people;
        this.sheets = sheets;
        this.oppositions = oppositions;
        this.references = references;
        this.transaction = transaction;
        this.database = database;
        this.clock = (MovableClock) clock;
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void aTown() {
        town = "Ville d’Essai-Retour " + ++towns;
        organisation = fixtures.organisation(town);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runAgain();
    }

    @Test
    void doneThenUndoneEveryTableIsAsBefore() {
        var seat = fixtures.seat(organisation, PeopleFixtures.PILOT, true);
        known("Luc", "Petit", seat, null, null);
        known("Ana", "Kérébel", null, null, "ana@retour-un.example");
        known("Max", "Evrard", null, LocalDate.of(2025, 6, 30), "max@retour-un.example");
        known("Zoé", "Darras", null, null, "zoe@retour-un.example");
        var audit = audit();
        var before = TableDump.of(database, audit);

        var id = bringIn("""
                Inès;Aubrac;ines@retour-un.example;0320251029;Directrice;%1$s;
                Odon;Belval;odon@retour-un.example;;Médiateur;Structure Neuve Un;Lens
                Léo;Carlin;leo@retour-un.example;;Agent;Structure Neuve Un;Lens
                Ana;Kérébel;ana@retour-un.example;0612345678;;%1$s;
                Luc;Petit;luc@retour-un.example;0320251030;;%1$s;
                Zoé;Darras;zoe@retour-un.example;;;%1$s;
                Eva;Fournel;eva@ville;;;%1$s;
                Max;Evrard;max@retour-un.example;;Agent;%1$s;
                Rose;Jolly;;;Agent;%1$s;
                """.formatted(town));
        var report = imports.report(id).orElseThrow();
        assertThat(List.of(report.created(), report.completed(), report.duplicates(), report.refused()))
                .containsExactly(5, 2, 1, 1);
        var during = TableDump.of(database, audit);

        var told = undo.preview(id);
        TableDump.assertUnchanged(database, audit, during);
        var done = undo.undo(id);

        assertThat(told).isEqualTo(new ImportUndoPlan(4, 1, 2, 1, List.of())).isEqualTo(done);
        TableDump.assertUnchanged(database, audit, before);
        assertThat(journal(id)).singleElement().asString().contains("annulé : 4 fiches et 1 mandats supprimés");
        assertThat(imports.report(id).orElseThrow().undoneBy()).isEqualTo("claire");
    }

    @Test
    void whatOneLineAddedAndALaterOneCompletedGoesWhole() {
        var audit = audit();
        var before = TableDump.of(database, audit);
        var between = "Max;Evrard;max@ville;;Agent;Ailleurs;\n".repeat(PeopleImports.AT_ONCE);

        var id = bringIn("Rose;Jolly;;;Agent;%1$s;\n%2$sRose;Jolly;rose@retour-sept.example;0612345679;Agent;%1$s;\n"
                .formatted(town, between));
        assertThat(imports.report(id).orElseThrow().completed()).isOne();

        assertThat(undo.undo(id)).isEqualTo(new ImportUndoPlan(1, 0, 1, 0, List.of()));
        TableDump.assertUnchanged(database, audit, before);
    }

    @Test
    void whatSomebodyHasWorkedOnSinceStaysAndIsListedWithWhoDidWhat() {
        known("Ana", "Kérébel", null, null, "ana@retour-deux.example");
        var id = bringIn("""
                Inès;Aubrac;ines@retour-deux.example;;Directrice;Structure Neuve Deux;Lens
                Odon;Belval;odon@retour-deux.example;;Médiateur;%1$s;
                Léo;Carlin;leo@retour-deux.example;;Agent;%1$s;
                Nora;Huon;nora@retour-deux.example;;Agent;%1$s;
                Ana;Kérébel;ana@retour-deux.example;0612345678;;%1$s;
                """.formatted(town));
        rename(person("Aubrac"), "Aubrac-Petit");
        oppositions.record(
                new EmailAddress("leo@retour-deux.example"), person("Carlin"), OppositionPurpose.ALL, 0, "STAFF");
        people.verifyMandate(sheets.sheet(person("Kérébel"))
                .orElseThrow()
                .mandates()
                .getFirst()
                .id());
        people.openMandate(new NewMandate(
                person("Belval"), organisation, PeopleFixtures.ASSISTANT, null, LocalDate.of(2026, 1, 1), null));

        var plan = undo.preview(id);

        assertThat(plan.people()).isOne();
        assertThat(plan.completions() + plan.organisations()).isZero();
        assertThat(plan.kept())
                .extracting(Kept::what)
                .containsExactly(
                        "la structure « Structure Neuve Deux »",
                        "la fiche d’Inès Aubrac",
                        "la fiche d’Odon Belval",
                        "la fiche de Léo Carlin",
                        "le mandat d’Ana Kérébel");
        assertThat(plan.kept().get(0).why()).isEqualTo("1 contact y est rattaché.");
        assertThat(plan.kept().get(1).why()).startsWith("Fiche d’Inès Aubrac-Petit modifiée (claire, ");
        assertThat(plan.kept().get(2).why()).startsWith("Mandat d’Odon Belval ouvert (claire, ");
        assertThat(plan.kept().get(3).why()).startsWith("Opposition de l’adresse leo@retour-deux.example enregistrée");
        assertThat(plan.kept().get(4).why()).startsWith("Mandat d’Ana Kérébel vérifié (claire, ");

        assertThat(undo.undo(id)).isEqualTo(plan);
        assertThat(count("Huon")).isZero();
        assertThat(count("Aubrac-Petit") + count("Belval") + count("Carlin")).isEqualTo(3);
        assertThat(sheets.sheet(person("Kérébel"))
                        .orElseThrow()
                        .mandates()
                        .getFirst()
                        .contactPoints())
                .hasSize(1);
    }

    @Test
    void whoWasErasedDoesNotComeBack() {
        known("Ana", "Kérébel", null, null, "ana@retour-trois.example");
        var id = bringIn("""
                Inès;Aubrac;ines@retour-trois.example;;Directrice;%1$s;
                Ana;Kérébel;ana@retour-trois.example;0612345678;;%1$s;
                """.formatted(town));
        erase(person("Aubrac"));
        erase(person("Kérébel"));

        assertThat(noted(id)).as("what was noted says nothing of them").isZero();
        assertThat(undo.undo(id)).isEqualTo(new ImportUndoPlan(0, 0, 0, 0, List.of()));
        assertThat(count("Aubrac") + count("Kérébel")).isZero();
    }

    @Test
    void anImportIsTakenBackOnce() {
        var id = bringIn("Inès;Aubrac;ines@retour-quatre.example;;Directrice;%s;\n".formatted(town));
        undo.undo(id);

        assertThatExceptionOfType(ImportUndoRefused.class)
                .isThrownBy(() -> undo.undo(id))
                .withMessage("Cet import a déjà été annulé.");
        assertThatExceptionOfType(ImportUndoRefused.class).isThrownBy(() -> undo.preview(id));
    }

    @Test
    void whileAnImportRunsNoneIsTakenBack() {
        var id = bringIn("Inès;Aubrac;ines@retour-cinq.example;;Directrice;%s;\n".formatted(town));
        var running = imports.begin(
                "autre.csv",
                (HEADER + "Léo;Carlin;leo@retour-cinq.example;;Agent;" + town + ";\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(ImportUndoRefused.class)
                .isThrownBy(() -> undo.undo(id))
                .withMessageStartingWith("Un import est en cours (claire, 0");

        imports.run(running);
        assertThat(undo.undo(id).people()).isOne();
    }

    @Test
    void afterThirtyDaysItIsTooLateAndWhatWasNotedGoes() {
        var id = bringIn("Inès;Aubrac;ines@retour-six.example;;Directrice;%s;\n".formatted(town));
        var until = imports.report(id).orElseThrow().undoableUntil();
        assertThat(until).isNotNull();

        clock.standAt(until.plus(Duration.ofMinutes(1)));
        cleaning.forgetOld();

        assertThat(imports.report(id).orElseThrow().undoableUntil()).isNull();
        assertThat(noted(id)).isZero();
        assertThatExceptionOfType(ImportUndoRefused.class)
                .isThrownBy(() -> undo.undo(id))
                .withMessageContaining("plus de 30 jours");
        assertThat(count("Aubrac")).isOne();
    }

    private PersonId known(
            String given, String family, @Nullable SeatId seat, @Nullable LocalDate until, @Nullable String email) {
        var person = people.create(new fr.irev.maillage.directory.NewPerson(null, given, family, "essai"));
        people.openMandate(new NewMandate(
                person, PeopleFixtures.terms(organisation, seat, LocalDate.of(2025, 1, 1), until, email), null, false));
        return person;
    }

    private ImportId bringIn(String lines) {
        var id = imports.begin("gens.csv", (HEADER + lines).getBytes(StandardCharsets.UTF_8));
        assertThat(imports.run(id)).isTrue();
        return id;
    }

    private void rename(PersonId person, String family) {
        var sheet = sheets.sheet(person).orElseThrow();
        people.change(new PersonChange(
                person,
                sheet.version(),
                sheet.civility(),
                new PersonName(sheet.name().given(), family),
                sheet.note(),
                sheet.source(),
                sheet.legalBasis()));
    }

    /** As the trash does after its thirty days: those to whom others point come last. */
    private void erase(PersonId person) {
        transaction.executeWithoutResult(status -> references.stream()
                .sorted(Comparator.comparing(owner -> owner.columns().contains("person_all.person_id")))
                .forEach(owner -> owner.erase(person)));
    }

    /** The last one entered of this name. */
    private PersonId person(String family) {
        return new PersonId(database.sql("select max(person_id) from person where family_name = :family")
                .param("family", family)
                .query(Long.class)
                .single());
    }

    /** People of this name who have, or had, something to do with the town of the test, or with nobody. */
    private int count(String family) {
        return database.sql("""
                select count(*) from person p
                where p.family_name = :family
                  and exists (select 1 from mandate m join organisation o on o.organisation_id = m.organisation_id
                              where m.person_id = p.person_id and (o.name = :town or o.name like 'Structure Neuve Deux'))
                """)
                .param("family", family)
                .param("town", town)
                .query(Integer.class)
                .single();
    }

    private int noted(ImportId id) {
        return database.sql("select count(*) from people_import_step where import_id = :id")
                .param("id", id.importId())
                .query(Integer.class)
                .single();
    }

    private List<String> journal(ImportId id) {
        return database.sql("select summary from journal_entry where action = 'UNDO_IMPORT' and subject_id = :id")
                .param("id", id.importId())
                .query(String.class)
                .list();
    }

    /** What only says what was done: the journal, the imports themselves, and the runs of jobs. */
    private Set<String> audit() {
        var tables = new HashSet<>(Set.of("journal_entry", "people_import", "people_import_row"));
        tables.addAll(database.sql("""
                select table_name from information_schema.tables
                where table_schema = database() and table_name like 'batch%'
                """).query(String.class).list());
        return tables;
    }
}
