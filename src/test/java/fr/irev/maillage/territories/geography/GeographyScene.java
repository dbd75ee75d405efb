package fr.irev.maillage.territories.geography;

import static fr.irev.maillage.territories.geography.GeographyFixtures.and;
import static fr.irev.maillage.territories.geography.GeographyFixtures.correspondence;
import static fr.irev.maillage.territories.geography.GeographyFixtures.feature;
import static fr.irev.maillage.territories.geography.GeographyFixtures.line;
import static fr.irev.maillage.territories.geography.GeographyFixtures.square;
import static fr.irev.maillage.territories.geography.GeographyFixtures.with;
import static fr.irev.maillage.territories.geography.GeographyFixtures.without;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.territories.PlaceLookup;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The base with a quartier to be renamed, one to be split and one to leave, and the files that say so. */
abstract class GeographyScene {

    static final Set<String> AUDIT =
            Set.of("journal_entry", "event_publication", "place_search", "place_search_version");
    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    static final String WEST = "QN00298N";
    static final String EAST = "QN00299N";

    final GeographyUpdates updates;
    final GeographyCleaning cleaning;
    final PlaceLookup places;
    final PersonService people;
    final List<ReferenceLoader> loaders;
    final JdbcClient database;
    final GeographyFixtures files;
    final PeopleFixtures fixtures;

    @Nullable
    Long applied;

    GeographyScene(
            GeographyUpdates updates,
            GeographyCleaning cleaning,
            PlaceLookup places,
            PersonService people,
            List<ReferenceLoader> loaders,
            JdbcClient database) {
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

    /** New, renamed, other communes, another outline, one that leaves, with the two halves that follow it. */
    List<SentFile> everything() {
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

    List<SentFile> split() {
        return List.of(
                files.list(halves()),
                correspondence(WEST + ";Isle Ouest;MODIFIE;QP002002;;;;;", EAST + ";Isle Est;MODIFIE;QP002002;;;;;"),
                files.outlines(features -> and(
                                feature(WEST, "Isle Ouest", "02691", square(3.298, 49.834, 300)),
                                feature(EAST, "Isle Est", "02691", square(3.3025, 49.834, 300)))
                        .apply(without("QN00202M").apply(features))));
    }

    static UnaryOperator<List<String>> halves() {
        return lines -> and(line(WEST, "Isle Ouest", "2", "02691"), line(EAST, "Isle Est", "2", "02691"))
                .apply(without("QN00202M").apply(lines));
    }

    long apply(List<SentFile> sent, Map<String, Fate> fates) {
        return as(() -> {
            var seen = updates.compare(sent);
            var all = new HashMap<>(fates);
            return updates.apply(sent, seen, new GeographyOrder(2024, SPRING, all));
        });
    }

    void undo(long update) {
        as(() -> {
            updates.undo(update);
            return true;
        });
        applied = null;
    }

    static String refused(Runnable work) {
        var said = new StringBuilder();
        assertThatExceptionOfType(GeographyRefused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> said.append(String.join(" ", refused.sentences())));
        return said.toString().replace('\u00a0', ' ');
    }

    SeatId pilotSeatOf(String code) {
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

    long organisationOf(String code) {
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

    String codeOfSeat(SeatId seat) {
        return one("select t.code from seat s join territory t on t.territory_id = s.territory_id where s.seat_id = "
                + seat.seatId());
    }

    List<String> contrats(String code) {
        return database.sql("""
                select s.name from scheme s
                  join scheme_territory l on l.scheme_id = s.scheme_id
                  join territory t on t.territory_id = l.territory_id
                where t.code = :code and s.kind = 'CONTRAT_DE_VILLE' and s.status = 'ACTIF'
                """).param("code", code).query(String.class).list();
    }

    String one(String sql) {
        return String.valueOf(database.sql(sql).query(String.class).single());
    }

    Map<String, List<String>> dump() {
        return TableDump.of(database, AUDIT);
    }

    List<Map<String, @Nullable Object>> search() {
        return database.sql("""
                select territory_id, scheme_id, kind, folded, whole, main, weight, former, former_vintage
                from place_search order by territory_id, scheme_id, folded
                """).query().listOfRows();
    }

    static <T> T as(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }
}
