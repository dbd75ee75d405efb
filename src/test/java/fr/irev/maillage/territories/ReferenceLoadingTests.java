package fr.irev.maillage.territories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.testing.IntegrationTest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
class ReferenceLoadingTests {

    private static final List<String> TABLES = List.of(
            "territory",
            "territory_alias",
            "territory_containment",
            "territory_succession",
            "territory_outline",
            "scheme",
            "scheme_territory",
            "scheme_carrier",
            "scheme_succession",
            "place_search");

    @Autowired
    JdbcClient database;

    @Autowired
    List<ReferenceLoader> loaders;

    @ParameterizedTest
    @CsvSource({
        "REGION, 1",
        "DEPARTEMENT, 5",
        "ARRONDISSEMENT, 26",
        "EPCI, 92",
        "COMMUNE, 3782",
    })
    void theDivisionOfTheRegionIsWhole(String kind, int count) {
        assertThat(count("select count(*) from territory where kind = '" + kind + "'"))
                .isEqualTo(count);
    }

    @Test
    void theQuartiersOfBothGeographiesAreThere() {
        assertThat(count("select count(*) from territory where kind = 'QPV' and vintage = 2024"))
                .isEqualTo(204);
        assertThat(count("select count(*) from territory where kind = 'QPV' and vintage = 2015"))
                .isEqualTo(176);
        assertThat(count("select count(*) from territory_outline")).isEqualTo(204);
    }

    @Test
    void quartiersLieInEachOfTheirCommunes() {
        assertThat(count("""
                select count(*)
                from territory_containment k
                  join territory c on c.territory_id = k.container_id and c.kind = 'COMMUNE'
                  join territory q on q.territory_id = k.territory_id and q.kind = 'QPV'
                """)).isEqualTo(286);
    }

    @Test
    void everyTerritoryContainsItselfAndLiesInTheRegionUnlessItReachesOutOfIt() {
        assertThat(count("""
                select count(*) from territory t
                where not exists (select 1 from territory_containment k
                                  where k.container_id = t.territory_id and k.territory_id = t.territory_id)
                """)).isZero();
        assertThat(database.sql("""
                select t.code from territory t
                where not exists (select 1 from territory_containment k
                                    join territory r on r.territory_id = k.container_id and r.kind = 'REGION'
                                  where k.territory_id = t.territory_id)
                order by t.code
                """).query(String.class).list()).containsExactly("200069722", "247600588");
    }

    @Test
    void contratsCoverTheirQuartiersAndConcernTheirCommunes() {
        assertThat(count("select count(*) from scheme where kind = 'CONTRAT_DE_VILLE' and vintage = 2024"))
                .isEqualTo(39);
        assertThat(count("""
                select count(*)
                from scheme_territory l
                  join scheme s on s.scheme_id = l.scheme_id and s.kind = 'CONTRAT_DE_VILLE'
                  join territory q on q.territory_id = l.territory_id and q.kind = 'QPV'
                where l.role = 'COVERS'
                """)).isEqualTo(212);
        assertThat(count("""
                select count(*) from scheme s
                where s.vintage = 2024
                  and not exists (select 1 from scheme_territory l where l.scheme_id = s.scheme_id and l.role = 'CONCERNS')
                """)).isZero();
        assertThat(count("""
                select count(*) from scheme s
                  join scheme_carrier c on c.scheme_id = s.scheme_id
                  join territory t on t.territory_id = c.territory_id and t.kind = 'EPCI'
                where s.vintage = 2024
                """)).isEqualTo(39);
    }

    @Test
    void citesWithoutANameAreSlotsToFillIn() {
        assertThat(count("select count(*) from scheme where kind = 'CITE_EDUCATIVE' and status = 'ACTIF'"))
                .isEqualTo(22);
        assertThat(count("select count(*) from scheme where kind = 'CITE_EDUCATIVE' and status = 'A_COMPLETER'"))
                .isEqualTo(10);
    }

    @Test
    void theQuartierThatFollowedAnotherIsKnown() {
        assertThat(database.sql("""
                select n.code from territory_succession s
                  join territory f on f.territory_id = s.predecessor_id
                  join territory n on n.territory_id = s.successor_id
                where f.code = 'QP059019'
                """).query(String.class).list()).hasSize(2);
    }

    @Test
    @Transactional // rolled back
    void loadingEverythingAgainChangesNoRow() {
        var before = rows();
        database.sql("delete from reference_file").update();

        ours().forEach(ReferenceLoader::load);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @Transactional // rolled back
    void anUnchangedFileIsNotReadAgain() {
        var before = database.sql("select name, loaded_at from reference_file order by name")
                .query()
                .listOfRows();
        database.sql("update territory set population = 1 where kind = 'REGION'")
                .update();

        ours().forEach(ReferenceLoader::load);

        assertThat(database.sql("select name, loaded_at from reference_file order by name")
                        .query()
                        .listOfRows())
                .isEqualTo(before);
        assertThat(count("select population from territory where kind = 'REGION'"))
                .isOne();
    }

    @Test
    @Transactional // rolled back
    void aSchemeThatTheStaffChangedIsTheirs() {
        database.sql("update scheme set name = 'Cité éducative du Port', version = 1 where code = 'CE-A-COMPLETER-01'")
                .update();
        database.sql("delete from reference_file").update();

        ours().forEach(ReferenceLoader::load);

        assertThat(database.sql("select name from scheme where code = 'CE-A-COMPLETER-01'")
                        .query(String.class)
                        .single())
                .isEqualTo("Cité éducative du Port");
    }

    private List<ReferenceLoader> ours() {
        return loaders.stream()
                .filter(loader -> loader.rank() <= 20)
                .sorted(Comparator.comparingInt(ReferenceLoader::rank))
                .toList();
    }

    /** The digest of every row, table by table: a difference is told in a line rather than in megabytes. */
    private Map<String, Integer> rows() {
        var rows = new LinkedHashMap<String, Integer>();
        for (var table : TABLES) {
            var columns = table.equals("territory_outline") ? "territory_id, st_astext(outline)" : "*";
            rows.put(
                    table,
                    database.sql("select " + columns + " from " + table + " order by 1, 2")
                            .query()
                            .listOfRows()
                            .hashCode());
        }
        return rows;
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
