package fr.irev.maillage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.directory.organisations.OrganisationFilter;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.directory.organisations.OrganisationSheetLookup;
import fr.irev.maillage.directory.organisations.OrganisationTree;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatHolder;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatMarking;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** « Who was CPO of Lens on 7 May 2021? » */
@RepositoryTest
@WithMockUser(roles = {Roles.GESTION, Roles.LECTURE})
class PeopleOfAnotherDayTests {

    private static final FunctionCode CPO = new FunctionCode("CPO");
    private static final LocalDate TODAY = AsOf.today(Clock.systemUTC()).day();
    private static final LocalDate DAY = LocalDate.of(2021, 5, 7);

    @Autowired
    private SeatLookup seats;

    @Autowired
    private SeatService seatService;

    @Autowired
    private PeopleLookup people;

    @Autowired
    private PersonLookup person;

    @Autowired
    private OrganisationLookup organisations;

    @Autowired
    private OrganisationSheetLookup organisation;

    @Autowired
    private OrganisationTree tree;

    @Autowired
    private JdbcClient database;

    private AudienceFixtures world;
    private OrganisationId town;
    private SchemeId lens;
    private long seat;

    @BeforeEach
    void theCiteOfLens() {
        world = new AudienceFixtures(database);
        town = world.organisation("EPCI", "Agglomération Zyx", null);
        lens = world.scheme(SchemeKind.CITE_EDUCATIVE, "Cité éducative de Lens (essai)");
        seat = world.seat(CPO, lens, null);
    }

    @Test
    void whoWasCpoOfLensOn7May2021() {
        cpo("Avant", LocalDate.of(2019, 9, 1), DAY);
        cpo("Après", DAY.plusDays(1), null);

        assertThat(holders(DAY)).containsExactly("Ada Avant"); // it was the last day held
        assertThat(holders(DAY.plusDays(1))).containsExactly("Ada Après");
        assertThat(holders(LocalDate.of(2019, 8, 31))).isEmpty();
        assertThat(row(LocalDate.of(2019, 8, 31)).lastHolder()).isNull();
    }

    @Test
    void aSeatIsInInterimVacantAndHeldOnItsDays() {
        cpo("Titulaire", LocalDate.of(2019, 9, 1), DAY);
        var interim = cpo("Intérimaire", DAY.plusDays(1), DAY.plusDays(30));
        database.sql("update mandate set interim = true where mandate_id = ?")
                .param(interim.mandateId())
                .update();
        cpo("Attendue", TODAY.plusDays(10), null);

        assertThat(row(DAY).state()).isEqualTo(SeatState.POURVU);
        assertThat(row(DAY.plusDays(1)).state()).isEqualTo(SeatState.INTERIM);
        assertThat(row(DAY.plusDays(31)).state()).isEqualTo(SeatState.VACANT);
        assertThat(row(DAY.plusDays(31)).vacantSince()).isEqualTo(DAY.plusDays(31));
        assertThat(row(TODAY).state()).isEqualTo(SeatState.VACANT);
        assertThat(row(TODAY.plusDays(10)).state()).isEqualTo(SeatState.POURVU); // by what is recorded already
    }

    @Test
    void whatStaffSayOfASeatTodayWasNotSaidBefore() {
        seatService.mark(new SeatId(seat), 0, SeatMarking.SANS_OBJET);

        assertThat(row(TODAY).state()).isEqualTo(SeatState.SANS_OBJET);
        assertThat(row(TODAY.minusDays(1)).state()).isEqualTo(SeatState.VACANT);
        assertThat(row(TODAY.minusDays(1)).marking()).isNull();
    }

    @Test
    void theRegisterHoldsTheSeatsThereWere() {
        database.sql("update scheme set starts_on = '2021-01-01', ends_on = '2023-12-31' where scheme_id = ?")
                .param(lens.schemeId())
                .update();

        assertThat(register(DAY)).containsExactly(SeatState.VACANT);
        assertThat(register(LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(register(LocalDate.of(2024, 1, 1))).isEmpty();
        long vacant = seats.figures(DAY).get(SeatState.VACANT);
        assertThat(seats.register(
                        new SeatFilter(java.util.Set.of(SeatState.VACANT), null, null, null, ""), DAY, 0, 5_000))
                .hasSize((int) vacant);

        cpo("Précurseur", LocalDate.of(2020, 6, 1), LocalDate.of(2020, 12, 31));
        assertThat(register(LocalDate.of(2020, 12, 31))).containsExactly(SeatState.POURVU); // somebody held it already
    }

    @Test
    void theListOfPeopleIsThatOfTheDay() {
        cpo("Zyxavant", LocalDate.of(2019, 9, 1), DAY);
        cpo("Zyxapres", DAY.plusDays(1), null);
        cpo("Zyxdemain", TODAY.plusDays(3), null);

        assertThat(names(PeopleFilter.State.EN_POSTE, DAY)).containsExactly("Zyxavant");
        assertThat(names(PeopleFilter.State.EN_POSTE, DAY.plusDays(1))).containsExactly("Zyxapres");
        assertThat(names(PeopleFilter.State.ANCIEN, DAY.plusDays(1))).containsExactly("Zyxavant");
        assertThat(names(PeopleFilter.State.TOUS, DAY)).containsExactly("Zyxavant"); // the others had not come
        assertThat(names(PeopleFilter.State.TOUS, TODAY)).containsExactly("Zyxapres", "Zyxavant", "Zyxdemain");
        assertThat(names(PeopleFilter.State.EN_POSTE, TODAY.plusDays(3))).containsExactly("Zyxapres", "Zyxdemain");
    }

    @Test
    void aPastDayDoesNotKnowWhatBeganLater() {
        var ada = world.person("Ada", "Zyxmobile");
        var before = world.organisation("EPCI", "Ancienne maison", null);
        var later = world.organisation("EPCI", "Nouvelle maison", null);
        world.mandate(ada, before, CPO, null, "ada@avant.example", LocalDate.of(2018, 1, 1), LocalDate.of(2020, 1, 1));
        world.mandate(ada, later, CPO, null, "ada@apres.example", LocalDate.of(2022, 1, 1), null);

        var then = new PeopleFilter("zyxmobile", null, null, null, PeopleFilter.State.TOUS, DAY);
        assertThat(people.search(then, 0, 9)).singleElement().satisfies(row -> {
            assertThat(row.organisation()).isEqualTo("Ancienne maison");
            assertThat(row.email()).isNull();
        });
        assertThat(people.search(
                        new PeopleFilter("nouvelle maison", null, null, null, PeopleFilter.State.TOUS, DAY), 0, 9))
                .isEmpty();
        assertThat(person.sheet(ada, DAY).orElseThrow().mandates())
                .extracting(MandateSheet::organisationName)
                .containsExactly("Ancienne maison");
        assertThat(person.sheet(ada, DAY).orElseThrow().inOffice()).isFalse();
    }

    @Test
    void telephonesAreThoseOfTheDay() {
        var mandate = cpo("Zyxtel", LocalDate.of(2019, 9, 1), null);
        database.sql("""
                insert into contact_point (contact_point_id, mandate_id, kind, value, valid_from, valid_until)
                values (990001, :m, 'PHONE', '+33320000001', null, '2021-05-07'), (990002, :m, 'PHONE', '+33320000002', '2021-05-08', null)
                """).param("m", mandate.mandateId()).update();
        var filter = new PeopleFilter("zyxtel", null, null, null, PeopleFilter.State.EN_POSTE, null);

        assertThat(people.search(filter.on(DAY), 0, 9).getFirst().phone()).isEqualTo("+33320000001");
        assertThat(people.search(filter, 0, 9).getFirst().phone()).isEqualTo("+33320000002");
        var holder = world.holder(mandate);
        assertThat(person.sheet(holder, DAY).orElseThrow().current().getFirst().contactPoints())
                .extracting(ContactPoint::value)
                .containsExactly("+33320000001");
        assertThat(person.mandate(mandate).orElseThrow().contactPoints()).hasSize(2); // the form loses nothing
    }

    @Test
    void aRefusalIsToldAsItStood() {
        var ada = world.holder(cpo("Zyxrefus", LocalDate.of(2019, 9, 1), null));
        database.sql("""
                        insert into opposition (opposition_id, person_id, email, purpose, subject_id, origin, made_at, lifted_at, lifted_reason)
                        values (990001, ?, 'ada@zyx.example', 'ALL', 0, 'STAFF', '2021-05-07 21:59:00', '2022-01-01 09:00:00', 'essai')
                        """).param(ada.personId()).update();

        assertThat(person.sheet(ada, DAY.minusDays(1)).orElseThrow().opposed()).isFalse();
        assertThat(person.sheet(ada, DAY).orElseThrow().opposed()).isTrue(); // 23:59 in Paris
        assertThat(person.sheet(ada).orElseThrow().opposed()).isFalse();
        assertThat(person.sheet(ada).orElseThrow().oppositions()).hasSize(1);
    }

    @Test
    void anOrganisationIsListedOnTheDaysItExists() {
        exists(town, LocalDate.of(2020, 1, 1), DAY);

        assertThat(listed(OrganisationFilter.State.EN_ACTIVITE, DAY)).containsExactly(town);
        assertThat(listed(OrganisationFilter.State.EN_ACTIVITE, DAY.plusDays(1)))
                .isEmpty();
        assertThat(listed(OrganisationFilter.State.DISPARUE, DAY.plusDays(1))).containsExactly(town);
        assertThat(listed(OrganisationFilter.State.TOUTES, DAY.plusDays(1))).containsExactly(town);
        assertThat(listed(OrganisationFilter.State.TOUTES, LocalDate.of(2019, 12, 31)))
                .isEmpty();
    }

    @Test
    void theSheetOfAnOrganisationHoldsItsPeopleAndPartsOfTheDay() {
        cpo("Avant", LocalDate.of(2019, 9, 1), DAY);
        cpo("Après", DAY.plusDays(1), null);
        var part = world.organisation("EPCI", "Antenne fermée", null, town);
        exists(part, null, DAY);

        var then = organisation.sheet(town, DAY).orElseThrow();
        var now = organisation.sheet(town).orElseThrow();

        assertThat(then.people())
                .extracting(OrganisationSheet.PersonThere::name)
                .containsExactly("Ada Avant");
        assertThat(now.people()).extracting(OrganisationSheet.PersonThere::open).containsExactly(true, false);
        assertThat(then.children()).extracting(OrganisationName::id).containsExactly(part);
        assertThat(now.children()).isEmpty();
    }

    @Test
    void theTreeNamesWhoWorksAtEachNodeThatDay() {
        var direction = world.organisation("EPCI", "Direction de la cohésion", null, town);
        var service = world.organisation("EPCI", "Service habitat", null, direction);
        var closed = world.organisation("EPCI", "Antenne fermée", null, town);
        exists(closed, null, DAY);
        cpo("Directrice", LocalDate.of(2019, 9, 1), null);
        world.mandate(world.person("Ada", "Du Service"), service, CPO, null, null, LocalDate.of(2020, 1, 1), DAY);
        world.mandate(world.person("Eve", "Du Service"), service, CPO, null, null, DAY.plusDays(1), null);

        assertThat(nodes(DAY))
                .containsExactly(
                        "0 Agglomération Zyx [Ada Directrice]",
                        "1 Antenne fermée []",
                        "1 Direction de la cohésion []",
                        "2 Service habitat [Ada Du Service]");
        assertThat(nodes(TODAY))
                .containsExactly(
                        "0 Agglomération Zyx [Ada Directrice]",
                        "1 Direction de la cohésion []",
                        "2 Service habitat [Eve Du Service]");
    }

    private List<String> nodes(LocalDate day) {
        return tree.of(town, day).stream()
                .map(node -> node.depth() + " " + node.name().name() + " "
                        + node.people().stream()
                                .map(OrganisationSheet.PersonThere::name)
                                .toList())
                .toList();
    }

    private void exists(OrganisationId id, LocalDate from, LocalDate until) {
        database.sql("update organisation set valid_from = ?, valid_until = ? where organisation_id = ?")
                .params(from, until, id.organisationId())
                .update();
    }

    private List<OrganisationId> listed(OrganisationFilter.State state, LocalDate day) {
        return organisations
                .search(new OrganisationFilter("agglomération zyx", null, null, null, state, day), 0, 9)
                .stream()
                .map(OrganisationName::id)
                .toList();
    }

    private List<String> names(PeopleFilter.State state, LocalDate day) {
        return people.search(new PeopleFilter("zyx", null, null, null, state, day), 0, 50).stream()
                .map(PersonRow::familyName)
                .toList();
    }

    private MandateId cpo(String name, LocalDate from, LocalDate until) {
        var someone = world.person("Ada", name);
        database.sql("update person set created_at = '2026-11-01' where person_id = ?")
                .param(someone.personId())
                .update();
        return world.mandate(someone, town, CPO, seat, null, from, until);
    }

    private SeatRow row(LocalDate day) {
        return seats.of(lens, day).getFirst();
    }

    private List<String> holders(LocalDate day) {
        return row(day).holders().stream().map(SeatHolder::name).toList();
    }

    private List<SeatState> register(LocalDate day) {
        return seats.register(new SeatFilter(java.util.Set.of(), null, null, null, "Lens (essai)"), day, 0, 9).stream()
                .map(SeatRow::state)
                .toList();
    }
}
