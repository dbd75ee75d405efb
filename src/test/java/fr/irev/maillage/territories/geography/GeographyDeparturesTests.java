package fr.irev.maillage.territories.geography;

import static fr.irev.maillage.territories.geography.GeographyFixtures.correspondence;
import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.territories.FoundPlace;
import fr.irev.maillage.territories.PlaceFilter;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.testing.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GeographyDeparturesTests extends GeographyScene {

    GeographyDeparturesTests(
            @Autowired GeographyUpdates updates,
            @Autowired GeographyCleaning cleaning,
            @Autowired PlaceLookup places,
            @Autowired PersonService people,
            @Autowired List<ReferenceLoader> loaders,
            @Autowired JdbcClient database) {
        super(updates, cleaning, places, people, loaders, database);
    }

    @Test
    void aSplitWithAnOccupiedSeatIsAskedAndNeverGuessed() {
        pilotSeatOf("QN00202M");

        assertThat(refused(() -> apply(split(), Map.of("QN00202M", new Fate(true, null, true)))))
                .contains("Faubourg D'Isle", "1 siège", "1 personne");
        assertThat(refused(() -> apply(split(), Map.of()))).contains("Dites ce que devient");
    }

    @Test
    void whatHangsFromItMayStayOnTheQuartierThatLeft() {
        var seat = pilotSeatOf("QN00202M");

        applied = apply(split(), Map.of("QN00202M", new Fate(true, Fate.STAY, false)));

        assertThat(codeOfSeat(seat)).isEqualTo("QN00202M");
        assertThat(contrats("QN00202M")).isNotEmpty();
    }

    @Test
    void aQuartierMayStayThoughTheFileDoesNotHaveIt() {
        applied = apply(split(), Map.of("QN00202M", new Fate(false, null, false)));

        assertThat(one("select ifnull(valid_until, 'en vigueur') from territory where code = 'QN00202M'"))
                .isEqualTo("en vigueur");
    }

    @Test
    void theNameOfAQuartierThatLeftLeadsToAllThatFollowIt() {
        applied = apply(split(), Map.of("QN00202M", new Fate(true, Fate.STAY, true)));

        var found = as(() -> places.found(new PlaceFilter("Faubourg d'Isle", null, null), 0, 5));

        assertThat(found).extracting(place -> place.place().name()).contains("Isle Ouest", "Isle Est");
        assertThat(found.stream().limit(2))
                .extracting(FoundPlace::former)
                .allSatisfy(former -> assertThat(former).isNotNull().satisfies(name -> {
                    assertThat(name.name()).isEqualTo("Faubourg D'Isle");
                    assertThat(name.vintage()).isEqualTo(2024);
                }));
        // over two geographies: 2015 → 2024 → the two halves
        assertThat(as(() -> places.search("QP002002", 5)))
                .extracting(place -> place.name())
                .containsExactlyInAnyOrder("Isle Ouest", "Isle Est");
    }

    @Test
    void theTableNamesAQuartierOf2015WhichIsThenFoundByItsName() {
        applied = apply(
                List.of(correspondence(
                        "QN06254M;Beau Marais;MODIFIE;QP062056;Le Marais d'autrefois;QP062999;Jamais relevé;;")),
                Map.of());

        var found = as(() -> places.found(new PlaceFilter("marais d'autrefois", null, null), 0, 5))
                .getFirst();
        assertThat(found.place().name()).isEqualTo("Beau Marais");
        assertThat(found.former())
                .isNotNull()
                .satisfies(former -> assertThat(former.vintage()).isEqualTo(2015));
        assertThat(as(() -> places.search("QP062999", 5)).getFirst().name()).isEqualTo("Beau Marais");
    }
}
