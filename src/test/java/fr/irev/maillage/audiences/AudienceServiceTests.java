package fr.irev.maillage.audiences;

import static fr.irev.maillage.audiences.AudienceFixtures.DELEGATE;
import static fr.irev.maillage.audiences.AudienceFixtures.PILOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.audiences.AudienceRefused.Reason;
import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.Any;
import fr.irev.maillage.audiences.Criterion.AtOrganisationType;
import fr.irev.maillage.audiences.Criterion.HoldsFunction;
import fr.irev.maillage.audiences.Criterion.InOrganisation;
import fr.irev.maillage.audiences.Criterion.InTerritory;
import fr.irev.maillage.audiences.Criterion.MemberOf;
import fr.irev.maillage.audiences.Criterion.Not;
import fr.irev.maillage.audiences.Criterion.RegisteredTo;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@RepositoryTest
class AudienceServiceTests {

    private static final HoldsFunction PILOTS = new HoldsFunction(List.of(PILOT));
    private static final HoldsFunction DELEGATES = new HoldsFunction(List.of(DELEGATE));

    @Autowired
    AudienceService service;

    @Autowired
    AudienceLookup lookup;

    @Autowired
    AudienceSentence sentence;

    @Autowired
    TerritoryLookup territories;

    @Autowired
    JdbcClient jdbc;

    AudienceFixtures world;

    @BeforeEach
    void settle() {
        world = new AudienceFixtures(jdbc);
        signIn("redactrice", Roles.REDACTION, Roles.LECTURE);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(String login, String... roles) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        login,
                        "",
                        List.of(roles).stream().map(role -> "ROLE_" + role).toArray(String[]::new)));
    }

    @Test
    void aRecipientIsInForTheirSeatOrElseForTheClause() {
        var town = world.organisation("EPCI", "Métropole d’essai", null);
        var contract = world.scheme(SchemeKind.CONTRAT_DE_VILLE, "Contrat de ville d’essai");
        var seated = world.seat(PILOT, contract, null);
        world.mandate(world.person("Ada", "Assise"), town, PILOT, seated, "assise@ville.example", null, null);
        world.mandate(world.person("Ada", "Debout"), town, PILOT, null, "debout@ville.example", null, null);

        assertThat(lookup.sample(new All(List.of(PILOTS, new InOrganisation(town))), 0, 10))
                .extracting(AudienceRecipient::capacity)
                .containsExactly(
                        "Contrat de ville d’essai", sentence.say(new All(List.of(PILOTS, new InOrganisation(town)))));
    }

    @Test
    void whoIsOutBecauseTheirMandateEndedIsCountedOnceAndNotIfAnotherMandateTakesThemIn() {
        var town = world.organisation("EPCI", "Métropole d’essai", null);
        var longAgo = LocalDate.of(2020, 1, 1);
        var network = world.network("Réseau d’essai", false, PILOT);
        var gone = world.person("Ada", "Partie");
        world.mandate(gone, town, PILOT, null, "partie@ville.example", null, longAgo);
        world.mandate(gone, town, PILOT, null, "partie-avant@ville.example", null, longAgo.minusYears(2));
        var moved = world.person("Ada", "Mutée");
        world.mandate(moved, town, PILOT, null, "avant@ville.example", null, longAgo);
        world.mandate(moved, town, PILOT, null, "maintenant@ville.example", longAgo, null);
        var other = world.person("Ada", "Autre");
        world.mandate(other, town, DELEGATE, null, "autre@ville.example", null, longAgo);
        var here = new InOrganisation(town);

        assertThat(lookup.ended(new All(List.of(PILOTS, here)))).isOne();
        assertThat(lookup.ended(new All(List.of(new MemberOf(network), here)))).isOne();
        assertThat(lookup.ended(new All(List.of(new Not(new MemberOf(network)), here))))
                .isOne(); // the delegate
    }

    private void refuses(Reason reason, Runnable deed) {
        assertThatExceptionOfType(AudienceRefused.class)
                .isThrownBy(deed::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aSavedAudienceKeepsItsRule() {
        var id = service.save(null, "  Pilotes   du Nord ", PILOTS, 0);

        assertThat(lookup.find(id)).hasValueSatisfying(sheet -> {
            assertThat(sheet.name()).isEqualTo("Pilotes du Nord");
            assertThat(sheet.rule()).isEqualTo(PILOTS);
            assertThat(sheet.owner()).isEqualTo("redactrice");
        });
        assertThat(lookup.rule(id)).isEqualTo(PILOTS);
        assertThat(lookup.search("pilotes du n", 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.sentence()).isEqualTo("Pilotes des contrats de ville"));
    }

    @Test
    void refusalsSayWhy() {
        var id = service.save(null, "Pilotes d’essai", PILOTS, 0);

        refuses(Reason.NAME_TAKEN, () -> service.save(null, "PILOTES D’ESSAI", DELEGATES, 0));
        refuses(Reason.NAME_MISSING, () -> service.save(null, " ", PILOTS, 0));
        refuses(Reason.NAME_TOO_LONG, () -> service.save(null, "x".repeat(161), PILOTS, 0));
        refuses(Reason.RULE_EMPTY, () -> service.save(null, "Personne", Criterion.NOBODY, 0));
        refuses(Reason.CHANGED_MEANWHILE, () -> service.save(id, "Autre", PILOTS, 99));
        refuses(Reason.UNKNOWN, () -> service.save(new AudienceId(-1), "Autre", PILOTS, 0));
        refuses(Reason.UNKNOWN, () -> lookup.rule(new AudienceId(-1)));
    }

    @Test
    void anArchivedAudienceLeavesTheListsAndComesBack() {
        var id = service.save(null, "Pilotes d’essai", PILOTS, 0);

        service.archive(id);
        assertThat(lookup.search("d’essai", 0, 9)).isEmpty();
        assertThat(lookup.search("d’essai", true, 0, 9)).hasSize(1);
        service.restore(id);
        assertThat(lookup.search("d’essai", 0, 9)).hasSize(1);
    }

    @Test
    void anAudienceOverARestrictedNetworkDoesNotExistForReaders() {
        var hidden = world.network("Réseau discret d’essai", true, PILOT);
        signIn("admin", Roles.ADMIN, Roles.REDACTION, Roles.LECTURE);
        var rule = new All(List.of(new Any(List.of(new MemberOf(hidden))), new Not(DELEGATES)));
        var id = service.save(null, "Audience discrète d’essai", rule, 0);
        var open = service.save(null, "Audience ouverte d’essai", PILOTS, 0);
        assertThat(lookup.search("d’essai", 0, 9)).hasSize(2);
        assertThat(lookup.search("discrète", 0, 9).getFirst().sentence())
                .as("the sentence ends in ledgers")
                .doesNotContain("discret d’essai");

        signIn("redactrice", Roles.REDACTION, Roles.LECTURE);
        assertThat(lookup.search("d’essai", 0, 9)).extracting(AudienceRow::id).containsExactly(open);
        assertThat(lookup.find(id)).isEmpty();
        refuses(Reason.UNKNOWN, () -> lookup.figures(rule, OppositionPurpose.ALL));
        refuses(Reason.UNKNOWN, () -> lookup.sample(rule, 0, 9));
        refuses(Reason.UNKNOWN, () -> lookup.coverage(rule, OppositionPurpose.ALL));
        refuses(Reason.UNKNOWN, () -> service.save(null, "Devinette", rule, 0));
        refuses(Reason.UNKNOWN, () -> service.archive(id));
    }

    @Test
    void theMembersOfANetworkAreAnAudienceThatIsMadeOnce() {
        var network = world.network("Réseau d’essai à inviter", false, PILOT);

        var made = service.ofMembers(network.networkId()).orElseThrow();
        assertThat(lookup.search("d’essai à inviter", 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(made));
        assertThat(service.ofMembers(network.networkId())).contains(made);
    }

    @Test
    void anAudienceThatHasTheNameOfTheNetworkButOtherPeopleIsNotTaken() {
        var network = world.network("Réseau d’essai à inviter", false, PILOT);
        service.save(null, "Réseau d’essai à inviter", new All(List.of(new MemberOf(network), DELEGATES)), 0);

        assertThat(service.ofMembers(network.networkId())).isEmpty();
    }

    @Test
    void theMembersOfANetworkThatIsHiddenAreNoAudience() {
        var hidden = world.network("Réseau discret d’essai", true, PILOT);

        assertThat(service.ofMembers(hidden.networkId())).isEmpty();
    }

    @Test
    void figuresSayWhoIsLeftOutAndWhy() {
        var town = world.organisation("EPCI", "Essai", null);
        world.mandate(town, PILOT, "joignable@ville.example");
        world.mandate(town, PILOT, "partagee@ville.example");
        world.mandate(town, PILOT, "partagee@ville.example");
        world.mandate(town, PILOT, null);
        var both = world.person("Ada", "Deux mandats");
        world.mandate(both, town, PILOT, null, "deux@ville.example", null, null);
        world.mandate(both, town, DELEGATE, null, null, null, null);
        var refusing = world.mandate(town, PILOT, "refuse@ville.example");
        world.opposition(world.holder(refusing), "refuse@ville.example", "ALL", 0);
        world.mandate(town, PILOT, "morte@ville.example");
        world.suspended("morte@ville.example");
        var rule = new Any(List.of(PILOTS, DELEGATES));

        var figures = lookup.figures(rule, OppositionPurpose.LETTER);

        assertThat(figures).isEqualTo(new AudienceFigures(3, 7, 1, 1, 1, 1));
        assertThat(lookup.count(rule, OppositionPurpose.LETTER)).isEqualTo(3);
        assertThat(lookup.sample(rule, OppositionPurpose.LETTER, 0, 0, 9)).hasSize(3);
        assertThat(FiguresSentence.say(figures).replace('\u00a0', ' '))
                .isEqualTo("3 destinataires ; 1 sans adresse ; 1 a refusé ; 1 adresse suspendue ; 1 doublon ignoré");
        assertThat(FiguresSentence.say(new AudienceFigures(0, 18, 0, 18, 0, 0)).replace('\u00a0', ' '))
                .isEqualTo("Aucun destinataire : 18 contacts, tous ont refusé les envois.");
        assertThat(FiguresSentence.say(new AudienceFigures(0, 3, 1, 1, 1, 0)).replace('\u00a0', ' '))
                .isEqualTo("Aucun destinataire : 3 contacts, dont 1 sans adresse, 1 a refusé, 1 adresse suspendue.");
    }

    @Test
    void aRuleIsSaidInFrench() {
        var north = territories.byCode(TerritoryKind.DEPARTEMENT, "59").orElseThrow();
        var rule = new All(List.of(
                new Any(List.of(
                        new All(List.of(PILOTS, new AtOrganisationType(List.of("EPCI", "COMMUNE")))),
                        new All(List.of(DELEGATES, new InTerritory(north, true))))),
                new Not(new MemberOf(world.network("Réseau d’essai", false, PILOT))),
                new Not(new RegisteredTo(new EventId(world.event("Rencontre d’essai")), RegisteredTo.ANSWERED))));

        assertThat(sentence.say(rule).replace('\u00a0', ' '))
                .isEqualTo("Pilotes des contrats de ville (intercommunalités ou communes)"
                        + " ; ou délégué·es du préfet dans le Nord"
                        + " ; sauf membres du « Réseau d’essai »"
                        + " ; sauf personnes ayant répondu à « Rencontre d’essai »");
        assertThat(sentence.say(Criterion.NOBODY)).isEqualTo("Personne pour l’instant");
        assertThat(sentence.say(new All(List.of()))).isEqualTo("Tous les acteurs de la base");
        assertThat(sentence.say(new Not(PILOTS)).replace('\u00a0', ' '))
                .isEqualTo("Tous les acteurs de la base ; sauf pilotes des contrats de ville");
        assertThat(sentence.say(new All(List.of(PILOTS, new Any(List.of(new InTerritory(north, true), DELEGATES))))))
                .isEqualTo("Pilotes des contrats de ville, parmi (acteurs dans le Nord ou bien délégué·es du préfet)");
    }
}
