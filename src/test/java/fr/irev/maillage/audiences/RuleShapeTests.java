package fr.irev.maillage.audiences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.Any;
import fr.irev.maillage.audiences.Criterion.AtOrganisationType;
import fr.irev.maillage.audiences.Criterion.HoldsFunction;
import fr.irev.maillage.audiences.Criterion.Not;
import fr.irev.maillage.audiences.Criterion.OnSchemeKind;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.territories.SchemeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleShapeTests {

    private static final Criterion PILOTS = new HoldsFunction(List.of(new FunctionCode("PILOTE_CV")));
    private static final Criterion DELEGATES = new HoldsFunction(List.of(new FunctionCode("DP")));
    private static final Criterion EPCI = new AtOrganisationType(List.of("EPCI"));
    private static final Criterion CITES = new OnSchemeKind(SchemeKind.CITE_EDUCATIVE);

    @Test
    void linesBecomeARuleAndComeBack() {
        var shape = new RuleShape(List.of(List.of(PILOTS, EPCI), List.of(DELEGATES)), List.of(List.of(CITES)));

        assertThat(shape.rule())
                .isEqualTo(new All(List.of(
                        new Any(List.of(new All(List.of(PILOTS, EPCI)), DELEGATES)), new Not(CITES))));
        assertThat(RuleShape.of(shape.rule())).contains(shape);
    }

    @Test
    void emptyLinesSayNothing() {
        assertThat(new RuleShape(List.of(List.of()), List.of(List.of())).rule()).isEqualTo(Criterion.NOBODY);
        assertThat(RuleShape.of(Criterion.NOBODY)).contains(new RuleShape(List.of(), List.of()));
    }

    @Test
    void oneCriterionOrOneLineAloneIsShownAsALine() {
        assertThat(RuleShape.of(PILOTS)).contains(new RuleShape(List.of(List.of(PILOTS)), List.of()));
        assertThat(RuleShape.of(new All(List.of(PILOTS, EPCI))))
                .contains(new RuleShape(List.of(List.of(PILOTS, EPCI)), List.of()));
    }

    @Test
    void severalExclusionsInOneAreSeveralLines() {
        var rule = new All(List.of(PILOTS, new Not(new Any(List.of(EPCI, CITES)))));

        assertThat(RuleShape.of(rule))
                .contains(new RuleShape(List.of(List.of(PILOTS)), List.of(List.of(EPCI), List.of(CITES))));
    }

    @Test
    void whatIsDeeperThanLinesIsNotShownAsLines() {
        assertThat(RuleShape.of(new Not(PILOTS))).as("everybody except").isEmpty();
        assertThat(RuleShape.of(new All(List.of()))).as("everybody").isEmpty();
        assertThat(RuleShape.of(new Any(List.of(PILOTS, new All(List.of(EPCI, new Not(CITES)))))))
                .isEmpty();
        assertThat(RuleShape.of(new All(List.of(PILOTS, DELEGATES))))
                .as("two functions at once have no field")
                .isEmpty();
        assertThat(RuleShape.of(new All(List.of(new Any(List.of(PILOTS, DELEGATES)), EPCI))))
                .isEmpty();
    }
}
