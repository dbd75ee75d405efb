package fr.irev.maillage.directory.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ReferenceFiles;
import fr.irev.maillage.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** With the catalogue and the rules as they are delivered. */
@RepositoryTest
class TitleMatcherTests {

    @Autowired
    private FunctionCatalogue catalogue;

    private TitleMatcher matcher;

    @BeforeEach
    void readTheCatalogue() {
        matcher = CurrentUser.asSystem(() -> catalogue.matcher());
    }

    @Test
    void everyRuleAnswersItsOwnExample(@Autowired ReferenceFiles files) {
        for (var rule : files.read("function_title_rules.csv")) {
            assertThat(matcher.match(rule.getField("example")))
                    .as(rule.getField("example"))
                    .map(found -> found.function().functionCode())
                    .contains(rule.getField("function_code"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CPO Maubeuge, CPO, maubeuge",
        "délégué préfet Lens, DP, lens",
        "Déléguée de la préfète de la Somme, DP, la somme",
        "qui est le pilote du contrat de ville de Lens-Liévin ?, PILOTE_CV, lens lievin",
        "directrice de la mission locale de Wattrelos, DIR_MISSION_LOCALE, wattrelos",
        "élu référent Creil, ELU_REFERENT, creil",
        "CLSPD coordonnateur Le Portel, COORDO_CLSPD, le portel",
    })
    void aQuestionIsSplitIntoFunctionAndPlace(String question, String function, String remainder) {
        var split = matcher.split(question);

        assertThat(split.function())
                .map(found -> found.function().functionCode())
                .contains(function);
        assertThat(split.remainder()).isEqualTo(remainder);
    }

    @ParameterizedTest
    @CsvSource({"Beau Marais", "Mairesse Dupont", "mission locale Wattrelos", "Le Portel"})
    void aPlaceOrANameIsNoFunction(String question) {
        assertThat(matcher.split(question).function()).isEmpty();
    }

    @Test
    void theCabinetIsAVariantOfTheDelegueDuPrefet() {
        assertThat(matcher.match("Délégué du préfet – cabinet"))
                .contains(new MatchedFunction(new FunctionCode("DP"), "CABINET"));
    }

    @Test
    void anUnknownTitleIsLeftToPeople() {
        assertThat(matcher.match("Souffleur de verre")).isEmpty();
    }
}
