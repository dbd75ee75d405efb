package fr.irev.maillage.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class SearchViewTests {

    private static boolean filled;

    @BeforeEach
    void somebodyInOfficeAndSomebodyWhoLeft(@Autowired PersonService people, @Autowired JdbcClient database) {
        ViewSession.signIn(Roles.LECTURE);
        if (filled) {
            return;
        }
        filled = true;
        CurrentUser.asSystem(() -> {
            var town = new PeopleFixtures(database).organisation("Ville de Zwixbourg");
            var spring = LocalDate.of(2026, 3, 1);
            people.create(
                    new NewPerson(Civility.MADAME, "Zoé", "Le Zwix-Kéréban", "essai"),
                    PeopleFixtures.terms(town, null, spring, null, "zoe@zwx.example"));
            people.create(
                    new NewPerson(Civility.MONSIEUR, "Éloi", "Zwixé", "essai"),
                    PeopleFixtures.terms(town, null, spring, spring, "eloi@zwx.example"));
        });
    }

    @Test
    void theNearestNamesComeFirstThenWhoWorksThere() {
        search("zwixe");
        assertThat(people()).containsExactly("Éloi Zwixé");
        assertThat(details()).containsExactly("Ancien contact · Ville de Zwixbourg");

        search("ZWIX");
        assertThat(people()).containsExactly("Zoé Le Zwix-Kéréban", "Éloi Zwixé");

        search("zwixbourg");
        assertThat(people()).containsExactly("Zoé Le Zwix-Kéréban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kereban zoe", "Zoé LE ZWIX KEREBAN", "zwix-kereban", "ker zo"})
    void someoneIsFoundByAnyWordsOfTheName(String typed) {
        search(typed);

        assertThat(people()).contains("Zoé Le Zwix-Kéréban");
        assertThat(headings()).contains("Personnes").doesNotContain("Personnes d’un nom proche");
    }

    @Test
    void whoeverIsFoundByAMistypedNameIsNotShownAsTheOneLookedFor() {
        search("zoe kerebna");

        assertThat(people()).containsExactly("Zoé Le Zwix-Kéréban");
        assertThat(headings()).contains("Personnes d’un nom proche").doesNotContain("Personnes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "' OR 1=1--", "zwi_", "zw%x"})
    void whatMeansSomethingToTheDatabaseMeansNothingHere(String typed) {
        search(typed);

        assertThat(people()).isEmpty();
    }

    private static void search(String text) {
        ViewSession.open("recherche?q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<String> people() {
        return _find(Anchor.class).stream()
                .filter(link -> link.getHref().matches("personnes/\\d+"))
                .map(Anchor::getText)
                .toList();
    }

    private static List<String> details() {
        return _find(ListItem.class).stream()
                .map(line -> line.getElement().getTextRecursively())
                .filter(line -> line.contains("Zwixé"))
                .map(line -> line.replace("Éloi Zwixé", ""))
                .toList();
    }

    private static List<String> headings() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }
}
