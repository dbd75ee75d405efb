package fr.irev.maillage.territories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = Roles.LECTURE)
class PlaceLookupTests {

    @Autowired
    PlaceLookup places;

    @Autowired
    TerritoryLookup territories;

    @Autowired
    SchemeLookup schemes;

    @Autowired
    JdbcClient database;

    @Test
    void beauMaraisIsTheQuartierOfCalais() {
        var found = territory(places.search("beau marais", 5).getFirst());

        assertThat(found.kind()).isEqualTo(TerritoryKind.QPV);
        assertThat(found.within()).isEqualTo("Calais (Pas-de-Calais)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"St Quentin", "saint-quentin", "SAINT QUENTIN", "quentin saint", "st quent", "02691", "02100"})
    void saintQuentinIsFoundHoweverItIsTyped(String typed) {
        var found = territory(places.search(typed, 5).getFirst());

        assertThat(found.kind()).isEqualTo(TerritoryKind.COMMUNE);
        assertThat(found.name()).isEqualTo("Saint-Quentin");
        assertThat(found.within()).isEqualTo("Aisne");
    }

    @Test
    void maubeugeIsACommuneAndTwoCitesEducatives() {
        var found = places.search("Maubeuge", 10);

        assertThat(found.getFirst().name()).isEqualTo("Maubeuge");
        assertThat(names(found))
                .contains(
                        "Cité éducative de Maubeuge",
                        "Cité éducative d’Hautmont-Louvroil-Maubeuge-Neuf-Mesnil",
                        "Contrat de ville de Maubeuge Val de Sambre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cœur d’étoile", "Coeur D'Etoile", "etoile coeur", "QN05943M"})
    void aQuartierIsFoundWithItsLigatureOrWithout(String typed) {
        assertThat(places.search(typed, 5).getFirst().name()).isEqualTo("Coeur D'Etoile");
    }

    @Test
    void theCodeOfAFormerQuartierLeadsToThoseThatFollowedIt() {
        assertThat(territories.search("QP059019", null, 0, 5))
                .hasSize(2)
                .allMatch(found ->
                        found.kind() == TerritoryKind.QPV && found.code().startsWith("QN"));
    }

    @Test
    void aFormerContratLeadsToTheOneThatFollowedIt() {
        assertThat(schemes.search("Chauny Tergnier", null, 0, 5))
                .extracting(SchemeName::name)
                .containsExactly("Contrat de ville de Chauny Tergnier La Fère");
        assertThat(schemes.search("villes d'oyse", null, 0, 5))
                .extracting(SchemeName::name)
                .containsExactly("Contrat de ville de Chauny Tergnier La Fère");
    }

    @Test
    void theFormerNameOfAnEpciStillAnswers() {
        assertThat(territories.search("CCCO", TerritoryKind.EPCI, 0, 5))
                .extracting(TerritoryName::name)
                .containsExactly("CA Coeur d'Ostrevent");
    }

    @Test
    void theQuartiersOfATownAreFoundWhenOneAsksForQuartiers() {
        var found = territories.search("quartiers de Maubeuge", null, 0, 20);

        assertThat(found).isNotEmpty().allMatch(name -> name.kind() == TerritoryKind.QPV);
        assertThat(found).allMatch(name -> name.within().contains("Maubeuge"));
    }

    @Test
    void aQuartierIsFoundByItsNameAndItsTown() {
        assertThat(places.search("beau marais calais", 5).getFirst().name()).isEqualTo("Beau Marais");
    }

    @Test
    void theGreaterTownComesFirst() {
        assertThat(places.search("saint", 3).getFirst().name()).isEqualTo("Saint-Quentin");
        assertThat(places.search("nord", 1).getFirst())
                .isInstanceOfSatisfying(
                        Place.TerritoryPlace.class,
                        place -> assertThat(place.territory().kind()).isEqualTo(TerritoryKind.DEPARTEMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "zzzzqqq", "' or 1=1 --", "\\"})
    void signsOfTheDatabaseAreNoWildcards(String typed) {
        var everything = places.search("", 500).size();

        assertThat(typed.length() == 1 ? everything : places.search(typed, 500).size())
                .isEqualTo(typed.length() == 1 ? everything : 0);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var whole = territories.search("", TerritoryKind.COMMUNE, 0, 60);

        assertThat(whole.subList(20, 40)).isEqualTo(territories.search("", TerritoryKind.COMMUNE, 20, 20));
        assertThat(whole).doesNotHaveDuplicates();
    }

    @Test
    void namesComeInTheOrderAskedFor() {
        var lille = territories.byCode(TerritoryKind.COMMUNE, "59350").orElseThrow();
        var amiens = territories.byCode(TerritoryKind.COMMUNE, "80021").orElseThrow();

        assertThat(territories.names(List.of(lille, new TerritoryId(-1), amiens)))
                .extracting(TerritoryName::name)
                .containsExactly("Lille", "Amiens");
    }

    @Test
    void anEpciOverTwoDepartementsSaysBoth() {
        var ternois = territories.byCode(TerritoryKind.EPCI, "200069672").orElseThrow();

        assertThat(territories.name(ternois))
                .get()
                .extracting(TerritoryName::within)
                .isEqualTo("Pas-de-Calais, Somme");
    }

    @Test
    void theSchemesOfAQuartierAreItsContratAndTheCiteOfItsTown() {
        var beauMarais = territory(places.search("beau marais", 1).getFirst()).id();

        assertThat(schemes.of(beauMarais))
                .extracting(SchemeName::kind)
                .containsExactly(SchemeKind.CONTRAT_DE_VILLE, SchemeKind.CITE_EDUCATIVE);
        assertThat(schemes.of(beauMarais)).extracting(SchemeName::name).contains("Cité éducative de Calais");
    }

    @Test
    void theSchemesOfADepartementAreThoseOfWhatLiesInIt() {
        var nord = territories.byCode(TerritoryKind.DEPARTEMENT, "59").orElseThrow();

        assertThat(schemes.of(nord)).extracting(SchemeName::name).contains("Cité éducative de Maubeuge");
        assertThat(schemes.of(nord)).extracting(SchemeName::name).doesNotContain("Cité éducative d’Amiens");
    }

    @Test
    void aPointInAnOutlineIsThatQuartier() {
        var found = places.at(3.29802, 49.86169).orElseThrow();

        assertThat(found.within()).isTrue();
        assertThat(found.territory().code()).isEqualTo("QN00201M");
    }

    @Test
    void aPointOutsideEveryQuartierIsNearTheCentreOfACommune() {
        var found = places.at(2.2995, 50.3719).orElseThrow();

        assertThat(found.within()).isFalse();
        assertThat(found.territory().kind()).isEqualTo(TerritoryKind.COMMUNE);
    }

    @Test
    void nothingTypedListsEveryPlace() {
        assertThat(places.search("", 10_000))
                .hasSizeGreaterThan(1 + 5 + 26 + 92 + 3_782 + 204)
                .hasSize(database.sql("select count(*) from place_search where main")
                        .query(Integer.class)
                        .single());
    }

    private static TerritoryName territory(Place place) {
        return ((Place.TerritoryPlace) place).territory();
    }

    private static List<String> names(List<Place> places) {
        return places.stream().map(Place::name).toList();
    }
}
