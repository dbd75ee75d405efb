package fr.irev.maillage.directory;

import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.Period;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * « Mandat »: what somebody does where, from when to when, and how they are reached in that function. Is never overwritten by
 * the next one: it is closed, and another opened.
 */
@Entity
@Table(name = "mandate")
class Mandate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate")
    @SequenceGenerator(name = "mandate", sequenceName = "mandate_seq", allocationSize = 50)
    private @Nullable Long mandateId;

    @Version
    private long version;

    private long personId;
    private long organisationId;
    private @Nullable String functionCode;
    private @Nullable Long seatId;
    private @Nullable String freeTitle;
    private @Nullable String service;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private boolean interim;
    private @Nullable String email;
    private @Nullable LocalDate verifiedOn;
    private @Nullable String source;
    private boolean demo;
    private Instant createdAt;
    private Instant updatedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "mandate_id", nullable = false, updatable = false)
    @OrderBy("contactPointId")
    private List<MandateContact> contacts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Mandate() {}

    Mandate(NewMandate told, Instant now) {
        this.personId = told.person().personId();
        take(told.terms());
        this.verifiedOn = told.verifiedOn();
        this.demo = told.demo();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes over what was said anew, and tells which fields it changed. */
    List<FieldChange> change(MandateTerms terms, Instant now) {
        var before = fields();
        take(terms);
        return touched(before, now);
    }

    /** Ends it, the day being the last one held. */
    List<FieldChange> close(LocalDate lastDay, Instant now) {
        var before = fields();
        this.endsOn = new Period(startsOn, lastDay).end();
        return touched(before, now);
    }

    /** Gives it the end that it had before it was closed, usually none. */
    List<FieldChange> reopen(@Nullable LocalDate formerEnd, Instant now) {
        var before = fields();
        this.endsOn = new Period(startsOn, formerEnd).end();
        return touched(before, now);
    }

    /** « Toujours en poste »: known to be true on this day. */
    List<FieldChange> verify(LocalDate day, Instant now) {
        var before = fields();
        this.verifiedOn = day;
        return touched(before, now);
    }

    /** Says the function that its free title means, the title staying; or that it means none after all. */
    List<FieldChange> function(@Nullable FunctionCode function, Instant now) {
        var before = fields();
        this.functionCode = function == null ? null : function.functionCode();
        return touched(before, now);
    }

    private void take(MandateTerms terms) {
        this.organisationId = terms.organisation().organisationId();
        this.functionCode = terms.function() == null ? null : terms.function().functionCode();
        this.seatId = terms.seat() == null ? null : terms.seat().seatId();
        this.freeTitle = terms.freeTitle();
        this.service = terms.service();
        this.startsOn = terms.held().start();
        this.endsOn = terms.held().end();
        this.interim = terms.interim();
        this.email = terms.email() == null ? null : terms.email().value();
        this.source = terms.source();
        contacts.removeIf(contact -> terms.contactPoints().stream().noneMatch(contact::is));
        terms.contactPoints().stream()
                .filter(point -> contacts.stream().noneMatch(contact -> contact.is(point)))
                .map(MandateContact::new)
                .forEach(contacts::add);
    }

    private List<FieldChange> touched(Map<String, String> before, Instant now) {
        var changed = FieldChange.between(before, fields());
        if (!changed.isEmpty()) {
            this.updatedAt = now; // also raises the version when only a contact point changed
        }
        return changed;
    }

    /** What is known, by the name of each field. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("organisation", Long.toString(organisationId));
        fields.put("function", FieldChange.text(functionCode));
        fields.put("seat", FieldChange.text(seatId));
        fields.put("freeTitle", FieldChange.text(freeTitle));
        fields.put("service", FieldChange.text(service));
        fields.put("startsOn", FieldChange.text(startsOn));
        fields.put("endsOn", FieldChange.text(endsOn));
        fields.put("interim", Boolean.toString(interim));
        fields.put("email", FieldChange.text(email));
        fields.put("contacts", contacts.stream().map(MandateContact::written).collect(Collectors.joining("\n")));
        fields.put("verifiedOn", FieldChange.text(verifiedOn));
        fields.put("source", FieldChange.text(source));
        return fields;
    }

    MandateId id() {
        return new MandateId(Objects.requireNonNull(mandateId));
    }

    long version() {
        return version;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    boolean isFor(FunctionCode function) {
        return function.functionCode().equals(functionCode);
    }

    Period held() {
        return new Period(startsOn, endsOn);
    }

    boolean interim() {
        return interim;
    }

    @Nullable
    SeatId seat() {
        return seatId == null ? null : new SeatId(seatId);
    }
}
