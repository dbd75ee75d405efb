package fr.irev.maillage.audiences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionJsonTests {

    @Test
    void everyCriterionComesBackAsItWas() {
        var rule = new All(List.of(
                new Any(List.of(
                        new HoldsFunction(List.of(new FunctionCode("CPO"), new FunctionCode("DP"))),
                        new AtOrganisationType(List.of("EPCI")),
                        new InTerritory(new TerritoryId(12), true),
                        new OnSchemeKind(SchemeKind.CITE_EDUCATIVE),
                        new OnScheme(new SchemeId(3)),
                        new MemberOf(new NetworkId(4)),
                        new InOrganisation(new OrganisationId(5)),
                        new Picked(List.of(new MandateId(6), new MandateId(7))))),
                new Not(new RegisteredTo(new EventId(8), RegisteredTo.ANSWERED)),
                Criterion.NOBODY));

        assertThat(CriterionJson.read(CriterionJson.write(rule))).isEqualTo(rule);
    }

    @Test
    void whatIsStoredDoesNotDependOnTheNamesOfClasses() {
        assertThat(CriterionJson.write(new InTerritory(new TerritoryId(12), false)))
                .isEqualTo("{\"is\":\"in-territory\",\"territory\":12,\"withWhatLiesIn\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "pilotes",
                "{}",
                "{\"is\":\"everybody\"}",
                "{\"is\":\"all\"}",
                "{\"is\":\"all\",\"criteria\":[null]}",
                "{\"is\":\"all\",\"criteria\":[]} {}",
                "{\"is\":\"not\"}",
                "{\"is\":\"holds-function\",\"functions\":[]}",
                "{\"is\":\"holds-function\",\"functions\":[1]}",
                "{\"is\":\"holds-function\",\"functions\":\"CPO\"}",
                "{\"is\":\"on-scheme-kind\",\"kind\":\"CITE\"}",
                "{\"is\":\"on-scheme\",\"scheme\":\"3\"}",
                "{\"is\":\"on-scheme\",\"scheme\":3.5}",
                "{\"is\":\"on-scheme\",\"scheme\":3,\"sauf\":4}",
                "{\"is\":\"on-scheme\",\"scheme\":3,\"scheme\":4}",
                "{\"is\":\"in-territory\",\"territory\":12}",
                "{\"is\":\"registered-to\",\"event\":1,\"states\":[\"MAYBE\"]}"
            })
    void whatIsNoRuleIsRefusedInFrench(String json) {
        assertThatExceptionOfType(UnreadableRule.class)
                .isThrownBy(() -> CriterionJson.read(json))
                .withMessageMatching("(La règle|Un critère de la règle).*");
    }

    @Test
    void aRuleTooDeepToReadIsRefused() {
        var json =
                "{\"is\":\"not\",\"criterion\":".repeat(5000) + "{\"is\":\"all\",\"criteria\":[]}" + "}".repeat(5000);

        assertThatExceptionOfType(UnreadableRule.class).isThrownBy(() -> CriterionJson.read(json));
    }
}
