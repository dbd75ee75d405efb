package fr.irev.maillage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.irev.maillage.directory.organisations.CoverageService;
import fr.irev.maillage.directory.organisations.NewOrganisation;
import fr.irev.maillage.directory.organisations.OrganisationDetails;
import fr.irev.maillage.directory.organisations.OrganisationService;
import fr.irev.maillage.directory.organisations.OrganisationTree;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatReach;
import fr.irev.maillage.directory.seats.SeatReachService;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.whotocontact.Choice;
import fr.irev.maillage.directory.whotocontact.ContactLine;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.SchemeName;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What the trade says of people, seats and organisations that a simple model gets wrong. */
@RepositoryTest
@WithMockUser(roles = {Roles.LECTURE, Roles.GESTION})
class HardCasesOfPeopleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @Autowired
    PersonService people;

    @Autowired
    PersonLookup sheets;

    @Autowired
    PeopleLookup lookup;

    @Autowired
    OrganisationService organisations;

    @Autowired
    OrganisationTree tree;

    @Autowired
    CoverageService coverage;

    @Autowired
    SeatLookup seats;

    @Autowired
    SeatReachService reaches;

    @Autowired
    SchemeLookup schemes;

    @Autowired
    TerritoryLookup territories;

    @Autowired
    WhoToContact whoToContact;

    @Autowired
    JdbcClient database;

    private PeopleFixtures fixtures;
    private OrganisationId town;

    @BeforeEach
    void aTown() {
        fixtures = new PeopleFixtures(database);
        town = fixtures.organisation("Ville des cas difficiles");
    }

    @Test
    void onePersonHoldsTwoFunctionsInTwoOrganisationsEachWithItsOwnAddress() {
        var collective = fixtures.organisation("Collectif des cas difficiles");
        var ana = people.create(
                PeopleFixtures.ana(), PeopleFixtures.terms(town, null, SPRING, null, "ana@ville.example"));
        var second = people.openMandate(new NewMandate(
                ana, PeopleFixtures.terms(collective, null, SPRING, null, "ana@collectif.example"), null, false));
        assertThat(sheet(ana).current())
                .extracting(MandateSheet::organisation, MandateSheet::email)
                .containsExactlyInAnyOrder(
                        tuple(town, "ana@ville.example"), tuple(collective, "ana@collectif.example"));

        people.closeMandate(second, SPRING.plusDays(1));

        assertThat(lookup.findByEmail(new EmailAddress("ana@ville.example")))
                .extracting(PersonMatch::id)
                .containsExactly(ana);
        assertThat(lookup.findByEmail(new EmailAddress("ana@collectif.example")))
                .isEmpty();
    }

    @Test
    void aFunctionIsExpectedThoughNobodyHoldsIt() {
        assertThat(seats.of(scheme("Cité éducative de Calais"), DAY))
                .filteredOn(seat -> seat.function().functionCode().equals("CPO"))
                .singleElement()
                .satisfies(seat -> {
                    assertThat(seat.state()).isEqualTo(SeatState.VACANT);
                    assertThat(seat.holders()).isEmpty();
                });
    }

    @Test
    void theTroikaOfACiteIsThreeSeatsOfThreeInstitutions() {
        assertThat(seats.of(scheme("Cité éducative de Calais"), DAY))
                .filteredOn(seat -> seat.group().equals("TROIKA"))
                .hasSize(3)
                .extracting(SeatRow::function)
                .doesNotHaveDuplicates();
        assertThat(whoToContact.ask("troïka Calais", DAY).lines())
                .extracting(ContactLine::function)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void aGenericMailboxBelongsToTheSeatAndAnswersWhileNobodyHoldsIt() {
        var seat = cpoOfCalais();
        var reach = new SeatReach(new EmailAddress("cite@calais.example"), new PhoneNumber("03 20 00 00 09"));
        reaches.change(seat, new SeatReach(null, null), reach);

        var answer = whoToContact.ask("CPO Calais", DAY).lines().getFirst();
        assertThat(answer.person()).isNull();
        assertThat(answer.email()).isEqualTo("cite@calais.example");
        assertThat(answer.phone()).isEqualTo("+33320000009");
        assertThat(lookup.findByEmail(new EmailAddress("cite@calais.example"))).isEmpty();

        people.create(
                PeopleFixtures.ana(),
                new MandateTerms(
                        town,
                        new FunctionCode("CPO"),
                        seat,
                        null,
                        null,
                        new Period(SPRING, null),
                        false,
                        new EmailAddress("ana@calais.example"),
                        List.of(),
                        null));
        assertThat(whoToContact.ask("CPO Calais", DAY).lines().getFirst().email())
                .isEqualTo("ana@calais.example");
        assertThat(reaches.of(seat)).isEqualTo(reach);
    }

    @Test
    void anOrganisationAnswersInCommunesOfSeveralIntercommunalites() {
        var coquelles = commune("62239");
        var feignies = commune("59225");
        var association = organisations.create(new NewOrganisation(
                new OrganisationDetails(
                        "MISSION_LOCALE",
                        "Mission locale des deux rives",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new PhoneNumber("03 20 00 00 08"),
                        null,
                        null,
                        new Period(null, null),
                        List.of()),
                "essai",
                false));
        people.create(
                PeopleFixtures.ana(),
                new MandateTerms(
                        association,
                        new FunctionCode("DIR_MISSION_LOCALE"),
                        null,
                        null,
                        null,
                        new Period(SPRING, null),
                        false,
                        new EmailAddress("ana@rives.example"),
                        List.of(),
                        null));
        assertThat(told("mission locale Coquelles")).doesNotContain("Mission locale des deux rives");

        coverage.change(association, Set.of(), Set.of(coquelles, feignies));

        assertThat(told("mission locale Coquelles")).contains("Mission locale des deux rives");
        assertThat(told("mission locale Feignies")).contains("Mission locale des deux rives");
        assertThat(told("mission locale Nogent-sur-Oise")).doesNotContain("Mission locale des deux rives");
    }

    @Test
    void anOrganisationOfSeveralSitesHasItsPeopleAtEachOfThem() {
        var whole = fixtures.organisation("Association aux deux sites");
        var lille = site(whole, "Antenne de Lille");
        var arras = site(whole, "Antenne d’Arras");
        people.create(PeopleFixtures.ana(), PeopleFixtures.terms(lille, null, SPRING, null, null));
        people.create(PeopleFixtures.luc(), PeopleFixtures.terms(arras, null, SPRING, null, null));

        var told = tree.of(whole, DAY).toString();
        assertThat(told).contains("Antenne de Lille", "Ana Kérébel", "Antenne d’Arras", "Luc Petit");
    }

    @Test
    void whoeverIsNoProfessionalIsThereByTheirConsent() {
        var resident = people.create(new NewPerson(
                null,
                new PersonName("Noé", "Habitant-Essai"),
                null,
                "réunion publique du 3 mai",
                LegalBasis.CONSENTEMENT,
                false));

        assertThat(sheet(resident).legalBasis()).isEqualTo(LegalBasis.CONSENTEMENT);
        assertThat(sheet(resident).source()).isEqualTo("réunion publique du 3 mai");
    }

    /** The bodies that answer, or that are asked about where several do. */
    private String told(String question) {
        var answer = whoToContact.ask(question, DAY);
        return Stream.concat(
                        answer.lines().stream().map(ContactLine::organisationName),
                        answer.choices().stream().map(Choice::name))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private OrganisationId site(OrganisationId whole, String name) {
        var site = fixtures.organisation(name);
        database.sql("update organisation set parent_id = :whole where organisation_id = :site")
                .param("whole", whole.organisationId())
                .param("site", site.organisationId())
                .update();
        return site;
    }

    private SeatId cpoOfCalais() {
        return seats.of(scheme("Cité éducative de Calais"), DAY).stream()
                .filter(seat -> seat.function().functionCode().equals("CPO"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private SchemeId scheme(String name) {
        return schemes.search(name, SchemeKind.CITE_EDUCATIVE, 0, 1).stream()
                .map(SchemeName::id)
                .findFirst()
                .orElseThrow();
    }

    private TerritoryId commune(String code) {
        return territories.byCode(TerritoryKind.COMMUNE, code).orElseThrow();
    }

    private PersonSheet sheet(PersonId person) {
        return sheets.sheet(person).orElseThrow();
    }
}
