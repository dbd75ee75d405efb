package fr.irev.maillage.territories;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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
}
