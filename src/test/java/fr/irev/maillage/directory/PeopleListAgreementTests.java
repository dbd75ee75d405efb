package fr.irev.maillage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.index.PeopleIndex;
import fr.irev.maillage.shared.BoundQuery;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.transaction.BeforeTransaction;

/** The index answers what the database would. */
@RepositoryTest
@WithMockUser(roles = {"LECTURE", "GESTION"})
class PeopleListAgreementTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final PeopleLookup lookup;
    private final PeopleIndex index;
    private final JdbcClient database;
    private final Clock clock;
    private TerritoryId territory = new TerritoryId(0);

    PeopleListAgreementTests(
            @Autowired PeopleLookup lookup,
            @Autowired PeopleIndex index,
            @Autowired JdbcClient database,
            @Autowired Clock clock) {
        this.lookup = lookup;
        this.index = index;
        this.database = database;
        this.clock = clock;
    }

    /** It is built behind the start of the application, which the first test does not wait for. */
    @BeforeTransaction
    void theIndexIsBuilt() {
        int attempt = 0;
        while (!index.keepUp(attempt)) {
            attempt++;
        }
    }

    /** Fewer than a transaction sees beside the index. */
    @BeforeEach
    void aHundredPeopleWhoDoAllKindsOfThings() {
        new PeopleFixtures(database);
        territory = new TerritoryId(
                database.sql("select territory_id from territory where kind = 'DEPARTEMENT' order by code limit 1")
                        .query(Long.class)
                        .single());
        run("""
            insert into organisation (organisation_id, type_code, name, acronym, territory_id)
            select 960000000 + seq, if(seq % 2, 'ESSAI_VILLE', 'ESSAI_ASSO'), concat('Qwx', char(96 + seq), ' d’essai'),
              if(seq % 3, null, concat('ZQ', seq)), if(seq % 4, null, :territory)
            from seq_1_to_9
            """);
        run("""
            insert into seat (seat_id, function_code, territory_id, qualifier, single_holder)
            select 960000000 + seq, 'ESSAI_PILOTE', :territory, concat('essai ', seq), false from seq_1_to_2
            """);
        run("""
            insert into person (person_id, given_name, family_name)
            select 960000000 + seq, elt(1 + seq % 5, 'Zoé', 'Jean-Zwy', 'Éloi', '', 'D’Zwa'), concat('Zxw', char(96 + seq % 7), 'el')
            from seq_1_to_60
            """);
        run("""
            insert into mandate (mandate_id, person_id, organisation_id, function_code, free_title, seat_id, starts_on, ends_on,
              email)
            select 960000000 + seq, 960000000 + 1 + seq * 7 % 50, 960000000 + 1 + seq % 9,
              elt(seq % 3, 'ESSAI_PILOTE', 'ESSAI_ASSISTANT'), 'Essai', if(seq % 11, null, 960000001 + seq % 2),
              if(seq % 5, '2026-01-01' + interval seq day, null), if(seq % 2, '2026-02-20' + interval seq * 3 day, null),
              if(seq % 4, null, concat('zoe', seq, '.zxwel@essai-zqx.example'))
            from seq_1_to_90
            """);
        run("""
            insert into contact_point (contact_point_id, mandate_id, kind, value)
            select 960000000 + seq, 960000000 + seq, 'PHONE', concat('+3397', 7000000 + seq * 1231) from seq_1_to_90
            """);
    }

    @Test
    void onEveryListItAgreesWithTheDatabase() {
        int found = 0;
        for (var filter : filters()) {
            var expected = ids(PeopleQuery.of(filter, today(), 0, 1_000));
            assertThat(index.answers()).isTrue();
            assertThat(lookup.search(filter, 0, 1_000))
                    .as(filter.toString())
                    .extracting(row -> row.id().personId())
                    .isEqualTo(expected);
            assertThat(lookup.count(filter)).as(filter.toString()).isEqualTo(expected.size());
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(200);
    }

    private LocalDate today() {
        return OpenMandates.today(clock);
    }

    private List<PeopleFilter> filters() {
        var filters = new ArrayList<PeopleFilter>();
        for (var text : List.of(
                "",
                "zxw",
                "zxwa zoe",
                "zoé",
                "JEAN",
                "jean-zwy",
                "d’zwa",
                "qwxb",
                "zq3",
                "zq3 eloi",
                "zxwel@essai-zqx",
                "9770",
                "977 04",
                "zx{wa",
                "<zoe> zxw",
                "zxwel jean qwxc",
                "nobodyqq")) {
            for (var state : PeopleFilter.State.values()) {
                for (var asOf : new @Nullable LocalDate[] {DAY, DAY.plusYears(1), null}) {
                    for (var function : new @Nullable FunctionCode[] {null, PeopleFixtures.PILOT}) {
                        for (var type : new @Nullable String[] {null, PeopleFixtures.TOWN_HALL}) {
                            filters.add(new PeopleFilter(text, function, type, null, state, asOf));
                            filters.add(new PeopleFilter(text, function, type, territory, state, asOf));
                        }
                    }
                }
            }
        }
        return filters;
    }

    private List<Long> ids(BoundQuery query) {
        return database.sql(query.sql())
                .params(query.parameters())
                .query((row, number) -> row.getLong("person_id"))
                .list();
    }

    private void run(String sql) {
        var statement = database.sql(sql);
        (sql.contains(":territory") ? statement.param("territory", territory.territoryId()) : statement).update();
    }
}
