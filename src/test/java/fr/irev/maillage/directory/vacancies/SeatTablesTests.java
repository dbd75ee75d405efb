package fr.irev.maillage.directory.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class SeatTablesTests {

    @Autowired
    private SeatTables tables;

    @Autowired
    private WhomToAsk whomToAsk;

    @Autowired
    private SeatLookup seats;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void theTableHasEveryCiteAndEverySeatOfItsTemplate() {
        var table = table(SchemeKind.CITE_EDUCATIVE, null);

        assertThat(table.rows()).hasSize(32);
        assertThat(table.columns())
                .extracting(column -> column.function().functionCode())
                .containsExactly(
                        "CPO", "PRINCIPAL_CHEF_DE_FILE", "REF_PREFECTURE_CE", "REF_COLLECTIVITE_CE", "COORDO_EN");
        assertThat(table.count(SeatState.VACANT)).isEqualTo(22 * 5);
    }

    @Test
    void citesStillToBeCompletedComeLastAndHaveNoSeat() {
        var rows = table(SchemeKind.CITE_EDUCATIVE, null).rows();

        assertThat(rows.subList(22, 32))
                .allSatisfy(row -> assertThat(row.cells()).isEmpty());
        assertThat(rows.get(22).scheme().name()).endsWith("(1)");
        assertThat(rows.getLast().scheme().name()).endsWith("(10)");
    }

    @Test
    void aSeatSetAsideShowsSo() {
        database.sql("""
                update seat s join scheme c on c.scheme_id = s.scheme_id set s.marking = 'SANS_OBJET'
                where c.code = 'CE-CALAIS' and s.function_code = 'CPO'
                """).update();

        assertThat(table(SchemeKind.CITE_EDUCATIVE, null).count(SeatState.SANS_OBJET))
                .isOne();
    }

    @Test
    void aDepartementNarrowsIt() {
        var aisne = database.sql("select territory_id from territory where kind = 'DEPARTEMENT' and code = '02'")
                .query((row, number) -> new TerritoryId(row.getLong(1)))
                .single();

        assertThat(table(SchemeKind.CONTRAT_DE_VILLE, null).rows()).hasSize(39);
        assertThat(table(SchemeKind.CONTRAT_DE_VILLE, aisne).rows()).hasSize(7);
    }

    @Test
    void forEveryVacantSeatOfASchemeSomebodyCanBeAsked() {
        var today = OpenMandates.today(clock);
        var vacant = CurrentUser.asSystem(() -> seats.register(
                new SeatFilter(Set.of(SeatState.VACANT), null, SchemeKind.CONTRAT_DE_VILLE, null, ""), today, 0, 10));

        var asked = CurrentUser.asSystem(() -> whomToAsk.about(vacant, today));

        assertThat(vacant).hasSize(10);
        assertThat(asked.keySet()).hasSameSizeAs(vacant);
        assertThat(asked.values())
                .allSatisfy(line ->
                        assertThat(line.reason()).startsWith("Siège vacant").contains("À défaut"));
        assertThat(CurrentUser.asSystem(() -> whomToAsk.about(vacant.getFirst(), today)))
                .contains(asked.get(vacant.getFirst().id()));
    }

    private SeatTable table(SchemeKind kind, @Nullable TerritoryId within) {
        return CurrentUser.asSystem(() -> tables.of(kind, within, OpenMandates.today(clock)));
    }
}
