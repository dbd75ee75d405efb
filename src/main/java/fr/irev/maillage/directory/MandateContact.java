package fr.irev.maillage.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A telephone or a further address of a mandate; part of it. */
@Entity
@Table(name = "contact_point")
class MandateContact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_point")
    @SequenceGenerator(name = "contact_point", sequenceName = "contact_point_seq", allocationSize = 50)
    private @Nullable Long contactPointId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;
    private @Nullable String label;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MandateContact() {}

    MandateContact(ContactPoint point) {
        this.kind = point.kind();
        this.value = point.value();
        this.label = point.label();
    }

    /** Whether it is this contact point: rows that stay keep their number and their dates. */
    boolean is(ContactPoint point) {
        return kind == point.kind() && value.equals(point.value()) && java.util.Objects.equals(label, point.label());
    }

    /** Kind, value and label, as the journal writes them in one line. */
    String written() {
        return kind.name() + "\t" + value + "\t" + (label == null ? "" : label);
    }
}
