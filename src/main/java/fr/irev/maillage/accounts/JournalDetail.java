package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the column {@code detail} is written and read: {@code {"changes": [{"field", "before", "after"}], "facts": {…}}}. An entry
 * without changed fields, and each of the first installations, is a plain object of texts: all of it facts.
 */
@Component
class JournalDetail {

    /** What an entry says beyond its sentence. */
    record Read(Map<String, String> facts, List<FieldChange> changes) {

        Read(@Nullable Map<String, String> facts, @Nullable List<FieldChange> changes) {
            this.facts = facts == null ? Map.of() : facts;
            this.changes = changes == null ? List.of() : changes;
        }
    }

    private final JsonMapper json;

    JournalDetail(JsonMapper json) {
        this.json = json;
    }

    /** For the column; missing when there is nothing to say. */
    @Nullable
    String written(JournalEvent event) {
        if (event.changes().isEmpty()) {
            return event.facts().isEmpty() ? null : json.writeValueAsString(event.facts());
        }
        return json.writeValueAsString(new Read(event.facts(), event.changes()));
    }

    Read read(@Nullable String column) {
        if (column == null) {
            return new Read(Map.of(), List.of());
        }
        var tree = json.readTree(column);
        if (tree.path("changes").isArray()) {
            return json.treeToValue(tree, Read.class);
        }
        return new Read(json.convertValue(tree, new TypeReference<Map<String, String>>() {}), List.of());
    }
}
