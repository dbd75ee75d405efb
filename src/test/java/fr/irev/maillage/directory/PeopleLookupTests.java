package fr.irev.maillage.directory;

import static fr.irev.maillage.directory.PeopleFixtures.ana;
import static fr.irev.maillage.directory.PeopleFixtures.luc;
import static fr.irev.maillage.directory.PeopleFixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = {"LECTURE", "GESTION"})
class PeopleLookupTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    private final PeopleLookup lookup;
    private final PersonService people;
    private final PeopleFixtures fixtures;
    private final JdbcClient database;
    private PersonId ana;
    private PersonId luc;
    private OrganisationId town;

    PeopleLookupTests(@Autowired PeopleLookup lookup, @Autowired PersonService people, @Autowired JdbcClient database) {
        this.lookup = lookup;
        this.people = people;
        this.fixtures = new PeopleFixtures(database);
        this.database = database;
    }

    @BeforeEach
    void anaAndLuc() {
        town = fixtures.organisation("Ville d’Essai-sur-Zyx");
        ana = people.create(ana());
        var phone = List.of(ContactPoint.phone(new PhoneNumber("03 20 25 10 29")));
        var reached = new MandateTerms(
                town,
                PeopleFixtures.PILOT,
                null,
                null,
                null,
                new Period(SPRING, null),
                false,
                new fr.irev.maillage.shared.EmailAddress("ana.kerebel@zyx.example"),
                phone,
                null);
        people.openMandate(new NewMandate(ana, reached, null, false));
        luc = people.create(luc());
        people.openMandate(new NewMandate(
                luc, terms(town, null, SPRING, SPRING.plusDays(30), "luc.petit@zyx.example"), null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Kérébel",
                "Kérébel Ana",
                "KEREBEL",
                "kereb",
                "ana.kerebel@zyx",
                "zyx.example kerebel",
                "Essai-sur-Zyx kérébel",
                "0320251029",
                "03 20 25 10 29",
                "+33 3 20 25 10 29",
                "0033320251029",
                "03.20.25",
                "2510"
            })
    void peopleAreFoundByWhatIsKnownOfThem(String typed) {
        assertThat(found(PeopleFilter.text(typed))).contains(ana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "kereb_l", "kér%bel", "' OR 1=1--", "\\", "0699999999"})
    void whatMeansSomethingToTheDatabaseMeansNothingHere(String typed) {
        assertThat(found(PeopleFilter.text(typed))).doesNotContain(ana);
    }

    @Test
    void evenFiveThousandCharactersAreAnswered() {
        assertThat(found(PeopleFilter.text("x".repeat(5_000)))).isEmpty();
        assertThat(found(PeopleFilter.text("q7q ".repeat(1_250)))).isEmpty();
    }

    @Test
    void thoseWhoLeftAreShownWhenAskedFor() {
        assertThat(found(filter("petit zyx", PeopleFilter.State.EN_POSTE))).isEmpty();
        assertThat(found(filter("petit zyx", PeopleFilter.State.ANCIEN))).containsExactly(luc);
        assertThat(found(filter("zyx", PeopleFilter.State.TOUS))).containsExactly(ana, luc);
    }

    @Test
    void filtersLookAtTheMandatesThatCount() {
        var pilots = new PeopleFilter("zyx", PeopleFixtures.PILOT, null, null, PeopleFilter.State.EN_POSTE, null);
        var assistants = new PeopleFilter("zyx", PeopleFixtures.ASSISTANT, null, null, PeopleFilter.State.TOUS, null);
        var towns = new PeopleFilter("zyx", null, PeopleFixtures.TOWN_HALL, null, PeopleFilter.State.EN_POSTE, null);

        assertThat(found(pilots)).containsExactly(ana);
        assertThat(found(assistants)).isEmpty();
        assertThat(found(towns)).containsExactly(ana);
    }

    @Test
    void aTerritoryHoldsThoseWhoWorkInWhatGovernsOrServesItAndThoseOnSeatsThere() {
        long commune = 900_000_001;
        database.sql(
                        "insert into territory (territory_id, kind, code, vintage, name) values (:id, 'COMMUNE', 'ZYX1', 1999, 'Zyx')")
                .param("id", commune)
                .update();
        database.sql("insert into territory_containment (container_id, territory_id) values (:id, :id)")
                .param("id", commune)
                .update();
        var within = new PeopleFilter(
                "", PeopleFixtures.PILOT, null, new TerritoryId(commune), PeopleFilter.State.TOUS, null);
        assertThat(found(within)).isEmpty();

        database.sql("insert into organisation_coverage (organisation_id, territory_id) values (:town, :id)")
                .param("town", town.organisationId())
                .param("id", commune)
                .update();
        assertThat(found(within)).containsExactly(ana, luc);
        assertThat(found(new PeopleFilter("", null, null, new TerritoryId(commune), PeopleFilter.State.EN_POSTE, null)))
                .containsExactly(ana);
        assertThat(found(new PeopleFilter(
                        "", PeopleFixtures.ASSISTANT, null, new TerritoryId(commune), PeopleFilter.State.TOUS, null)))
                .isEmpty();

        var elsewhere = fixtures.organisation("Ailleurs d’essai qwv");
        var seat = fixtures.seat(elsewhere, PeopleFixtures.PILOT, true);
        database.sql("update seat set territory_id = :id where seat_id = :seat")
                .param("id", commune)
                .param("seat", seat.seatId())
                .update();
        var eve = people.create(new NewPerson(Civility.MADAME, "Ève", "Qwvel", "essai"));
        people.openMandate(
                new NewMandate(eve, terms(elsewhere, seat, SPRING, null, "eve.qwvel@zyx.example"), null, false));
        assertThat(found(within)).containsExactly(ana, luc, eve);
    }

    @Test
    void aNewNameIsFoundAtOnceAndTheFormerOneNoMore() {
        database.sql("update person set family_name = 'Wqxer' where person_id = :id")
                .param("id", ana.personId())
                .update();

        assertThat(found(PeopleFilter.text("wqx an"))).containsExactly(ana);
        assertThat(found(PeopleFilter.text("kérébel"))).doesNotContain(ana);
    }

    @Test
    void whoIsHiddenIsNotFoundAndFoundAgainAtOnceWhenShown() {
        hide(true);
        assertThat(found(PeopleFilter.text("kereb"))).doesNotContain(ana);

        hide(false);
        assertThat(found(PeopleFilter.text("kereb"))).contains(ana);
    }

    private void hide(boolean hidden) {
        for (var table : List.of("person_all", "mandate_all")) {
            database.sql("update " + table + " set hidden = :hidden where person_id = :id")
                    .param("hidden", hidden)
                    .param("id", ana.personId())
                    .update();
        }
    }

    @Test
    void anotherDayShowsWhoWasThereThen() {
        var then = new PeopleFilter("zyx", null, null, null, PeopleFilter.State.EN_POSTE, SPRING.plusDays(3));

        assertThat(found(then)).containsExactly(ana, luc);
    }

    @Test
    void aRowTellsTheMostImportantOfWhatSomebodyDoes() {
        var assistant = new MandateTerms(
                fixtures.organisation("Association d’essai zyx", "ESSAI_ASSO"),
                PeopleFixtures.ASSISTANT,
                null,
                null,
                null,
                new Period(SPRING.minusYears(5), null),
                false,
                null,
                List.of(),
                null);
        people.openMandate(new NewMandate(ana, assistant, null, false));

        assertThat(lookup.search(PeopleFilter.text("kerebel zyx"), 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.function()).isEqualTo("Directrice d’essai");
                    assertThat(row.organisation()).isEqualTo("Ville d’Essai-sur-Zyx");
                    assertThat(row.email()).isEqualTo("ana.kerebel@zyx.example");
                    assertThat(row.phone()).isEqualTo("+33320251029");
                    assertThat(row.otherMandates()).isOne();
                });
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var all = found(filter("zyx", PeopleFilter.State.TOUS));

        assertThat(lookup.search(filter("zyx", PeopleFilter.State.TOUS), 0, 1))
                .extracting(PersonRow::id)
                .containsExactly(all.get(0));
        assertThat(lookup.search(filter("zyx", PeopleFilter.State.TOUS), 1, 1))
                .extracting(PersonRow::id)
                .containsExactly(all.get(1));
        assertThat(lookup.count(filter("zyx", PeopleFilter.State.TOUS))).isEqualTo(2);
    }

    private List<PersonId> found(PeopleFilter filter) {
        return lookup.search(filter, 0, 100).stream().map(PersonRow::id).toList();
    }

    private static PeopleFilter filter(String text, PeopleFilter.State state) {
        return new PeopleFilter(text, null, null, null, state, null);
    }
}
