package fr.irev.maillage.territories.geography;

import static fr.irev.maillage.territories.geography.GeographyFixtures.without;
import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.testing.IntegrationTest;
import fr.irev.maillage.testing.TableDump;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GeographyUpdatesTests extends GeographyScene {

    GeographyUpdatesTests(
            @Autowired GeographyUpdates updates,
            @Autowired GeographyCleaning cleaning,
            @Autowired PlaceLookup places,
            @Autowired PersonService people,
            @Autowired List<ReferenceLoader> loaders,
            @Autowired JdbcClient database) {
        super(updates, cleaning, places, people, loaders, database);
    }

    @Test
    void everyKindOfChangeIsAppliedAndTheUndoGivesEveryRowBack() {
        var seat = pilotSeatOf("QN00202M");
        var organisation = organisationOf("QN00202M");
        var before = dump();
        var search = search();

        long update = apply(everything(), Map.of("QN00202M", new Fate(true, WEST, true)));

        assertThat(codeOfSeat(seat)).isEqualTo(WEST);
        assertThat(one("select t.code from organisation o join territory t on t.territory_id = o.territory_id"
                        + " where o.organisation_id = " + organisation))
                .isEqualTo(WEST);
        assertThat(one("select valid_until from territory where code = 'QN00202M'"))
                .isEqualTo("2026-02-28");
        assertThat(one("select concat(vintage, ' ', valid_from, ' ', area_hectares) from territory where code = '"
                        + WEST + "'"))
                .isEqualTo("2024 2026-03-01 9.0");
        assertThat(one("select name from territory where code = 'QN00203M'")).isEqualTo("Neuville Nouvelle");
        assertThat(one("select concat(label, ' ', since, ' ', until) from territory_alias a join territory t"
                        + " on t.territory_id = a.territory_id where t.code = 'QN00203M'"))
                .isEqualTo("Neuville 2024-01-01 2026-02-28");
        assertThat(contrats(WEST)).containsExactly("Contrat de ville du Saint-Quentinois");
        assertThat(contrats("QN00202M")).isEmpty();
        assertThat(one("select summary from journal_entry order by journal_entry_id desc limit 1"))
                .startsWith("Géographie prioritaire 2024 mise à jour")
                .contains(
                        "2 quartiers ajoutés",
                        "1 renommé",
                        "1 changé de communes",
                        "1 contour modifié",
                        "1 quartier sorti");

        undo(update);

        TableDump.assertUnchanged(database, AUDIT, before);
        assertThat(search()).isEqualTo(search);
        assertThat(as(() -> updates.latest(5))).isEmpty();
    }

    @Test
    void nothingIsWrittenBeforeItIsApplied() {
        var before = dump();

        as(() -> updates.compare(everything()));

        TableDump.assertUnchanged(database, AUDIT, before);
    }

    @Test
    void whatTheBaseLearntMeanwhileIsLookedAtAgain() {
        var sent = split();
        var seen = as(() -> updates.compare(sent));
        database.sql("update territory set name = 'Neuville corrigée' where code = 'QN00203M'")
                .update();

        assertThat(refused(() -> as(() -> updates.apply(
                        sent,
                        seen,
                        new GeographyOrder(2024, SPRING, Map.of("QN00202M", new Fate(true, Fate.STAY, true)))))))
                .contains("La base a changé");

        database.sql("update territory set name = 'Neuville' where code = 'QN00203M'")
                .update();
    }

    @Test
    void aNewReleaseOfTheReferenceFilesLeavesTheQuartiersOfTheStaffAlone() {
        applied = apply(everything(), Map.of("QN00202M", new Fate(true, WEST, true)));
        var loaded = database.sql("select * from reference_file").query().listOfRows();
        database.sql("delete from reference_file where name like 'territories/%' or name like 'schemes/%'")
                .update();
        var before = dump();

        loaders.stream().filter(loader -> loader.rank() <= 20).forEach(ReferenceLoader::load);

        var without = new java.util.HashSet<>(AUDIT);
        without.add("reference_file");
        before.remove("reference_file");
        TableDump.assertUnchanged(database, without, before);
        assertThat(loaded).isNotEmpty();
    }
}
