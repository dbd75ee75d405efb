package fr.irev.maillage.territories.geography;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.recorded.RecordedRows;
import fr.irev.maillage.shared.recorded.RecordedUndo;
import fr.irev.maillage.territories.TerritoriesChanged;
import fr.irev.maillage.territories.TerritoryBelongings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the official priority geography in, and takes it back for thirty days. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class GeographyUpdates {

    /** How long an update can be undone. */
    public static final Duration UNDO_WITHIN = Duration.ofDays(30);

    /** Of one file, in octets. */
    public static final int LARGEST_FILE = FilesReader.LARGEST;

    static final String OPERATION = "geography_update";
    private static final Set<String> OWN_TABLES = Set.of(
            "territory",
            "territory_alias",
            "territory_containment",
            "territory_succession",
            "territory_outline",
            "scheme",
            "scheme_territory");
    private static final int FIRST_VINTAGE = 2015;
    private static final int LONGEST = 500;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient database;
    private final AttachedSchemes schemes;
    private final List<TerritoryBelongings> belongings;
    private final RecordedUndo recorded;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GeographyUpdates(
            JdbcClient database,
            AttachedSchemes schemes,
            List<TerritoryBelongings> belongings,
            RecordedUndo recorded,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.belongings = belongings;
        this.recorded = recorded;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the files say that the base does not; writes nothing.
     *
     * @throws GeographyRefused when a file cannot be read, naming the line
     */
    @Transactional(readOnly = true)
    public GeographyComparison compare(List<SentFile> files) {
        var known = KnownGeography.read(database);
        return compare(read(files, known), known);
    }

    private static GeographyFiles read(List<SentFile> files, KnownGeography known) {
        return new FilesReader(known.region()).read(files);
    }

    private GeographyComparison compare(GeographyFiles files, KnownGeography known) {
        return new Comparing(files, known, schemes, belongings).compare();
    }

    /**
     * Brings in what was compared.
     *
     * @param seen the comparison that the order was given on
     * @return what to give {@link #undo}
     * @throws GeographyRefused when a question was left open, or the base has changed since the comparison
     */
    public long apply(List<SentFile> files, GeographyComparison seen, GeographyOrder order) {
        alone();
        var known = KnownGeography.read(database);
        var read = read(files, known);
        var now = compare(read, known);
        if (!now.equals(seen)) {
            throw GeographyRefused.because("refused.meanwhile");
        }
        expectAnswered(now, order, known);
        var sentence = GeographyWords.sentence(now, order);
        long id = begin(files, order, sentence);
        var changes = new RecordedRows(database, OPERATION, id, tables());
        new GeographyWriter(database, changes, schemes, belongings, known, read, order).write(now);
        events.publishEvent(new TerritoriesChanged());
        events.publishEvent(new JournalEvent("IMPORT", "TERRITORY", null, sentence, Map.of("fichiers", names(files))));
        return id;
    }

    /** Two who bring a geography in, or take one back, go one after the other. */
    private void alone() {
        database.sql("select territory_id from territory where kind = 'REGION' order by territory_id for update")
                .query(Long.class)
                .list();
    }

    private void expectAnswered(GeographyComparison comparison, GeographyOrder order, KnownGeography known) {
        if (comparison.isEmpty()) {
            throw GeographyRefused.because("refused.nothing");
        }
        var today = LocalDate.now(clock.withZone(PARIS));
        if (order.since().isAfter(today)) {
            throw GeographyRefused.because("refused.future");
        }
        if (order.vintage() < FIRST_VINTAGE || order.vintage() > today.getYear() + 1) {
            throw GeographyRefused.because("refused.vintage", FIRST_VINTAGE, today.getYear() + 1);
        }
        var wrong = comparison.departures().stream()
                .flatMap(departure -> GeographyWords.unanswered(departure, order, known).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new GeographyRefused(wrong);
        }
    }

    private long begin(List<SentFile> files, GeographyOrder order, String sentence) {
        return database.sql("""
                insert into geography_update (vintage, since, files, sentence, done_at, done_by)
                values (:vintage, :since, :files, :sentence, :now, :by)
                returning geography_update_id
                """)
                .param("vintage", order.vintage())
                .param("since", order.since())
                .param("files", names(files))
                .param("sentence", cut(sentence))
                .param("now", clock.instant())
                .param("by", CurrentUser.login())
                .query(Long.class)
                .single();
    }

    private Set<String> tables() {
        var tables = new HashSet<>(OWN_TABLES);
        belongings.forEach(owner -> tables.addAll(owner.tables()));
        return tables;
    }

    private static String names(List<SentFile> files) {
        return cut(files.stream().map(SentFile::name).collect(Collectors.joining(", ")));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /**
     * Takes an update back: every row is what it was.
     *
     * @throws GeographyRefused when the time is over, or something since then stands in the way
     */
    public void undo(long id) {
        alone();
        var done = latest(Integer.MAX_VALUE).stream()
                .filter(one -> one.id() == id && clock.instant().isBefore(one.undoableUntil()))
                .findFirst()
                .orElseThrow(() -> GeographyRefused.because("undo.over"));
        try {
            recorded.walkBack(
                    OPERATION, id, label -> GeographyRefused.because("undo.changed", label), this::forgetSearch);
        } catch (DataIntegrityViolationException used) {
            throw GeographyRefused.because("undo.used");
        }
        database.sql("delete from geography_update where geography_update_id = :id")
                .param("id", id)
                .update();
        events.publishEvent(new TerritoriesChanged());
        events.publishEvent(new JournalEvent(
                "UNDO_IMPORT",
                "TERRITORY",
                null,
                cut(GeographyRefused.say("undo.journal", done.sentence())),
                Map.of()));
    }

    /** What a quartier is sought by is made anew afterwards; until then it would hold the quartier. */
    private void forgetSearch(String table, long row) {
        if (table.equals("territory")) {
            database.sql("delete from place_search where territory_id = :row")
                    .param("row", row)
                    .update();
            database.sql("update place_search_version set version = version + 1")
                    .update();
        }
    }

    /** What was brought in, the latest first, whether or not it can still be undone. */
    @Transactional(readOnly = true)
    public List<DoneGeography> latest(int most) {
        return database.sql("""
                select geography_update_id, sentence, files, done_at, done_by
                from geography_update
                order by done_at desc, geography_update_id desc
                limit :most
                """)
                .param("most", most)
                .query((row, number) -> {
                    var at = row.getTimestamp("done_at").toInstant();
                    return new DoneGeography(
                            row.getLong("geography_update_id"),
                            Objects.requireNonNull(row.getString("sentence")),
                            Objects.requireNonNull(row.getString("files")),
                            at,
                            Objects.requireNonNull(row.getString("done_by")),
                            at.plus(UNDO_WITHIN));
                })
                .list();
    }
}
