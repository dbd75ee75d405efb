package fr.irev.maillage.directory;

import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.JournalEvent.Part;
import fr.irev.maillage.shared.recorded.RecordedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the sheet of each person what an operation changed there, from what it wrote down row by row. */
@Component
public class RecordedHistory {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("person_all.civility", "civility"),
            Map.entry("person_all.given_name", "givenName"),
            Map.entry("person_all.family_name", "familyName"),
            Map.entry("person_all.note", "note"),
            Map.entry("person_all.source", "source"),
            Map.entry("person_all.legal_basis", "legalBasis"),
            Map.entry("mandate_all.organisation_id", "organisation"),
            Map.entry("mandate_all.function_code", "function"),
            Map.entry("mandate_all.seat_id", "seat"),
            Map.entry("mandate_all.free_title", "freeTitle"),
            Map.entry("mandate_all.service", "service"),
            Map.entry("mandate_all.starts_on", "startsOn"),
            Map.entry("mandate_all.ends_on", "endsOn"),
            Map.entry("mandate_all.email", "email"),
            Map.entry("mandate_all.verified_on", "verifiedOn"),
            Map.entry("mandate_all.source", "source"));

    private record Row(String table, long key) {}

    private record Written(
            String table,
            long key,
            @Nullable String column,
            @Nullable String before,
            @Nullable String after) {}

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    RecordedHistory(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /**
     * @param operation the table of the operations, as {@link RecordedRows} got it
     * @param summary what was done, in French
     */
    public void tell(String operation, long id, String action, String summary) {
        tell(written(operation, id), action, summary);
    }

    /** What is to be told once the operation is walked back: read before, told after. */
    public Runnable toTellBack(String operation, long id, String action, String summary) {
        var back = written(operation, id).stream()
                .filter(one -> one.column() != null) // what was added goes
                .map(one -> new Written(one.table(), one.key(), one.column(), one.after(), one.before()))
                .toList()
                .reversed();
        return () -> tell(back, action, summary);
    }

    private void tell(List<Written> all, String action, String summary) {
        var changes = new LinkedHashMap<Row, Map<String, FieldChange>>();
        var added = new ArrayList<Row>();
        for (var one : all) {
            var row = new Row(one.table(), one.key());
            var column = one.column();
            if (column == null) {
                added.add(row);
                continue;
            }
            var field = FIELDS.get(one.table() + "." + column);
            if (field != null) {
                changes.computeIfAbsent(row, key -> new LinkedHashMap<>())
                        .merge(
                                field,
                                new FieldChange(field, FieldChange.text(one.before()), FieldChange.text(one.after())),
                                (first, later) -> new FieldChange(field, first.before(), later.after()));
            }
        }
        var people = new HashMap<Long, Long>();
        added.forEach(row -> changes.putIfAbsent(row, Map.of()));
        changes.forEach((row, fields) -> {
            if (row.table().equals("person_all")) {
                publish(action, row.key(), null, summary, fields);
            } else if (row.table().equals("mandate_all")) {
                var person = people.computeIfAbsent(row.key(), this::holder);
                if (person != 0) {
                    publish(action, person, new Part("MANDATE", row.key()), summary, fields);
                }
            }
        });
    }

    private void publish(
            String action, long person, @Nullable Part part, String summary, Map<String, FieldChange> fields) {
        events.publishEvent(
                new JournalEvent(action, "PERSON", person, part, summary, Map.of(), List.copyOf(fields.values())));
    }

    private long holder(long mandate) {
        return database.sql("select person_id from mandate_all where mandate_id = :mandate")
                .param("mandate", mandate)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private List<Written> written(String operation, long id) {
        return database.sql("""
                select table_name, row_key, column_name, before_value, after_value
                from %1$s_change
                where %1$s_id = :operation and table_name in ('person_all', 'mandate_all')
                order by %1$s_change_id
                """.formatted(operation))
                .param("operation", id)
                .query((row, number) -> new Written(
                        row.getString("table_name"),
                        row.getLong("row_key"),
                        row.getString("column_name"),
                        row.getString("before_value"),
                        row.getString("after_value")))
                .list();
    }
}
