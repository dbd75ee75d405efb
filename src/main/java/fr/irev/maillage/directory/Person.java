package fr.irev.maillage.directory;

import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.TypedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody in the base. Has no address: addresses belong to mandates, and end with them. */
@Entity
@Table(name = "person")
class Person {

    static final int LONGEST_NOTE = 10_000;
    static final int LONGEST_SOURCE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
    @SequenceGenerator(name = "person", sequenceName = "person_seq", allocationSize = 50)
    private @Nullable Long personId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private @Nullable Civility civility;

    private String givenName;
    private String familyName;
    private @Nullable String note;
    private @Nullable String source;

    @Enumerated(EnumType.STRING)
    private LegalBasis legalBasis;

    private boolean demo;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Person() {}

    Person(NewPerson told, Instant now) {
        this.civility = told.civility();
        this.givenName = told.name().given();
        this.familyName = told.name().family();
        this.note = note(told.note());
        this.source = MandateTerms.text(told.source(), LONGEST_SOURCE);
        this.legalBasis = told.legalBasis();
        this.demo = told.demo();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes over what was said anew, and tells which fields it changed. */
    List<FieldChange> change(PersonChange said, Instant now) {
        var before = fields();
        this.civility = said.civility();
        this.givenName = said.name().given();
        this.familyName = said.name().family();
        this.note = note(said.note());
        this.source = MandateTerms.text(said.source(), LONGEST_SOURCE);
        this.legalBasis = said.legalBasis();
        var changed = FieldChange.between(before, fields());
        if (!changed.isEmpty()) {
            this.updatedAt = now;
        }
        return changed;
    }

    private static @Nullable String note(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : TypedText.paragraphs(typed, LONGEST_NOTE);
    }

    /** What is known, by the name of each field. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("civility", FieldChange.text(civility));
        fields.put("givenName", givenName);
        fields.put("familyName", familyName);
        fields.put("note", FieldChange.text(note));
        fields.put("source", FieldChange.text(source));
        fields.put("legalBasis", legalBasis.name());
        return fields;
    }

    PersonId id() {
        return new PersonId(Objects.requireNonNull(personId));
    }

    long version() {
        return version;
    }

    PersonName name() {
        return new PersonName(givenName, familyName);
    }
}
