package fr.irev.maillage.networks;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.territories.SchemeKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People who meet because of what they do: a composition, not a list. */
@Entity
class Network {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "network_seq")
    @SequenceGenerator(name = "network_seq", sequenceName = "network_seq", allocationSize = 50)
    @Column(name = "network_id")
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private String code;

    private String name;
    private String description;
    private @Nullable Long coAnimatorId;
    private boolean restricted;
    private @Nullable LocalDate composedOn;

    @ElementCollection
    @CollectionTable(name = "network_animator", joinColumns = @JoinColumn(name = "network_id"))
    @Column(name = "login")
    private Set<String> animators = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "network_clause", joinColumns = @JoinColumn(name = "network_id"))
    @OrderColumn(name = "position", columnDefinition = "smallint")
    private List<Clause> clauses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "network_target", joinColumns = @JoinColumn(name = "network_id"))
    private Set<Target> targets = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Network() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    Network(String code, NetworkDetails details) {
        this.code = code;
        describe(details);
    }

    void describe(NetworkDetails details) {
        this.name = details.name();
        this.description = details.description();
        this.coAnimatorId =
                details.coAnimator() == null ? null : details.coAnimator().organisationId();
        this.restricted = details.restricted();
        this.animators.clear();
        this.animators.addAll(details.animators());
    }

    /** Says who belongs to it from a day on; without one, as long as is known. */
    void compose(List<NetworkClause> composition, @Nullable LocalDate since) {
        if (new HashSet<>(composition).size() < composition.size()) {
            throw new NetworkRefused(NetworkRefused.Reason.CLAUSE_TWICE);
        }
        clauses.clear();
        composition.forEach(clause -> clauses.add(Clause.of(clause)));
        composedOn = since;
    }

    /** Whether nobody has said yet who belongs to it. */
    boolean neverComposed() {
        return clauses.isEmpty() && composedOn == null;
    }

    /** Whether this is its composition already, in this order. */
    boolean isComposed(List<NetworkClause> composition) {
        return clauses.equals(composition.stream().map(Clause::of).toList());
    }

    /** Says what is intended for the years of the targets. */
    void intend(List<NetworkTarget> intended) {
        targets.removeIf(target -> intended.stream().anyMatch(other -> other.year() == target.year));
        intended.forEach(target -> targets.add(Target.of(target)));
    }

    /** What is said of it, by the name of each field. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("description", description);
        fields.put("coAnimator", FieldChange.text(coAnimatorId));
        fields.put("restricted", Boolean.toString(restricted));
        fields.put("animators", animators.stream().sorted().collect(Collectors.joining("\n")));
        fields.put("composition", clauses.stream().map(Clause::written).collect(Collectors.joining("\n")));
        fields.put("targets", targets.stream().map(Target::written).sorted().collect(Collectors.joining("\n")));
        return fields;
    }

    long version() {
        return Objects.requireNonNull(version, "not stored yet");
    }

    NetworkId id() {
        return new NetworkId(Objects.requireNonNull(id, "not stored yet"));
    }

    /** As the journal may say it: the name of a restricted network is not for everybody who reads the journal. */
    String nameForJournal() {
        return restricted ? "à accès restreint" : "« " + name + " »";
    }

    boolean restricted() {
        return restricted;
    }

    /** Refuses when somebody changed it since the version was read. */
    void expect(long version) {
        if (!Objects.equals(this.version, version)) {
            throw new NetworkRefused(NetworkRefused.Reason.CHANGED_MEANWHILE);
        }
    }

    /** A line of the composition, as stored. */
    @Embeddable
    static class Clause {
        private @Nullable String functionCode;
        private @Nullable String typeCode;
        private @Nullable String schemeKind;

        /** Function, type of organisation and kind of scheme, in one line. */
        String written() {
            return FieldChange.text(functionCode) + "\t" + FieldChange.text(typeCode) + "\t"
                    + FieldChange.text(schemeKind);
        }

        static Clause of(NetworkClause clause) {
            var stored = new Clause();
            FunctionCode function = clause.function();
            SchemeKind kind = clause.schemeKind();
            stored.functionCode = function == null ? null : function.functionCode();
            stored.typeCode = clause.type();
            stored.schemeKind = kind == null ? null : kind.name();
            return stored;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Clause clause
                    && Objects.equals(functionCode, clause.functionCode)
                    && Objects.equals(typeCode, clause.typeCode)
                    && Objects.equals(schemeKind, clause.schemeKind);
        }

        @Override
        public int hashCode() {
            return Objects.hash(functionCode, typeCode, schemeKind);
        }
    }

    /** A target, as stored. */
    @Embeddable
    static class Target {
        @Column(columnDefinition = "smallint")
        private int year;

        private String format;

        @Column(columnDefinition = "smallint")
        private int sessions;

        @SuppressWarnings("NullAway.Init")
        protected Target() {}

        /** Year, format and sessions, in one line. */
        String written() {
            return year + "\t" + format + "\t" + sessions;
        }

        static Target of(NetworkTarget target) {
            var stored = new Target();
            stored.year = target.year();
            stored.format = target.format();
            stored.sessions = target.sessions();
            return stored;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Target target
                    && year == target.year
                    && sessions == target.sessions
                    && format.equals(target.format);
        }

        @Override
        public int hashCode() {
            return Objects.hash(year, format, sessions);
        }
    }
}
