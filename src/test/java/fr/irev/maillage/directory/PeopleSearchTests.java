package fr.irev.maillage.directory;

import static fr.irev.maillage.directory.PeopleFixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = {"LECTURE", "GESTION"})
class PeopleSearchTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    private final PeopleSearch search;
    private final PersonService people;
    private final PeopleFixtures fixtures;
    private PersonId maelle;

    PeopleSearchTests(@Autowired PeopleSearch search, @Autowired PersonService people, @Autowired JdbcClient database) {
        this.search = search;
        this.people = people;
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void someoneWithAManyWordedName() {
        maelle = people.create(new NewPerson(Civility.MADAME, "Maëlle-Zoé", "Le Gwoff-Kérébzel", "essai"));
    }

    @ParameterizedTest
    @CsvSource({
        "Maëlle-Zoé Le Gwoff-Kérébzel, WHOLE_NAME",
        "LE GWOFF-KEREBZEL Maëlle-Zoé, WHOLE_NAME",
        "kerebzel gwoff zoe le maelle, WHOLE_NAME",
        "legwoffkerebzel maelle zoe, WHOLE_NAME",
        "kerebzel, WORDS",
        "KÉRÉBZEL, WORDS",
        "Maëlle Kérébzel, WORDS",
        "legwoff, BEGINNINGS",
        "kereb ma, BEGINNINGS",
        "kerebzel ma, BEGINNINGS",
        "kerebel, ONE_SLIP",
        "kerebszel, ONE_SLIP",
        "kerevzel, ONE_SLIP",
        "kerezbel, ONE_SLIP",
        "ekrebzel, ONE_SLIP",
        "maele gowff, ONE_SLIP",
        "kerebel ma, ONE_SLIP"
    })
    void aNameIsFoundByItsWordsAndTheHitSaysHowNearItIs(String typed, NameCloseness closeness) {
        assertThat(search.find(typed, 10))
                .contains(new PersonHit(maelle, "Maëlle-Zoé Le Gwoff-Kérébzel", "", closeness, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kreebezl",
                "kerbel",
                "zeo",
                "kerebzel maxime",
                "erebel maelle",
                "%",
                "_",
                "kereb_l",
                "' OR 1=1--",
                "\\",
                ""
            })
    void twoSlipsInAWordASlipInAShortOneOrAWordTooManyFindNobody(String typed) {
        assertThat(search.find(typed, 1000)).extracting(PersonHit::id).doesNotContain(maelle);
    }

    @Test
    void evenFiveThousandCharactersAreAnswered() {
        assertThat(search.find("x".repeat(5_000), 10)).isEmpty();
        assertThat(search.find("q7q ".repeat(1_250), 10)).isEmpty();
    }

    @Test
    void theNearestComeFirstAndAmongThemThoseInOffice() {
        var town = fixtures.organisation("Ville d’essai zyx");
        var slip = person("Abel", "Zwyxenne");
        var beginning = person("Abel", "Zwyxannet");
        var gone = person("Abel", "Zwyxanne");
        var there = person("Luc", "Zwyxanne");
        people.openMandate(new NewMandate(there, terms(town, null, SPRING, null, null), null, false));

        assertThat(search.find("zwyxanne", 10))
                .containsExactly(
                        new PersonHit(there, "Luc Zwyxanne", "Ville d’essai zyx", NameCloseness.WORDS, true),
                        new PersonHit(gone, "Abel Zwyxanne", "", NameCloseness.WORDS, false),
                        new PersonHit(beginning, "Abel Zwyxannet", "", NameCloseness.BEGINNINGS, false),
                        new PersonHit(slip, "Abel Zwyxenne", "", NameCloseness.ONE_SLIP, false));
        assertThat(search.find("zwyxanne", 2)).extracting(PersonHit::id).isEqualTo(List.of(there, gone));
    }

    private PersonId person(String given, String family) {
        return people.create(new NewPerson(Civility.MONSIEUR, given, family, "essai"));
    }
}
