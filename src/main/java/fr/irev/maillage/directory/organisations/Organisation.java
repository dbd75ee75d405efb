package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.FieldChange;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An organisation: where it stands in its tree, how its switchboard is reached, the names it goes by. */
@Entity
class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    private @Nullable Long organisationId;

    private String typeCode;
    private String name;
    private @Nullable String acronym;
    private @Nullable Long parentId;
    private @Nullable Long successorId;
    private @Nullable Long territoryId;

    private @Nullable String siren;
    private @Nullable String siret;
    private @Nullable String address;
    private @Nullable String postalCode;
    private @Nullable String city;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String website;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;

    @Column(updatable = false)
    private @Nullable String source;

    @Column(updatable = false)
    private boolean demo;

    @ElementCollection
    @CollectionTable(name = "organisation_alias", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "label")
    private Set<String> aliases = new HashSet<>();

    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init") // set by change
    Organisation(NewOrganisation added, Instant now) {
        this.source = added.source();
        this.demo = added.demo();
        change(added.details(), now);
    }

    OrganisationId id() {
        if (organisationId == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new OrganisationId(organisationId);
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    /** Exists no longer after this day. */
    void archive(LocalDate lastDay, Instant now) {
        updatedAt = now;
        validUntil = validFrom != null && validFrom.isAfter(lastDay) ? validFrom : lastDay;
    }

    /** Takes over what staff say; a child of itself is refused. */
    void change(OrganisationDetails details, Instant now) {
        if (organisationId != null
                && details.parent() != null
                && details.parent().organisationId() == organisationId) {
            throw new IllegalArgumentException("An organisation is no part of itself");
        }
        updatedAt = now;
        typeCode = details.typeCode();
        name = details.name();
        acronym = details.acronym();
        parentId = details.parent() == null ? null : details.parent().organisationId();
        successorId = details.successor() == null ? null : details.successor().organisationId();
        territoryId = details.territory() == null ? null : details.territory().territoryId();
        siren = details.siren();
        siret = details.siret();
        address = details.address();
        postalCode = details.postalCode();
        city = details.city();
        phone = details.phone() == null ? null : details.phone().e164();
        email = details.email() == null ? null : details.email().value();
        website = details.website();
        validFrom = details.validity().start();
        validUntil = details.validity().end();
        aliases.retainAll(details.aliases());
        aliases.addAll(details.aliases());
    }

    /** What staff say of it, by the name of each field. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("type", typeCode);
        fields.put("name", name);
        fields.put("acronym", FieldChange.text(acronym));
        fields.put("parent", FieldChange.text(parentId));
        fields.put("successor", FieldChange.text(successorId));
        fields.put("territory", FieldChange.text(territoryId));
        fields.put("siren", FieldChange.text(siren));
        fields.put("siret", FieldChange.text(siret));
        fields.put("address", FieldChange.text(address));
        fields.put("postalCode", FieldChange.text(postalCode));
        fields.put("city", FieldChange.text(city));
        fields.put("phone", FieldChange.text(phone));
        fields.put("email", FieldChange.text(email));
        fields.put("website", FieldChange.text(website));
        fields.put("validFrom", FieldChange.text(validFrom));
        fields.put("validUntil", FieldChange.text(validUntil));
        fields.put("aliases", aliases.stream().sorted().collect(Collectors.joining("\n")));
        return fields;
    }
}
