package fr.irev.maillage.audiences;

import static fr.irev.maillage.audiences.AudienceFixtures.DELEGATE;
import static fr.irev.maillage.audiences.AudienceFixtures.PILOT;
import static fr.irev.maillage.audiences.AudienceFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.Any;
import fr.irev.maillage.audiences.Criterion.AtOrganisationType;
import fr.irev.maillage.audiences.Criterion.HoldsFunction;
import fr.irev.maillage.audiences.Criterion.InOrganisation;
import fr.irev.maillage.audiences.Criterion.InTerritory;
import fr.irev.maillage.audiences.Criterion.MemberOf;
import fr.irev.maillage.audiences.Criterion.Not;
import fr.irev.maillage.audiences.Criterion.OnScheme;
import fr.irev.maillage.audiences.Criterion.OnSchemeKind;
import fr.irev.maillage.audiences.Criterion.Picked;
import fr.irev.maillage.audiences.Criterion.RegisteredTo;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class AudienceRecipientsTests {

    private static final HoldsFunction PILOTS = new HoldsFunction(List.of(PILOT));
    private static final HoldsFunction DELEGATES = new HoldsFunction(List.of(DELEGATE));

    @Autowired
    AudienceRecipients recipients;

    @Autowired
    JdbcClient jdbc;

    AudienceFixtures world;
    TerritoryId north;
    TerritoryId lille;
    OrganisationId metropolis;

    @BeforeEach
    void settle() {
        world = new AudienceFixtures(jdbc);
        north = world.territory("DEPARTEMENT", "Nord d’essai");
        lille = world.territory("EPCI", "Métropole d’essai", north);
        metropolis = world.organisation("EPCI", "Métropole d’essai", lille);
    }

    private List<String> reached(Criterion rule) {
        return reached(rule, OppositionPurpose.LETTER, 0);
    }

    private List<String> reached(Criterion rule, OppositionPurpose purpose, long subject) {
        var query = recipients.of(rule, purpose, subject, TODAY);
        return world.emails(query.sql(), query.parameters());
    }

    @Test
    void anEndedMandateIsNeverIn() {
        world.mandate(
                world.person("Ada", "A"), metropolis, PILOT, null, "partie@ville.example", null, TODAY.minusDays(1));
        world.mandate(world.person("Ada", "B"), metropolis, PILOT, null, "dernier-jour@ville.example", null, TODAY);
        world.mandate(
                world.person("Ada", "C"), metropolis, PILOT, null, "demain@ville.example", TODAY.plusDays(1), null);

        assertThat(reached(PILOTS)).containsExactly("dernier-jour@ville.example");
    }

    @Test
    void anOppositionToLettersDoesNotStopAnInvitation() {
        var pilot = world.mandate(metropolis, PILOT, "pilote@ville.example");
        world.opposition(world.holder(pilot), "pilote@ville.example", "LETTER", 0);

        assertThat(reached(PILOTS, OppositionPurpose.LETTER, 0)).isEmpty();
        assertThat(reached(PILOTS, OppositionPurpose.ALL, 0)).containsExactly("pilote@ville.example");
    }

    @Test
    void anOppositionToOneNetworkDoesNotStopAnother() {
        var pilot = world.mandate(metropolis, PILOT, "pilote@ville.example");
        world.opposition(world.holder(pilot), "pilote@ville.example", "NETWORK", 7);

        assertThat(reached(PILOTS, OppositionPurpose.NETWORK, 7)).isEmpty();
        assertThat(reached(PILOTS, OppositionPurpose.NETWORK, 8)).hasSize(1);
        assertThat(reached(PILOTS, OppositionPurpose.LETTER, 0)).hasSize(1);
    }

    @Test
    void anOppositionToEverythingStopsEverything() {
        world.mandate(metropolis, PILOT, "pilote@ville.example");
        world.opposition(null, "pilote@ville.example", "ALL", 0);

        for (var purpose : OppositionPurpose.values()) {
            assertThat(reached(PILOTS, purpose, 3)).as(purpose.name()).isEmpty();
        }
    }

    @Test
    void anOppositionFollowsThePersonToAnotherAddress() {
        var person = world.person("Ada", "Mobile");
        world.opposition(person, "ancienne@ville.example", "LETTER", 0);
        world.mandate(person, metropolis, PILOT, null, "nouvelle@ville.example", null, null);

        assertThat(reached(PILOTS)).isEmpty();
    }

    @Test
    void whoTakesOverTheMailboxDoesNotInheritTheRefusal() {
        var predecessor = world.person("Ada", "Partie");
        world.mandate(predecessor, metropolis, PILOT, null, "cpo@ville.example", null, TODAY.minusDays(30));
        world.opposition(predecessor, "cpo@ville.example", "ALL", 0);
        world.mandate(metropolis, PILOT, "cpo@ville.example");

        assertThat(reached(PILOTS)).containsExactly("cpo@ville.example");
    }

    @Test
    void aMailboxSharedWithSomebodyWhoRefusedReceivesNothing() {
        var refusing = world.mandate(metropolis, PILOT, "equipe@ville.example");
        world.mandate(metropolis, PILOT, "equipe@ville.example");
        world.opposition(world.holder(refusing), "equipe@ville.example", "ALL", 0);

        assertThat(reached(PILOTS)).isEmpty();
    }

    @Test
    void aSuspendedAddressReceivesNothing() {
        world.mandate(metropolis, PILOT, "morte@ville.example");
        world.suspended("morte@ville.example");

        assertThat(reached(PILOTS)).isEmpty();
    }

    @Test
    void anAddressSharedByTwoMandatesReceivesOneRowOfTheOldest() {
        var first = world.mandate(metropolis, PILOT, "equipe@ville.example");
        world.mandate(metropolis, DELEGATE, "equipe@ville.example");
        var query = recipients.of(new Any(List.of(DELEGATES, PILOTS)), OppositionPurpose.LETTER, 0, TODAY);

        var rows = jdbc.sql(query.sql()).params(query.parameters()).query().listOfRows();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.keySet())
                    .containsExactly(
                            "email",
                            "person_id",
                            "mandate_id",
                            "civility",
                            "given_name",
                            "family_name",
                            "function_label",
                            "organisation",
                            "reason");
            assertThat(row)
                    .containsEntry("mandate_id", first.mandateId())
                    .containsEntry("reason", "Pilotes des contrats de ville")
                    .containsEntry("organisation", "Métropole d’essai");
        });
    }

    @Test
    void whatLiesInATerritoryIsFoundBySeatSchemeOrganisationAndCoverage() {
        var quarter = world.territory("QPV", "Quartier d’essai", north, lille);
        var contract = world.scheme(SchemeKind.CONTRAT_DE_VILLE, "Contrat d’essai", quarter);
        var elsewhere = world.organisation("PREFECTURE", "Préfecture d’ailleurs", null);
        var coversLille = world.organisation("PREFECTURE", "Service qui couvre", null);
        world.covers(coversLille, quarter);
        world.mandate(metropolis, PILOT, "organisme@ville.example");
        world.mandate(coversLille, PILOT, "couverture@ville.example");
        world.mandate(
                world.person("A", "A"),
                elsewhere,
                PILOT,
                world.seat(PILOT, contract, null),
                "dispositif@ville.example",
                null,
                null);
        world.mandate(
                world.person("B", "B"),
                elsewhere,
                PILOT,
                world.seat(PILOT, null, quarter),
                "siege@ville.example",
                null,
                null);
        world.mandate(elsewhere, PILOT, "ailleurs@ville.example");

        assertThat(reached(new All(List.of(PILOTS, new InTerritory(north, true)))))
                .containsExactly(
                        "couverture@ville.example",
                        "dispositif@ville.example",
                        "organisme@ville.example",
                        "siege@ville.example");
        assertThat(reached(new InTerritory(north, false))).isEmpty();
        assertThat(reached(new InTerritory(lille, false))).containsExactly("organisme@ville.example");
        assertThat(reached(new All(List.of(PILOTS, new Not(new InTerritory(north, true))))))
                .as("a mandate without seat or territory is not in it")
                .containsExactly("ailleurs@ville.example");
    }

    @Test
    void schemesAreMetThroughTheSeat() {
        var contract = world.scheme(SchemeKind.CONTRAT_DE_VILLE, "Contrat d’essai", lille);
        var cite = world.scheme(SchemeKind.CITE_EDUCATIVE, "Cité d’essai", lille);
        world.mandate(
                world.person("A", "A"),
                metropolis,
                PILOT,
                world.seat(PILOT, contract, null),
                "cv@ville.example",
                null,
                null);
        world.mandate(
                world.person("B", "B"),
                metropolis,
                PILOT,
                world.seat(PILOT, cite, null),
                "ce@ville.example",
                null,
                null);
        world.mandate(metropolis, PILOT, "sans@ville.example");

        assertThat(reached(new OnSchemeKind(SchemeKind.CITE_EDUCATIVE))).containsExactly("ce@ville.example");
        assertThat(reached(new OnScheme(contract))).containsExactly("cv@ville.example");
        assertThat(reached(new All(List.of(PILOTS, new Not(new OnSchemeKind(SchemeKind.CITE_EDUCATIVE))))))
                .containsExactly("cv@ville.example", "sans@ville.example");
    }

    @Test
    void anOrganisationIncludesItsParts() {
        var service = world.organisation("EPCI", "Service d’essai", null, metropolis);
        var unit = world.organisation("EPCI", "Unité d’essai", null, service);
        world.mandate(unit, PILOT, "unite@ville.example");
        world.mandate(metropolis, DELEGATE, "direction@ville.example");

        assertThat(reached(new InOrganisation(metropolis)))
                .containsExactly("direction@ville.example", "unite@ville.example");
        assertThat(reached(new InOrganisation(service))).containsExactly("unite@ville.example");
    }

    @Test
    void aNetworkIsItsRulePlusAndMinusTheExceptionsOfTheDay() {
        var network = world.network("Réseau d’essai", false, PILOT);
        world.mandate(metropolis, PILOT, "regle@ville.example");
        var left = world.mandate(metropolis, PILOT, "sortie@ville.example");
        var taken = world.mandate(metropolis, DELEGATE, "entree@ville.example");
        var former = world.mandate(metropolis, DELEGATE, "jadis@ville.example");
        world.exception(network, left, "OUT", TODAY.minusDays(3), null);
        world.exception(network, taken, "IN", TODAY, TODAY);
        world.exception(network, former, "IN", TODAY.minusDays(9), TODAY.minusDays(1));

        assertThat(reached(new MemberOf(network))).containsExactly("entree@ville.example", "regle@ville.example");
    }

    @Test
    void whoeverAnsweredCanBeLeftOutByPersonOrByAddress() {
        var event = world.event("Rencontre d’essai");
        var byPerson = world.mandate(metropolis, PILOT, "nouvelle@ville.example");
        world.mandate(metropolis, PILOT, "adresse@ville.example");
        world.mandate(metropolis, PILOT, "declinee@ville.example");
        world.registration(event, world.holder(byPerson), "ancienne@ville.example", "CONFIRMED");
        world.registration(event, null, "adresse@ville.example", "WAITING");
        world.registration(event, null, "declinee@ville.example", "DECLINED");
        var coming =
                new RegisteredTo(new EventId(event), List.of(RegistrationState.CONFIRMED, RegistrationState.WAITING));

        assertThat(reached(new All(List.of(PILOTS, new Not(coming))))).containsExactly("declinee@ville.example");
    }

    @Test
    void thoseWhoWerePickedAreInAndNobodyIsNobody() {
        var picked = world.mandate(metropolis, PILOT, "choisie@ville.example");
        world.mandate(metropolis, PILOT, "autre@ville.example");

        assertThat(reached(new Picked(List.of(picked)))).containsExactly("choisie@ville.example");
        assertThat(reached(Criterion.NOBODY)).isEmpty();
        assertThat(reached(new All(List.of()))).hasSize(2);
        assertThat(reached(new AtOrganisationType(List.of("PREFECTURE")))).isEmpty();
    }

    @Test
    void whatIsTypedIsBoundAndNeverWritten() {
        var hostile = new AtOrganisationType(List.of("EPCI') or ('1'='1"));

        var query = recipients.of(hostile, OppositionPurpose.LETTER, 0, TODAY);

        assertThat(query.sql()).doesNotContain("1'='1");
        assertThat(world.emails(query.sql(), Map.copyOf(query.parameters()))).isEmpty();
    }
}
