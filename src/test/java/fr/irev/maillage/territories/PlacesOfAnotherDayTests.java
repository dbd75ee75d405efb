package fr.irev.maillage.territories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = {Roles.GESTION, Roles.LECTURE})
class PlacesOfAnotherDayTests {

    private static final LocalDate TODAY = AsOf.today(Clock.systemUTC()).day();
    private static final LocalDate UNDER_2015 = LocalDate.of(2023, 12, 31);
    private static final LocalDate UNDER_2024 = LocalDate.of(2024, 1, 1);

    @Autowired
    private SchemeLookup schemes;

    @Autowired
    private SchemeService service;

    @Autowired
    private TerritoryLookup territories;

    @Autowired
    private PlaceLookup places;

    @Autowired
    private JdbcClient database;

    private AudienceFixtures world;

    @BeforeEach
    void aWorld() {
        world = new AudienceFixtures(database);
    }

    @Test
    void quartiersAreThoseOfTheGeographyOfTheDay() {
        var nord = territories.byCode(TerritoryKind.DEPARTEMENT, "59").orElseThrow();
        int former = count("2015", "59");
        int present = count("2024", "59");

        assertThat(former).isPositive().isNotEqualTo(present);
        assertThat(quartiers(nord, UNDER_2015)).isEqualTo(former);
        assertThat(quartiers(nord, UNDER_2024)).isEqualTo(present);
        assertThat(quartiers(nord, LocalDate.of(2014, 12, 31))).isZero();
        assertThat(territories.sheet(nord)).isEqualTo(territories.sheet(nord, TODAY));
    }

    @Test
    void aClosedQuartierWasInForceUntilItsLastDay() {
        var former = new TerritoryId(
                database.sql("select min(territory_id) from territory where kind = 'QPV' and vintage = 2015")
                        .query(Long.class)
                        .single());

        assertThat(territories.sheet(former, UNDER_2015).orElseThrow().inForce(UNDER_2015))
                .isTrue();
        assertThat(territories.sheet(former, UNDER_2024).orElseThrow().inForce(UNDER_2024))
                .isFalse();
    }

    @Test
    void theListHoldsWhatIsInForceThatDayAndWordsFindTheRestToo() {
        var then = places.list(new PlaceFilter("", "QPV", null), UNDER_2015, 0, 1_000);
        var now = places.list(new PlaceFilter("", "QPV", null), 0, 1_000);
        var contracts = places.list(new PlaceFilter("", "CONTRAT_DE_VILLE", null), UNDER_2015, 0, 1_000);

        assertThat(now).hasSize(204);
        assertThat(then).isNotEmpty().doesNotContainAnyElementsOf(now);
        assertThat(contracts).isNotEmpty().allSatisfy(place -> {
            assertThat(place.name()).contains("2015");
            assertThat(((Place.SchemePlace) place).scheme().status()).isEqualTo("ACTIF");
        });
    }

    @Test
    void whatWasStillToComeIsFoundAsWhatItFollows() {
        var link = database.sql("""
                        select x.predecessor_id, x.successor_id, n.name
                        from scheme_succession x join scheme n on n.scheme_id = x.successor_id
                        where n.starts_on > '2023-12-31'
                        order by x.predecessor_id limit 1
                        """)
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
        var filter = new PlaceFilter((String) link.get(2), "CONTRAT_DE_VILLE", null);

        assertThat(schemesOf(places.list(filter, UNDER_2015, 0, 9))).first().isEqualTo(new SchemeId((Long)
                link.get(0)));
        assertThat(schemesOf(places.list(filter, 0, 9))).first().isEqualTo(new SchemeId((Long) link.get(1)));
        assertThat(places.list(new PlaceFilter("beau marais", "QPV", null), UNDER_2015, 0, 9))
                .allSatisfy(place -> assertThat(
                                ((Place.TerritoryPlace) place).territory().name())
                        .contains("2015"));
    }

    private static List<SchemeId> schemesOf(List<Place> found) {
        return found.stream()
                .map(place -> ((Place.SchemePlace) place).scheme().id())
                .toList();
    }

    @Test
    void theCarrierIsThatOfTheDay() {
        var before = world.territory("COMMUNE", "Commune d’avant");
        var after = world.territory("EPCI", "Agglomération d’après");
        var contract = world.scheme(SchemeKind.CONTRAT_DE_VILLE, "Contrat repris");
        carries(contract, before, LocalDate.of(2020, 1, 1), LocalDate.of(2022, 6, 30));
        carries(contract, after, LocalDate.of(2022, 7, 1), null);

        var then = LocalDate.of(2022, 6, 30);
        assertThat(carriers(contract, then)).containsExactly(before);
        assertThat(carriers(contract, then.plusDays(1))).containsExactly(after);
        assertThat(schemes.sheet(contract, then).orElseThrow().carriers()).hasSize(1);
        assertThat(schemes.sheet(contract).orElseThrow().carriers()).hasSize(2);
        assertThat(schemes.of(before, then)).extracting(SchemeName::id).contains(contract);
        assertThat(schemes.of(after, then)).extracting(SchemeName::id).doesNotContain(contract);
        assertThat(schemes.of(before)).extracting(SchemeName::id).doesNotContain(contract);
        assertThat(schemes.of(after)).extracting(SchemeName::id).contains(contract);
    }

    @ParameterizedTest
    @CsvSource({
        // recorded, first day, last day, wave → status on 7 May 2021
        "ACTIF,     2020-01-01, 2030-12-31, , ACTIF",
        "ACTIF,     2021-05-07, , , ACTIF",
        "ACTIF,     2021-05-08, , , A_VENIR",
        "ACTIF,     , , 2021, ACTIF",
        "ACTIF,     , , 2022, A_VENIR",
        "CANDIDAT,  , , 2022, CANDIDAT",
        "TERMINE,   2015-01-01, 2023-12-31, , ACTIF",
        "TERMINE,   2015-01-01, 2021-05-07, , ACTIF",
        "TERMINE,   2015-01-01, 2021-05-06, , TERMINE",
        "TERMINE,   , , , TERMINE",
        "A_COMPLETER, , , 2022, A_COMPLETER"
    })
    void aStatusFollowsTheDates(String recorded, LocalDate start, LocalDate end, Integer wave, String expected) {
        var cite = world.scheme(SchemeKind.CITE_EDUCATIVE, "Cité d’essai");
        database.sql("""
                        update scheme set status = ?, starts_on = ?, ends_on = ?, wave = ? where scheme_id = ?
                        """).params(recorded, start, end, wave, cite.schemeId()).update();

        assertThat(status(cite, LocalDate.of(2021, 5, 7))).isEqualTo(expected);
    }

    @Test
    void aLabelGoesThroughItsLife() {
        var cite = world.scheme(SchemeKind.CITE_EDUCATIVE, "Cité d’essai");
        becomes(cite, "CANDIDAT", LocalDate.of(2019, 1, 1));
        database.sql("delete from scheme_past_status where scheme_id = ?")
                .param(cite.schemeId())
                .update(); // it was a candidate from the beginning
        becomes(cite, "ACTIF", LocalDate.of(2021, 9, 30));
        becomes(cite, "TERMINE", null);

        assertThat(Stream.of(LocalDate.of(2021, 9, 29), LocalDate.of(2021, 9, 30), TODAY.minusDays(1), TODAY)
                        .map(day -> status(cite, day)))
                .containsExactly("CANDIDAT", "ACTIF", "ACTIF", "TERMINE");
    }

    @Test
    void aStatusCorrectedTheSameDayLeavesWhatWasBefore() {
        var cite = world.scheme(SchemeKind.CITE_EDUCATIVE, "Cité d’essai");
        becomes(cite, "TERMINE", null);
        becomes(cite, "CANDIDAT", null);

        assertThat(status(cite, TODAY.minusDays(1))).isEqualTo("ACTIF");
        assertThat(status(cite, TODAY)).isEqualTo("CANDIDAT");
    }

    @Test
    void aStatusSaidOfAnEarlierDayReplacesWhatWasSaidOfLaterOnes() {
        var cite = world.scheme(SchemeKind.CITE_EDUCATIVE, "Cité d’essai");
        becomes(cite, "TERMINE", LocalDate.of(2024, 1, 1));
        becomes(cite, "CANDIDAT", LocalDate.of(2022, 1, 1));

        assertThat(Stream.of(LocalDate.of(2021, 12, 31), LocalDate.of(2022, 1, 1), LocalDate.of(2024, 6, 1))
                        .map(day -> status(cite, day)))
                .containsExactly("ACTIF", "CANDIDAT", "CANDIDAT");
    }

    private void becomes(SchemeId scheme, String status, LocalDate since) {
        var sheet = schemes.sheet(scheme).orElseThrow();
        service.change(
                scheme, new SchemeChange(sheet.name().name(), "", status, since, null, "", null, sheet.version()));
    }

    private String status(SchemeId scheme, LocalDate day) {
        return schemes.names(List.of(scheme), day).getFirst().status();
    }

    private void carries(SchemeId scheme, TerritoryId carrier, LocalDate since, LocalDate until) {
        database.sql("insert into scheme_carrier (scheme_id, territory_id, since, until) values (?, ?, ?, ?)")
                .params(scheme.schemeId(), carrier.territoryId(), since, until)
                .update();
    }

    private List<TerritoryId> carriers(SchemeId scheme, LocalDate day) {
        return schemes.sheet(scheme, day).orElseThrow().carriers().stream()
                .filter(carrier -> carrier.carries(day))
                .map(carrier -> carrier.territory().id())
                .toList();
    }

    private int quartiers(TerritoryId within, LocalDate day) {
        return territories.sheet(within, day).orElseThrow().quartiers().size();
    }

    private int count(String vintage, String departement) {
        return database.sql("""
                        select count(*)
                        from territory t
                          join territory_containment k on k.territory_id = t.territory_id
                          join territory d on d.territory_id = k.container_id and d.kind = 'DEPARTEMENT' and d.code = :code
                        where t.kind = 'QPV' and t.vintage = :vintage
                        """)
                .param("code", departement)
                .param("vintage", vintage)
                .query(Integer.class)
                .single();
    }
}
