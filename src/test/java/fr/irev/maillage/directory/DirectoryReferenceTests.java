package fr.irev.maillage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class DirectoryReferenceTests {

    @Autowired
    private JdbcClient database;

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    @Test
    void everyRowOfTheFiveFilesIsAnOrganisation() {
        assertThat(count("select count(*) from organisation where reference_key is not null"))
                .isEqualTo(969);
        assertThat(count("select count(*) from organisation where type_code = 'MISSION_LOCALE' and parent_id is null"))
                .isEqualTo(43);
    }

    @Test
    void anotherRecordOfABodyIsItsAliasAndHasNoSeat() {
        var douaisis = """
                select count(*) from organisation o
                  join organisation_alias a on a.organisation_id = o.organisation_id
                where o.reference_key = 'ML-59178S00' and a.label = 'ML DE DOUAI'
                """;
        assertThat(count(douaisis)).isOne();
        assertThat(count("""
                select count(*) from seat s join organisation o on o.organisation_id = s.organisation_id
                where o.reference_key in ('SIRET-43389235300098', 'ACT-MISSION-LOCALE-DU-DOUAISIS-1')
                """)).isZero();
    }

    @Test
    void theZoneOfAMissionLocaleIsPresumedFromItsIntercommunalite() {
        assertThat(count("""
                select count(*) from organisation o
                  join organisation_coverage c on c.organisation_id = o.organisation_id and not c.certain
                  join territory t on t.territory_id = c.territory_id and t.kind = 'COMMUNE' and t.name = 'Wattrelos'
                where o.reference_key = 'ML-59650S00'
                """)).isOne();
    }

    @Test
    void seatsAreExpectedOnEveryContratAndEveryNamedCite() {
        assertThat(count("""
                select count(*) from seat s join scheme c on c.scheme_id = s.scheme_id where c.kind = 'CONTRAT_DE_VILLE'
                """)).isEqualTo(39 * 3);
        assertThat(count("""
                select count(*) from seat s join scheme c on c.scheme_id = s.scheme_id where c.kind = 'CITE_EDUCATIVE'
                """)).isEqualTo(22 * 5);
        assertThat(count("""
                select count(*) from seat s join organisation o on o.organisation_id = s.organisation_id
                where o.type_code = 'MISSION_LOCALE'
                """)).isEqualTo(43 * 2);
    }

    @Test
    void aSeatWhoseVacancyIsNoAlarmIsNotCreated() {
        assertThat(count("""
                select count(*) from seat s join scheme c on c.scheme_id = s.scheme_id
                where c.kind = 'CONTRAT_DE_VILLE' and s.function_code = 'REF_GUSP_TFPB'
                """)).isZero();
    }

    @Test
    void loadingTwiceChangesNothing(@Autowired List<ReferenceLoader> loaders) {
        var before = figures();
        database.sql(
                        "delete from reference_file where name like 'vocabulary%' or name like 'organisations%' or name like 'seats%'")
                .update();
        loaders.stream()
                .filter(loader -> loader.rank() >= 30 && loader.rank() <= 50)
                .sorted(java.util.Comparator.comparingInt(ReferenceLoader::rank))
                .forEach(ReferenceLoader::load);

        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void whatStaffHaveTakenOutStaysOut(@Autowired List<ReferenceLoader> loaders) {
        database.sql("update organisation set version = 1 where reference_key = 'ML-62160S00'")
                .update();
        for (var table : List.of("organisation_alias", "organisation_coverage")) {
            database.sql("""
                    delete from %s
                    where organisation_id = (select organisation_id from organisation where reference_key = 'ML-62160S00')
                    """.formatted(table)).update();
        }
        var before = figures();
        database.sql("delete from reference_file where name like 'organisations%'")
                .update();

        loaders.stream().filter(loader -> loader.rank() == 40).forEach(ReferenceLoader::load);

        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void whatStaffHaveChangedIsTheirs(@Autowired List<ReferenceLoader> loaders) {
        database.sql("update organisation set name = 'AMIE', version = 1 where reference_key = 'ML-62160S00'")
                .update();
        database.sql("delete from reference_file where name like 'organisations%'")
                .update();

        loaders.stream().filter(loader -> loader.rank() == 40).forEach(ReferenceLoader::load);

        assertThat(database.sql("select name from organisation where reference_key = 'ML-62160S00'")
                        .query(String.class)
                        .single())
                .isEqualTo("AMIE");
    }

    private List<Long> figures() {
        return List.of(
                count("select count(*) from organisation_type"),
                count("select count(*) from job_function"),
                count("select count(*) from function_title_rule"),
                count("select count(*) from organisation"),
                count("select count(*) from organisation_alias"),
                count("select count(*) from organisation_coverage"),
                count("select count(*) from seat_template"),
                count("select count(*) from seat"));
    }
}
