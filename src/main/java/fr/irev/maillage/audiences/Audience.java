package fr.irev.maillage.audiences;

import fr.irev.maillage.audiences.AudienceRefused.Reason;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule with a name, kept to be used again. It holds no people: they are asked for each time. */
@Entity
class Audience {

    static final int LONGEST_NAME = 160; // characters

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audience_seq")
    @SequenceGenerator(name = "audience_seq", sequenceName = "audience_seq", allocationSize = 50)
    @Column(name = "audience_id")
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    private String name;

    @Column(columnDefinition = "longtext") // what MariaDB calls json
    private String rule;

    @Column(updatable = false)
    private String owner;

    private @Nullable Instant archivedAt;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Audience() {}

    @SuppressWarnings("NullAway.Init") // say() fills the rest
    Audience(String name, Criterion rule, String owner, Instant now) {
        this.owner = owner;
        this.createdAt = now;
        say(name, rule, now);
    }

    /** Gives it a name and a rule that somebody can meet. */
    void say(String name, Criterion rule, Instant now) {
        var clean = readable(name);
        if (RuleShape.leaves(rule).isEmpty() && !rule.equals(new Criterion.All(java.util.List.of()))) {
            throw new AudienceRefused(Reason.RULE_EMPTY);
        }
        if (CriterionJson.tooLarge(rule)) {
            throw new AudienceRefused(Reason.RULE_TOO_LARGE);
        }
        this.name = clean;
        this.rule = CriterionJson.write(rule);
        this.updatedAt = now;
    }

    private static String readable(String name) {
        try {
            var clean = TypedText.line(name, LONGEST_NAME).replaceAll(" +", " ");
            if (!TypedText.says(clean)) {
                throw new AudienceRefused(Reason.NAME_MISSING);
            }
            return clean;
        } catch (InvalidText invalid) {
            throw new AudienceRefused(
                    invalid.problem() == InvalidText.Problem.TOO_LONG ? Reason.NAME_TOO_LONG : Reason.NAME_UNREADABLE);
        }
    }

    void archive(Instant now) {
        this.archivedAt = now;
    }

    void restore() {
        this.archivedAt = null;
    }

    AudienceId id() {
        return new AudienceId(Objects.requireNonNull(id, "not stored yet"));
    }

    String name() {
        return name;
    }

    Criterion rule() {
        return CriterionJson.read(rule);
    }

    /** Refuses when somebody changed it since the version was read. */
    void expect(long version) {
        if (!Objects.equals(this.version, version)) {
            throw new AudienceRefused(Reason.CHANGED_MEANWHILE);
        }
    }
}
