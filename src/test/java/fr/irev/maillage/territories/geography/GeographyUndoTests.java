package fr.irev.maillage.territories.geography;

import static fr.irev.maillage.territories.geography.GeographyFixtures.and;
import static fr.irev.maillage.territories.geography.GeographyFixtures.line;
import static fr.irev.maillage.territories.geography.GeographyFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.testing.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GeographyUndoTests extends GeographyScene {

    GeographyUndoTests(
            @Autowired GeographyUpdates updates,
            @Autowired GeographyCleaning cleaning,
            @Autowired PlaceLookup places,
            @Autowired PersonService people,
            @Autowired List<ReferenceLoader> loaders,
            @Autowired JdbcClient database) {
        super(updates, cleaning, places, people, loaders, database);
    }

    @Test
    void aLaterChangeForbidsTheUndoAndSaysWhich() {
        long update = apply(
                List.of(files.list(with("QN00203M", line("QN00203M", "Neuville Nouvelle", "2", "02691")))), Map.of());
        database.sql("update territory set name = 'Neuville corrigée' where code = 'QN00203M'")
                .update();

        assertThat(refused(() -> undo(update))).contains("ne peut plus être annulée", "« Neuville »");

        database.sql("update territory set name = 'Neuville Nouvelle' where code = 'QN00203M'")
                .update();
        undo(update);
    }

    @Test
    void aSeatOnAQuartierThatItAddedForbidsTheUndo() {
        long update = apply(List.of(files.list(and(line(WEST, "Isle Ouest", "2", "02691")))), Map.of());
        var seat = pilotSeatOf(WEST);

        assertThat(refused(() -> undo(update))).contains("rattaché à un quartier");

        database.sql("update mandate_all set seat_id = null where seat_id = :seat")
                .param("seat", seat.seatId())
                .update();
        database.sql("delete from seat_all where seat_id = :seat")
                .param("seat", seat.seatId())
                .update();
        undo(update);
    }

    @Test
    void afterThirtyDaysWhatWasNotedIsGoneAndTheUpdateStays() {
        long update = apply(
                List.of(files.list(with("QN00203M", line("QN00203M", "Neuville Nouvelle", "2", "02691")))), Map.of());
        database.sql("update geography_update set done_at = done_at - interval 31 day")
                .update();

        assertThat(refused(() -> undo(update))).contains("trente jours");
        cleaning.forgetOld();
        assertThat(one("select count(*) from geography_update_change")).isEqualTo("0");
        assertThat(as(() -> updates.latest(5))).hasSize(1);

        database.sql("update territory set name = 'Neuville' where code = 'QN00203M'")
                .update();
        database.sql("delete from territory_alias where label = 'Neuville'").update();
        database.sql("delete from geography_update").update();
    }
}
