package fr.irev.maillage.directory.whotocontact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the real territories, contrats and cités of the region, with invented people. */
@RepositoryTest
class WhoToContactTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private WhoToContact whoToContact;

    @Autowired
    private PersonService people;

    @Autowired
    private JdbcClient database;

    private static <T> T asStaff(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }

    private Answer ask(String question) {
        return asStaff(() -> whoToContact.ask(question, DAY));
    }

    private SeatId seat(String scheme, String function) {
        return database.sql("""
                        select s.seat_id from seat s join scheme c on c.scheme_id = s.scheme_id
                        where c.code = :scheme and s.function_code = :function
                        """)
                .param("scheme", scheme)
                .param("function", function)
                .query((row, number) -> new SeatId(row.getLong("seat_id")))
                .single();
    }

    private OrganisationId organisation(String key) {
        return database.sql("select organisation_id from organisation where reference_key = :key")
                .param("key", key)
                .query((row, number) -> new OrganisationId(row.getLong("organisation_id")))
                .single();
    }

    private MandateId takesSeat(
            Civility civility, String given, String family, String at, String function, SeatId seat) {
        return asStaff(() -> {
            var person = people.create(new NewPerson(civility, given, family, "essai"));
            return people.openMandate(new NewMandate(
                    person,
                    organisation(at),
                    new FunctionCode(function),
                    seat,
                    LocalDate.of(2025, 1, 6),
                    new EmailAddress(FoldedText.withoutAccents(given + "." + family) + "@ville.example")));
        });
    }

    @Test
    void aQuartierLeadsToThePilotOfItsContratByAWayThatIsTold() {
        takesSeat(
                Civility.MADAME,
                "Ada",
                "Invente",
                "EPCI-200090751",
                "PILOTE_CV",
                seat("CDV2024-200090751", "PILOTE_CV"));

        var answer = ask("Beau Marais");

        assertThat(answer.about()).isNotNull();
        assertThat(answer.about().name()).isEqualTo("Beau Marais");
        var pilot = answer.lines().getFirst();
        assertThat(pilot.need()).isEqualTo(Need.PILOTAGE);
        assertThat(pilot.personName()).isEqualTo("Ada Invente");
        assertThat(pilot.email()).isEqualTo("ada.invente@ville.example");
        assertThat(pilot.state()).isEqualTo(SeatState.POURVU);
        assertThat(pilot.reason()).isEmpty();
        assertThat(pilot.path())
                .startsWith(
                        "QPV Beau Marais → Contrat de ville de Grand Calais Terres et Mers → porté par Communauté d’agglomération")
                .endsWith("→ pilote du contrat de ville");
    }

    @Test
    void needsComeInTheirOrderAndEachIsThere() {
        var needs = ask("Beau Marais").lines().stream()
                .map(ContactLine::need)
                .distinct()
                .toList();

        assertThat(needs).isSorted().contains(Need.PILOTAGE, Need.EDUCATION, Need.ETAT, Need.INSERTION, Need.SECURITE);
    }

    @Test
    void theGenderOfTheHolderDecidesOnTheLabel() {
        takesSeat(Civility.MADAME, "Ada", "Invente", "COMMUNE-62193", "CPO", seat("CE-CALAIS", "CPO"));

        assertThat(ask("CPO Calais").lines()).singleElement().satisfies(line -> {
            assertThat(line.functionLabel()).isEqualTo("Cheffe de projet opérationnelle");
            assertThat(line.personName()).isEqualTo("Ada Invente");
        });
    }

    @Test
    void twoCitesInOneTownAreAskedNotGuessed() {
        var answer = ask("CPO Maubeuge");

        assertThat(answer.lines()).isEmpty();
        assertThat(answer.choices())
                .extracting(Choice::name)
                .containsExactlyInAnyOrder(
                        "Cité éducative de Maubeuge", "Cité éducative d’Hautmont-Louvroil-Maubeuge-Neuf-Mesnil");
    }

    @Test
    void aChosenMeaningIsAnsweredForTheFunctionAskedFor() {
        var cite = ask("CPO Maubeuge").choices().getFirst();

        var answer = asStaff(() -> whoToContact.ask("CPO Maubeuge", cite.subject(), DAY));

        assertThat(answer.choices()).isEmpty();
        assertThat(answer.lines()).singleElement().satisfies(line -> {
            assertThat(line.function()).isEqualTo(new FunctionCode("CPO"));
            assertThat(line.path()).startsWith(cite.name());
        });
    }

    @Test
    void aQuartierOverTwoIntercommunalitesGivesThePilotsOfBothContrats() {
        var shared = database.sql("""
                        select q.territory_id from territory q
                          join scheme_territory st on st.territory_id = q.territory_id and st.role = 'COVERS'
                          join scheme s on s.scheme_id = st.scheme_id and s.kind = 'CONTRAT_DE_VILLE' and s.status = 'ACTIF'
                        where q.kind = 'QPV' and q.vintage = 2024
                        group by q.territory_id having count(*) = 2 order by q.territory_id limit 1
                        """).query(Long.class).single();

        var answer = asStaff(() -> whoToContact.ask(
                "pilote", new Subject.InTerritory(new fr.irev.maillage.territories.TerritoryId(shared)), DAY));

        assertThat(answer.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.function()).isEqualTo(new FunctionCode("PILOTE_CV")));
        assertThat(answer.lines().stream().map(ContactLine::path).distinct()).hasSize(2);
    }

    @Test
    void aVacantPilotFallsBackToTheSwitchboardOfTheCarrierAndSaysWhy() {
        database.sql(
                        "update organisation set email = 'accueil@agglo.example', phone = '+33321000000' where reference_key = 'EPCI-200090751'")
                .update();

        var line = ask("pilote Beau Marais").lines().getFirst();

        assertThat(line.state()).isEqualTo(SeatState.VACANT);
        assertThat(line.personName()).isNull();
        assertThat(line.email()).isEqualTo("accueil@agglo.example");
        assertThat(line.reason()).startsWith("Siège vacant.").contains("boîte générique");
    }

    @Test
    void whereTheCarrierIsUnknownToBeReachedSomebodyOnTheSameSchemeIsTheNextBest() {
        var pilot = takesSeat(
                Civility.MONSIEUR,
                "Luc",
                "Invente",
                "EPCI-200090751",
                "PILOTE_CV",
                seat("CDV2024-200090751", "PILOTE_CV"));
        takesSeat(
                Civility.MADAME,
                "Eva",
                "Elue",
                "EPCI-200090751",
                "ELU_REFERENT",
                seat("CDV2024-200090751", "ELU_REFERENT"));
        asStaff(() -> {
            people.closeMandate(pilot, LocalDate.of(2026, 6, 30));
            return true;
        });

        var line = ask("pilote Beau Marais").lines().getFirst();

        assertThat(line.state()).isEqualTo(SeatState.VACANT);
        assertThat(line.email()).isEqualTo("eva.elue@ville.example");
        assertThat(line.reason())
                .startsWith("Siège vacant depuis le 01/07/2026.")
                .contains("Eva Elue");
    }

    @Test
    void aBouncedAddressIsNotGiven() {
        takesSeat(
                Civility.MONSIEUR,
                "Luc",
                "Invente",
                "EPCI-200090751",
                "PILOTE_CV",
                seat("CDV2024-200090751", "PILOTE_CV"));
        database.sql("""
                        insert into suspended_address (email, reason, since)
                        values ('luc.invente@ville.example', 'essai', '2026-11-01')
                        """).update();

        var line = ask("pilote Beau Marais").lines().getFirst();

        assertThat(line.personName()).isEqualTo("Luc Invente");
        assertThat(line.email()).isNull();
        assertThat(line.reason()).contains("ne fonctionne plus");
    }

    @Test
    void aMissionLocaleIsFoundByItsTown() {
        assertThat(ask("mission locale Wattrelos").about())
                .isNotNull()
                .extracting(Choice::name)
                .isEqualTo("Mission locale Wattrelos-Leers");
    }

    @Test
    void insertionIsAnsweredByTheMissionLocaleThatBearsTheTown() {
        assertThat(ask("Wattrelos").lines())
                .filteredOn(line -> line.need() == Need.INSERTION)
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.path()).contains("Wattrelos-Leers");
                    assertThat(line.reason()).contains("à confirmer");
                });
    }

    @Test
    void aDelegueDuPrefetIsFoundThroughTheContratOfTheTown() {
        assertThat(ask("délégué préfet Lens").lines().getFirst()).satisfies(line -> {
            assertThat(line.function()).isEqualTo(new FunctionCode("DP"));
            assertThat(line.path()).contains("Contrat de ville de Lens-Liévin");
        });
    }

    @Test
    void aTownBeforeTheArrondissementOfItsName() {
        assertThat(ask("Lens").about())
                .isNotNull()
                .extracting(Choice::detail)
                .asString()
                .startsWith("commune");
    }

    @Test
    void aTownWithoutQuartierIsSentToTheContratOfItsIntercommunalite() {
        assertThat(ask("pilote Sangatte").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.path())
                        .contains("Sangatte → ", "→ Contrat de ville de Grand Calais Terres et Mers"));
    }

    @Test
    void aPersonIsFoundInEitherOrderOfNames() {
        takesSeat(Civility.MADAME, "Zénobie", "Kerlouan", "COMMUNE-62193", "CPO", seat("CE-CALAIS", "CPO"));

        for (var question : List.of("Zénobie Kerlouan", "KERLOUAN Zenobie", "zenobie.kerlouan@ville.example")) {
            assertThat(ask(question).lines())
                    .as(question)
                    .singleElement()
                    .satisfies(line -> assertThat(line.personName()).isEqualTo("Zénobie Kerlouan"));
        }
    }

    @Test
    void aTelephoneNumberIsFoundInAnyFormat() {
        assertThat(ask("03.20.25.10.29").about())
                .isNotNull()
                .extracting(Choice::name)
                .asString()
                .startsWith("IREV");
        assertThat(ask("+33 3 20 25 10 29").about()).isNotNull();
    }

    @Test
    void wildcardsAreLiteralAndNonsenseFindsNobody() {
        for (var question : List.of("%", "_", "' OR 1=1--", "\\", "x".repeat(5000), "")) {
            assertThat(ask(question).lines()).as(question).isEmpty();
        }
    }

    @Test
    void anAnswerAsOfADayKnowsWhoHeldTheSeatThen() {
        var pilot = takesSeat(
                Civility.MONSIEUR,
                "Luc",
                "Invente",
                "EPCI-200090751",
                "PILOTE_CV",
                seat("CDV2024-200090751", "PILOTE_CV"));
        asStaff(() -> {
            people.closeMandate(pilot, LocalDate.of(2026, 6, 30));
            return true;
        });

        var then = asStaff(() -> whoToContact.ask("pilote Beau Marais", LocalDate.of(2026, 6, 30)));

        assertThat(then.lines().getFirst().personName()).isEqualTo("Luc Invente");
    }
}
