package fr.irev.maillage.directory.whotocontact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.FoundPlace;
import fr.irev.maillage.territories.PlaceFilter;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.SchemeChange;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.SchemeName;
import fr.irev.maillage.territories.SchemeService;
import fr.irev.maillage.territories.SchemeSheet;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What the trade says of territories that a simple model gets wrong, on the real ones of the region. */
@RepositoryTest
@WithMockUser(roles = {Roles.LECTURE, Roles.GESTION})
class HardCasesOfTerritoriesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired
    WhoToContact whoToContact;

    @Autowired
    TerritoryLookup territories;

    @Autowired
    SchemeLookup schemes;

    @Autowired
    SchemeService service;

    @Autowired
    PlaceLookup places;

    @Autowired
    JdbcClient database;

    @Test
    void aContratIsCarriedByAnIntercommunaliteOrByACommune() {
        assertThat(pathToThePilotOfBeauMarais()).contains("porté par Communauté d’agglomération");
        database.sql("""
                update scheme_carrier set territory_id = :calais
                where scheme_id = (select scheme_id from scheme where code = 'CDV2024-200090751')
                """).param("calais", commune("62193").territoryId()).update();

        assertThat(pathToThePilotOfBeauMarais()).contains("porté par Ville de Calais");
        assertThat(schemes.of(commune("62193")))
                .extracting(SchemeName::name)
                .contains("Contrat de ville de Grand Calais Terres et Mers");
    }

    private String pathToThePilotOfBeauMarais() {
        return whoToContact.ask("pilote Beau Marais", DAY).lines().getFirst().path();
    }

    @Test
    void aCommuneThatIsConcernedWithoutBeingTheCarrierLeadsToThePilot() {
        var omissy = commune("02571"); // the quartier Europe reaches into it from Saint-Quentin
        var contrat = sheet(SchemeKind.CONTRAT_DE_VILLE, "CDV2024-200071892");

        assertThat(contrat.concerns()).extracting(TerritoryName::id).contains(omissy);
        assertThat(contrat.carriers())
                .extracting(carrier -> carrier.territory().id())
                .doesNotContain(omissy);
        assertThat(whoToContact.ask("pilote Omissy", DAY).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path()).contains("Contrat de ville du Saint-Quentinois"));
    }

    @Test
    void aQuartierLiesInSeveralCommunesAndAContratCoversManyQuartiers() {
        var europe = territories.byCode(TerritoryKind.QPV, "QN00201M").orElseThrow();

        assertThat(territories.sheet(europe).orElseThrow().containers())
                .extracting(TerritoryName::name)
                .contains("Omissy", "Saint-Quentin");
        for (var code : List.of("02571", "02691")) {
            assertThat(territories.sheet(commune(code)).orElseThrow().quartiers())
                    .extracting(TerritoryName::id)
                    .contains(europe);
        }
        var lens = sheet(SchemeKind.CONTRAT_DE_VILLE, "CDV2024-246200364");
        assertThat(lens.covers()).hasSizeGreaterThan(20);
        assertThat(lens.concerns()).hasSizeGreaterThan(10);
    }

    @Test
    void theGeographyOf2015StillAnswersWithThatOf2024() {
        var found = places.found(new PlaceFilter("QP062061", null, null), 0, 5);

        assertThat(found).hasSize(2).extracting(FoundPlace::former).allSatisfy(former -> {
            assertThat(former).isNotNull();
            assertThat(former.vintage()).isEqualTo(2015);
        });
        // a split is asked, never guessed
        assertThat(whoToContact.ask("QP062061", DAY).choices()).hasSize(2);
        assertThat(whoToContact.ask("QP062061", DAY).lines()).isEmpty();
        assertThat(whoToContact.ask("QP062056", DAY).about()).isNotNull().satisfies(choice -> {
            assertThat(choice.name()).isEqualTo("Beau Marais");
            assertThat(choice.detail()).endsWith("QP062056\u00a0: ancien nom ou périmètre 2015 de Beau Marais");
        });
        assertThat(schemes.search("CC Chauny Tergnier", SchemeKind.CONTRAT_DE_VILLE, 0, 5))
                .extracting(SchemeName::name)
                .containsExactly("Contrat de ville de Chauny Tergnier La Fère");
    }

    @Test
    void oneCiteLiesInSeveralCommunesAndTwoCitesInOneTownAreAsked() {
        var wide = schemes.search("Hautmont-Louvroil-Maubeuge-Neuf-Mesnil", SchemeKind.CITE_EDUCATIVE, 0, 1)
                .getFirst();

        assertThat(schemes.sheet(wide.id()).orElseThrow().covers())
                .extracting(TerritoryName::name)
                .containsExactlyInAnyOrder("Hautmont", "Louvroil", "Maubeuge", "Neuf-Mesnil");
        assertThat(whoToContact.ask("CPO Maubeuge", DAY).choices()).hasSize(2);
        assertThat(whoToContact.ask("CPO Hautmont", DAY).choices()).isEmpty();
    }

    @Test
    void aLabelIsAppliedForGivenAndLost() {
        var abbeville = commune("80001");
        var id = sheet(SchemeKind.CITE_EDUCATIVE, "CE-A-COMPLETER-03").name().id();

        becomes(id, "CANDIDAT", null, abbeville);
        assertThat(schemes.of(abbeville)).extracting(SchemeName::status).contains("CANDIDAT");

        becomes(id, "ACTIF", 2024, abbeville);
        assertThat(schemes.sheet(id).orElseThrow().wave()).isEqualTo(2024);
        assertThat(schemes.of(abbeville)).extracting(SchemeName::id).contains(id);

        becomes(id, "TERMINE", 2024, abbeville);
        assertThat(schemes.of(abbeville)).extracting(SchemeName::id).doesNotContain(id);
        assertThat(whoToContact.ask("Cité éducative de l’essai", DAY).lines()).isEmpty();
        assertThat(schemes.name(id)).isPresent(); // it stays known
    }

    private void becomes(SchemeId id, String status, @Nullable Integer wave, TerritoryId commune) {
        service.change(
                id,
                new SchemeChange(
                        "Cité éducative de l’essai",
                        "",
                        status,
                        wave,
                        "",
                        Set.of(commune),
                        schemes.sheet(id).orElseThrow().version()));
    }

    @Test
    void oneTownBearsSeveralLabels() {
        assertThat(schemes.of(commune("59392")))
                .extracting(SchemeName::name)
                .contains(
                        "Contrat de ville de Maubeuge Val de Sambre",
                        "Cité éducative de Maubeuge",
                        "Cité éducative d’Hautmont-Louvroil-Maubeuge-Neuf-Mesnil");
    }

    private TerritoryId commune(String code) {
        return territories.byCode(TerritoryKind.COMMUNE, code).orElseThrow();
    }

    private SchemeSheet sheet(SchemeKind kind, String code) {
        return schemes.sheet(schemes.byCode(kind, code).orElseThrow()).orElseThrow();
    }
}
