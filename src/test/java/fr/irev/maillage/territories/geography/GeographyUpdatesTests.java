package fr.irev.maillage.territories.geography;

import static fr.irev.maillage.territories.geography.GeographyFixtures.and;
import static fr.irev.maillage.territories.geography.GeographyFixtures.correspondence;
import static fr.irev.maillage.territories.geography.GeographyFixtures.feature;
import static fr.irev.maillage.territories.geography.GeographyFixtures.line;
import static fr.irev.maillage.territories.geography.GeographyFixtures.square;
import static fr.irev.maillage.territories.geography.GeographyFixtures.with;
import static fr.irev.maillage.territories.geography.GeographyFixtures.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.territories.FoundPlace;
import fr.irev.maillage.territories.PlaceFilter;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.testing.IntegrationTest;
import fr.irev.maillage.testing.TableDump;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GeographyUpdatesTests {

    private static final Set<String> AUDIT =
            Set.of("journal_entry", "event_publication", "place_search", "place_search_version");
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final String WEST = "QN00298N";
    private static final String EAST = "QN00299N";

    private final GeographyUpdates updates;
    private final GeographyCleaning cleaning;
    private final PlaceLookup places;
    private final PersonService people;
    private final List<ReferenceLoader> loaders;
    private final JdbcClient database;
    private final GeographyFixtures files;
    private final PeopleFixtures fixtures;
    private @Nullable Long applied;

    GeographyUpdatesTests(
            @Autowired GeographyUpdates updates,
            @Autowired GeographyCleaning cleaning,
            @Autowired PlaceLookup places,
            @Autowired PersonService people,
            @Autowired List<ReferenceLoader> loaders,
            @Autowired JdbcClient database) {
        this.updates = updates;
        this.cleaning = cleaning;
        this.places = places;
        this.people = people;
        this.loaders = loaders;
        this.database = database;
        this.files = new GeographyFixtures(database);
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void nothingIsApplied() {
        applied = null;
    }

    @AfterEach
    void takeBack() {
        if (applied != null) {
            undo(applied);
        }
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

    /** New, renamed, other communes, another outline, one that leaves, with the two halves that follow it. */
    private List<SentFile> everything() {
        UnaryOperator<List<String>> list =
                lines -> with("QN00203M", line("QN00203M", "Neuville Nouvelle", "2", "02691"))
                        .apply(with("QN00204M", line("QN00204M", "Vermandois", "2", "02571; 02691"))
                                .apply(halves().apply(lines)));
        UnaryOperator<List<String>> outlines = features -> and(
                        feature(WEST, "Isle Ouest", "02691", square(3.298, 49.834, 300)),
                        feature(EAST, "Isle Est", "02691", square(3.3025, 49.834, 300)))
                .apply(with("QN00201M", feature("QN00201M", "Europe", "02571, 02691", square(3.29, 49.86, 500)))
                        .apply(without("QN00202M").apply(features)));
        return List.of(files.list(list), files.outlines(outlines));
    }

    private List<SentFile> split() {
        return List.of(
                files.list(halves()),
                correspondence(WEST + ";Isle Ouest;MODIFIE;QP002002;;;;;", EAST + ";Isle Est;MODIFIE;QP002002;;;;;"),
                files.outlines(features -> and(
                                feature(WEST, "Isle Ouest", "02691", square(3.298, 49.834, 300)),
                                feature(EAST, "Isle Est", "02691", square(3.3025, 49.834, 300)))
                        .apply(without("QN00202M").apply(features))));
    }

    private static UnaryOperator<List<String>> halves() {
        return lines -> and(line(WEST, "Isle Ouest", "2", "02691"), line(EAST, "Isle Est", "2", "02691"))
                .apply(without("QN00202M").apply(lines));
    }

    private long apply(List<SentFile> sent, Map<String, Fate> fates) {
        return as(() -> {
            var seen = updates.compare(sent);
            var all = new HashMap<>(fates);
            return updates.apply(sent, seen, new GeographyOrder(2024, SPRING, all));
        });
    }

    private void undo(long update) {
        as(() -> {
            updates.undo(update);
            return true;
        });
        applied = null;
    }

    private static String refused(Runnable work) {
        var said = new StringBuilder();
        assertThatExceptionOfType(GeographyRefused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> said.append(String.join(" ", refused.sentences())));
        return said.toString().replace('\u00a0', ' ');
    }

    private SeatId pilotSeatOf(String code) {
        var town = fixtures.organisation("Ville de la géographie");
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        database.sql("""
                update seat_all set organisation_id = null, territory_id = (select territory_id from territory where code = :code)
                where seat_id = :seat
                """).param("code", code).param("seat", seat.seatId()).update();
        as(() -> people.openMandate(new NewMandate(
                people.create(PeopleFixtures.luc()),
                PeopleFixtures.terms(town, seat, SPRING, null, null),
                SPRING,
                false)));
        return seat;
    }

    private long organisationOf(String code) {
        var organisation = fixtures.organisation("Conseil citoyen d’essai").organisationId();
        database.sql("""
                update organisation_all set territory_id = (select territory_id from territory where code = :code)
                where organisation_id = :id
                """).param("code", code).param("id", organisation).update();
        database.sql("""
                insert into organisation_coverage (organisation_id, territory_id)
                select :id, territory_id from territory where code = :code
                """).param("code", code).param("id", organisation).update();
        return organisation;
    }

    private String codeOfSeat(SeatId seat) {
        return one("select t.code from seat s join territory t on t.territory_id = s.territory_id where s.seat_id = "
                + seat.seatId());
    }

    private List<String> contrats(String code) {
        return database.sql("""
                select s.name from scheme s
                  join scheme_territory l on l.scheme_id = s.scheme_id
                  join territory t on t.territory_id = l.territory_id
                where t.code = :code and s.kind = 'CONTRAT_DE_VILLE' and s.status = 'ACTIF'
                """).param("code", code).query(String.class).list();
    }

    private String one(String sql) {
        return String.valueOf(database.sql(sql).query(String.class).single());
    }

    private Map<String, List<String>> dump() {
        return TableDump.of(database, AUDIT);
    }

    private List<Map<String, @Nullable Object>> search() {
        return database.sql("""
                select territory_id, scheme_id, kind, folded, whole, main, weight, former, former_vintage
                from place_search order by territory_id, scheme_id, folded
                """).query().listOfRows();
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }
}
