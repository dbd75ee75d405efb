package fr.irev.maillage.demo;

import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.SuspendedAddresses;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went on among the invented people: exceptions, refusals, audiences, events, letters. */
@Component
class DemoLife {

    private final JdbcClient database;
    private final EntityManager entities;
    private final TerritoryLookup territories;
    private final AudienceService audiences;
    private final Oppositions oppositions;
    private final SuspendedAddresses suspended;
    private final DemoEvents events;
    private final DemoLetters letters;

    DemoLife(
            JdbcClient database,
            EntityManager entities,
            TerritoryLookup territories,
            AudienceService audiences,
            Oppositions oppositions,
            SuspendedAddresses suspended,
            DemoEvents events,
            DemoLetters letters) {
        this.database = database;
        this.entities = entities;
        this.territories = territories;
        this.audiences = audiences;
        this.oppositions = oppositions;
        this.suspended = suspended;
        this.events = events;
        this.letters = letters;
    }

    void fill(LocalDate today) {
        exceptions(today);
        refusals();
        var nord = territories.byCode(TerritoryKind.DEPARTEMENT, "59").orElseThrow();
        var northern = new Criterion.All(List.of(
                new Criterion.InTerritory(nord, true),
                new Criterion.HoldsFunction(List.of(new FunctionCode("PILOTE_CV"), new FunctionCode("DP")))));
        audience("Pilotes et délégués du préfet du Nord", northern);
        audience(
                "Troïkas des cités éducatives",
                new Criterion.HoldsFunction(List.of(
                        new FunctionCode("PRINCIPAL_CHEF_DE_FILE"),
                        new FunctionCode("REF_PREFECTURE_CE"),
                        new FunctionCode("REF_COLLECTIVITE_CE"))));
        audience("Missions locales de la région", new Criterion.AtOrganisationType(List.of("MISSION_LOCALE")));
        var everybody = new Criterion.All(List.of());
        var letter = audience("Toute la lettre", everybody);
        var cpo = network("CPO").map(Criterion.MemberOf::new);
        var ofCpo = cpo.map(rule -> audience("Réseau des CPO", rule));
        var pilots = network("PILOTES_CV").map(Criterion.MemberOf::new);
        var ofPilots = pilots.map(rule -> audience("Réseau des pilotes des contrats de ville", rule));
        var coming = events.fill(today, network("CPO"), network("PILOTES_CV"), network("CITES_EDUCATIVES"));
        letters.sentLetter(today.minusDays(31), letter, everybody, 1);
        letters.sentLetter(today.minusDays(61), letter, everybody, 2);
        ofPilots.ifPresent(audience -> letters.sentMessage(today.minusDays(24), audience, pilots.orElseThrow()));
        letters.nextLetter(today, letter, coming);
        ofCpo.ifPresent(audience -> letters.invitation(audience, coming.getFirst()));
    }

    private AudienceId audience(String name, Criterion rule) {
        var id = audiences.save(null, name, rule, 0);
        entities.flush(); // what follows goes to the row itself
        database.sql("update audience set demo = true where audience_id = :id")
                .param("id", id.audienceId())
                .update();
        return id;
    }

    private Optional<NetworkId> network(String code) {
        return database.sql("select network_id from network where code = :code")
                .param("code", code)
                .query((row, number) -> new NetworkId(row.getLong("network_id")))
                .optional();
    }

    /** Networks that are composed by hand have members; elsewhere somebody stays out, or is in, for a reason. */
    private void exceptions(LocalDate today) {
        database.sql("""
                insert into network_exception (network_exception_id, network_id, mandate_id, direction, reason, starts_on)
                select next value for network_exception_seq, n.network_id, m.mandate_id, 'IN', 'Membre désigné par son organisme',
                       :since
                from network n
                  join mandate m on m.demo and m.ends_on is null and m.email is not null
                    and mod(crc32(concat(n.code, '/', m.mandate_id)), 70) = 0
                where not exists (select 1 from network_clause c where c.network_id = n.network_id)
                """).param("since", today.minusDays(200)).update();
        database.sql("""
                insert into network_exception (network_exception_id, network_id, mandate_id, direction, reason, starts_on)
                select next value for network_exception_seq, n.network_id, m.mandate_id, 'OUT', 'Suit les travaux par un collègue',
                       :since
                from network n
                  join (select mandate_id from mandate
                        where demo and ends_on is null and function_code = 'PILOTE_CV'
                        order by mandate_id limit 2) m
                where n.code = 'PILOTES_CV'
                """).param("since", today.minusDays(90)).update();
    }

    private void refusals() {
        database.sql("""
                select person_id, email from mandate
                where demo and ends_on is null and email is not null and seat_id is null
                order by mandate_id
                limit 6
                """)
                .query((row, number) -> new Object[] {row.getLong("person_id"), row.getString("email"), number})
                .list()
                .forEach(found -> refuse((long) found[0], new EmailAddress((String) found[1]), (int) found[2]));
    }

    private void refuse(long person, EmailAddress email, int number) {
        switch (number) {
            case 0 -> oppositions.record(email, new PersonId(person), OppositionPurpose.ALL, 0, "STAFF");
            case 1, 2 -> oppositions.record(email, new PersonId(person), OppositionPurpose.LETTER, 0, "LINK");
            default -> suspended.suspend(email, "550 5.1.1 boîte inconnue du serveur");
        }
    }
}
