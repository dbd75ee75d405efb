package fr.irev.maillage.audiences;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small world to choose recipients from, written straight into the tables. */
public final class AudienceFixtures {

    public static final FunctionCode PILOT = new FunctionCode("PILOTE_CV");
    public static final FunctionCode DELEGATE = new FunctionCode("DP");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final JdbcClient jdbc;

    public AudienceFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        function("PILOTE_CV", "Pilote du contrat de ville", "Pilotes des contrats de ville");
        function("DP", "Délégué du préfet", "Délégué·es du préfet");
        type("EPCI", "Intercommunalités");
        type("PREFECTURE", "Préfectures");
    }

    private void function(String code, String label, String plural) {
        jdbc.sql("""
                        insert ignore into job_function (function_code, masculine, feminine, inclusive, plural, family,
                          importance, single_holder)
                        values (:code, :label, :label, :label, :plural, 'ETAT', 3, false)""")
                .params(Map.of("code", code, "label", label, "plural", plural))
                .update();
    }

    private void type(String code, String plural) {
        jdbc.sql(
                        "insert ignore into organisation_type (type_code, label, plural_label, family) values (:code, :plural, :plural, 'ETAT')")
                .params(Map.of("code", code, "plural", plural))
                .update();
    }

    public TerritoryId territory(String kind, String name, TerritoryId... containers) {
        var id = next("territory_seq");
        jdbc.sql("insert into territory (territory_id, kind, code, vintage, name) values (?, ?, ?, 1999, ?)")
                .params(id, kind, "T" + id, name)
                .update();
        var contain = "insert into territory_containment (container_id, territory_id) values (?, ?)";
        jdbc.sql(contain).params(id, id).update();
        for (var container : containers) {
            jdbc.sql(contain).params(container.territoryId(), id).update();
        }
        return new TerritoryId(id);
    }

    public SchemeId scheme(SchemeKind kind, String name, TerritoryId... covered) {
        var id = next("scheme_seq");
        jdbc.sql("insert into scheme (scheme_id, kind, code, name, status) values (?, ?, ?, ?, 'ACTIF')")
                .params(id, kind.name(), "S" + id, name)
                .update();
        for (var territory : covered) {
            jdbc.sql("insert into scheme_territory (scheme_id, territory_id, role) values (?, ?, 'COVERS')")
                    .params(id, territory.territoryId())
                    .update();
        }
        return new SchemeId(id);
    }

    public OrganisationId organisation(String type, String name, @Nullable TerritoryId governed) {
        return organisation(type, name, governed, null);
    }

    public OrganisationId organisation(
            String type, String name, @Nullable TerritoryId governed, @Nullable OrganisationId parent) {
        var id = next("organisation_seq");
        jdbc.sql(
                        "insert into organisation (organisation_id, type_code, name, territory_id, parent_id) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        type,
                        name,
                        governed == null ? null : governed.territoryId(),
                        parent == null ? null : parent.organisationId())
                .update();
        return new OrganisationId(id);
    }

    public void covers(OrganisationId organisation, TerritoryId territory) {
        jdbc.sql("insert into organisation_coverage (organisation_id, territory_id) values (?, ?)")
                .params(organisation.organisationId(), territory.territoryId())
                .update();
    }

    public long seat(FunctionCode function, @Nullable SchemeId scheme, @Nullable TerritoryId territory) {
        var id = next("seat_seq");
        jdbc.sql("""
                        insert into seat (seat_id, function_code, scheme_id, territory_id, single_holder, qualifier)
                        values (?, ?, ?, ?, false, ?)""")
                .params(
                        id,
                        function.functionCode(),
                        scheme == null ? null : scheme.schemeId(),
                        territory == null ? null : territory.territoryId(),
                        "q" + id)
                .update();
        return id;
    }

    public PersonId person(String givenName, String familyName) {
        var id = next("person_seq");
        jdbc.sql("insert into person (person_id, civility, given_name, family_name) values (?, 'MADAME', ?, ?)")
                .params(id, givenName, familyName)
                .update();
        return new PersonId(id);
    }

    public MandateId mandate(
            PersonId person,
            OrganisationId organisation,
            FunctionCode function,
            @Nullable Long seat,
            @Nullable String email,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {
        var id = next("mandate_seq");
        jdbc.sql("""
                        insert into mandate (mandate_id, person_id, organisation_id, function_code, seat_id, email, starts_on, ends_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        person.personId(),
                        organisation.organisationId(),
                        function.functionCode(),
                        seat,
                        email,
                        start,
                        end)
                .update();
        return new MandateId(id);
    }

    /** An open mandate without a seat, of somebody new. */
    public MandateId mandate(OrganisationId organisation, FunctionCode function, @Nullable String email) {
        return mandate(person("Ada", "Lovelace"), organisation, function, null, email, null, null);
    }

    public PersonId holder(MandateId mandate) {
        return new PersonId(jdbc.sql("select person_id from mandate where mandate_id = ?")
                .param(mandate.mandateId())
                .query(Long.class)
                .single());
    }

    public void opposition(@Nullable PersonId person, String email, String purpose, long subject) {
        jdbc.sql("""
                        insert into opposition (opposition_id, person_id, email, purpose, subject_id, origin, made_at)
                        values (?, ?, ?, ?, ?, 'STAFF', '2026-01-01')""")
                .params(next("opposition_seq"), person == null ? null : person.personId(), email, purpose, subject)
                .update();
    }

    public void suspended(String email) {
        jdbc.sql("insert into suspended_address (email, reason, since) values (?, 'boîte inconnue', '2026-01-01')")
                .param(email)
                .update();
    }

    public NetworkId network(String name, boolean restricted, FunctionCode... functions) {
        var id = next("network_seq");
        jdbc.sql("insert into network (network_id, code, name, restricted) values (?, ?, ?, ?)")
                .params(id, "N" + id, name, restricted)
                .update();
        for (int i = 0; i < functions.length; i++) {
            jdbc.sql("insert into network_clause (network_id, position, function_code) values (?, ?, ?)")
                    .params(id, i, functions[i].functionCode())
                    .update();
        }
        return new NetworkId(id);
    }

    public void exception(
            NetworkId network, MandateId mandate, String direction, LocalDate start, @Nullable LocalDate end) {
        jdbc.sql("""
                        insert into network_exception (network_exception_id, network_id, mandate_id, direction, reason, starts_on, ends_on)
                        values (?, ?, ?, ?, 'pour l’essai', ?, ?)""")
                .params(next("network_exception_seq"), network.networkId(), mandate.mandateId(), direction, start, end)
                .update();
    }

    public long event(String title) {
        var id = next("event_seq");
        jdbc.sql("""
                        insert into event (event_id, title, format, starts_at, ends_at, status)
                        values (?, ?, 'VISIO', '2026-04-01 08:00:00', '2026-04-01 10:00:00', 'OPEN')""").params(id, title).update();
        return id;
    }

    public void registration(long event, @Nullable PersonId person, String email, String state) {
        jdbc.sql("""
                        insert into registration (registration_id, event_id, person_id, email, display_name, state, answered_at, origin)
                        values (?, ?, ?, ?, 'Essai', ?, '2026-02-01', 'LINK')""")
                .params(next("registration_seq"), event, person == null ? null : person.personId(), email, state)
                .update();
    }

    /** Everything of a column, as the database answers. */
    public List<String> emails(String sql, Map<String, Object> parameters) {
        return jdbc.sql("select r.email from (" + sql + ") r order by r.email")
                .params(parameters)
                .query(String.class)
                .list();
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval(" + sequence + ")").query(Long.class).single();
    }
}
