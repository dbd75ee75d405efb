package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchWordsTests {

    private final Map<String, Object> parameters = new HashMap<>();

    @Test
    void everyWordMustBeFound() {
        var condition = new SearchWords("mairie lens").condition("name like %s or city like %s", parameters);

        assertThat(condition)
                .isEqualTo("(name like :word0 or city like :word0) and (name like :word1 or city like :word1)");
        assertThat(parameters).containsOnly(Map.entry("word0", "%mairie%"), Map.entry("word1", "%lens%"));
    }

    @Test
    void hyphensApostrophesAndUnbreakableSpacesPartWords() {
        new SearchWords("Saint-Pol d’Artois\u00a0!").condition("%s", parameters);

        assertThat(parameters).containsValues("%Saint%", "%Pol%", "%d%", "%Artois%", "%!%");
    }

    @Test
    void wildcardsAreTakenLiterally() {
        new SearchWords("50%").condition("%s", parameters);

        assertThat(parameters).containsEntry("word0", "%50\\%%");
    }

    @Test
    void nothingTypedFindsEverything() {
        assertThat(new SearchWords(null).isEmpty()).isTrue();
        assertThat(new SearchWords(" - ").condition("name like %s", parameters)).isEqualTo("true");
        assertThat(parameters).isEmpty();
    }

    @Test
    void ofATextWithoutEndOnlyTheBeginningCounts() {
        new SearchWords("un mot ".repeat(1_000)).condition("%s", parameters);

        assertThat(parameters).hasSize(8);
    }
}
