package fr.irev.maillage.territories;

import fr.irev.maillage.shared.FieldChange;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scheme as the staff may complete it. Made by the reference files only. */
@Entity
class Scheme {

    @Id
    private Long schemeId;

    private String name;
    private @Nullable String shortName;
    private String status;
    private @Nullable Short wave; // as the column: a year
    private @Nullable String certainty;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Scheme() {}

    /** What the staff knows replaces what the files said; from now on the scheme is theirs. */
    void describe(SchemeChange change) {
        this.name = change.name();
        this.shortName = change.shortName().isEmpty() ? null : change.shortName();
        this.status = change.status();
        var year = change.wave();
        this.wave = year == null ? null : year.shortValue();
        this.certainty = change.certainty().isEmpty() ? null : change.certainty();
    }

    String name() {
        return name;
    }

    String status() {
        return status;
    }

    long version() {
        return version;
    }

    /** What the staff says of it, by the name of each field. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("shortName", FieldChange.text(shortName));
        fields.put("status", status);
        fields.put("wave", FieldChange.text(wave));
        fields.put("certainty", FieldChange.text(certainty));
        return fields;
    }
}
