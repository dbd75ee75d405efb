package fr.irev.maillage.directory.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@RepositoryTest
class MapLookupTests {

    private static final FunctionCode CPO = new FunctionCode("CPO");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private MapLookup lookup;

    @Autowired
    private RegionDrawing drawing;

    @Autowired
    private PersonService people;

    @Autowired
    private JdbcClient database;

    @Test
    void everyContratCiteAndQuartierIsAPlace() {
        assertThat(places(MapFilter.ALL))
                .filteredOn(place -> place.layer() == MapLayer.CONTRAT_DE_VILLE)
                .hasSize(39)
                .allMatch(MapPlace::isLocated);
        assertThat(places(MapFilter.ALL))
                .filteredOn(place -> place.layer() == MapLayer.QPV)
                .hasSize(204)
                .allMatch(MapPlace::isLocated);
        assertThat(places(MapFilter.ALL))
                .filteredOn(place -> place.layer() == MapLayer.CITE_EDUCATIVE)
                .hasSize(32);
    }

    @Test
    void aCiteWhoseCommunesNobodyKnowsIsListedAndNotDrawn() {
        assertThat(places(MapFilter.ALL))
                .filteredOn(place -> !place.isLocated())
                .hasSize(10)
                .allSatisfy(place -> {
                    assertThat(place.layer()).isEqualTo(MapLayer.CITE_EDUCATIVE);
                    assertThat(place.state()).isNull();
                });
    }

    @Test
    void everyPlaceLiesInTheRegion() {
        assertThat(places(MapFilter.ALL)).filteredOn(MapPlace::isLocated).allSatisfy(place -> {
            assertThat(place.latitude()).isBetween(48.8, 51.2);
            assertThat(place.longitude()).isBetween(1.3, 4.3);
        });
    }

    @Test
    void aQuartierIsAnsweredForByItsContratAndByTheCitesOfItsCommune() {
        assertThat(place("Europe").schemes()).containsExactly(scheme("CDV2024-200071892"), scheme("CE-SAINT-QUENTIN"));
        assertThat(place("Europe").seats()).isEqualTo(java.util.Map.of(SeatState.VACANT, 8));
    }

    @Test
    void aDepartementHoldsWhatLiesInIt() {
        var aisne = database.sql("select territory_id from territory where kind = 'DEPARTEMENT' and code = '02'")
                .query((row, number) -> new TerritoryId(row.getLong(1)))
                .single();

        var found = places(filter(aisne, null, null));

        assertThat(found)
                .filteredOn(place -> place.layer() == MapLayer.CONTRAT_DE_VILLE)
                .hasSize(7);
        assertThat(found).extracting(MapPlace::name).contains("Europe").doesNotContain("Beau Marais");
    }

    @Test
    void aFunctionShowsWhereItIsExpectedAndHowItsSeatsStand() {
        hold("CE-CALAIS", CPO);

        assertThat(places(filter(null, null, CPO)))
                .filteredOn(place -> place.layer() == MapLayer.CONTRAT_DE_VILLE)
                .isEmpty();
        assertThat(places(filter(null, SeatState.POURVU, CPO)))
                .extracting(MapPlace::name)
                .contains("Cité éducative de Calais", "Beau Marais")
                .doesNotContain("Cité éducative de Denain");
        assertThat(places(filter(null, SeatState.VACANT, CPO)))
                .extracting(MapPlace::name)
                .doesNotContain("Cité éducative de Calais")
                .contains("Cité éducative de Denain");
    }

    @Test
    void layersAreLeftOut() {
        assertThat(places(new MapFilter(Set.of(MapLayer.CITE_EDUCATIVE), null, null, null)))
                .hasSize(32);
    }

    @Test
    void fewStatementsAnswerHoweverManyPlacesThereAre() {
        long before = statements();
        places(MapFilter.ALL);

        assertThat(statements() - before).isLessThanOrEqualTo(5);
    }

    @Test
    void onlyFunctionsOfSchemesAreOffered() {
        assertThat(CurrentUser.asSystem(lookup::functions))
                .contains(CPO, new FunctionCode("PILOTE_CV"))
                .doesNotContain(new FunctionCode("DIR_MISSION_LOCALE"));
    }

    @Test
    void theDrawingHoldsEveryOutlineInLittleRoom() {
        var outlines = JsonMapper.builder().build().readTree(CurrentUser.asSystem(drawing::outlines));

        assertThat(outlines.get("features")).hasSize(204);
        assertThat(CurrentUser.asSystem(drawing::outlines).length()).isLessThan(300_000);
        assertThat(CurrentUser.asSystem(drawing::backdrop))
                .contains("\"departement\":\"Somme\"", "\"name\":\"Amiens\"")
                .hasSizeLessThan(120_000);
    }

    @Test
    void aChangedPlaceIsAnotherDrawing() {
        var before = CurrentUser.asSystem(drawing::version);
        database.sql("update territory set name = 'Lille-en-Flandre' where kind = 'COMMUNE' and name = 'Lille'")
                .update();

        assertThat(CurrentUser.asSystem(drawing::version)).isNotEqualTo(before).matches("[0-9a-f]+-[0-9a-f]+");
    }

    private void hold(String scheme, FunctionCode function) {
        var seat = database.sql("""
                        select s.seat_id from seat s join scheme c on c.scheme_id = s.scheme_id
                        where c.code = :code and s.function_code = :function
                        """)
                .param("code", scheme)
                .param("function", function.functionCode())
                .query((row, number) -> new SeatId(row.getLong(1)))
                .single();
        var town = new PeopleFixtures(database).organisation("Ville de la carte");
        CurrentUser.asSystem(() -> people.openMandate(new NewMandate(
                people.create(new NewPerson(null, "Ada", "Carte-Essai", null)),
                town,
                function,
                seat,
                LocalDate.of(2025, 9, 1),
                null)));
    }

    private long scheme(String code) {
        return database.sql("select scheme_id from scheme where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private MapPlace place(String name) {
        return places(MapFilter.ALL).stream()
                .filter(place -> place.name().equals(name) && place.within().endsWith("Saint-Quentin"))
                .findFirst()
                .orElseThrow();
    }

    private List<MapPlace> places(MapFilter filter) {
        return CurrentUser.asSystem(() -> lookup.places(filter, DAY));
    }

    private static MapFilter filter(
            @Nullable TerritoryId departement, @Nullable SeatState state, @Nullable FunctionCode function) {
        return new MapFilter(EnumSet.allOf(MapLayer.class), departement, state, function);
    }

    private long statements() {
        return database.sql("show session status like 'Com_select'")
                .query((row, number) -> row.getLong("Value"))
                .single();
    }
}
