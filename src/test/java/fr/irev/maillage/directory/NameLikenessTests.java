package fr.irev.maillage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTests {

    @ParameterizedTest
    @CsvSource({
        "Hélène, Kérébel, Helene, KEREBEL",
        "Petit, Luc, Luc, Petit",
        "Luc, Petti, Luc, Petit",
        "Luc, Peitt, Luc, Petit",
        "Luc, Pettit, Luc, Petit",
        "Luc, Dupond, Luc, Dupont",
        "Philippe, Lemoine, Filipe, Lemoine",
        "Anne, Lefebvre, Anne, Lefèvre",
        "'', Lefèvre, Anne, Lefèvre",
        "Jean-Marc, Le Goff, Jean Marc, Legoff"
    })
    void maybeOnePerson(String given, String family, String otherGiven, String otherFamily) {
        assertThat(NameLikeness.alike(given, family, otherGiven, otherFamily)).isTrue();
        assertThat(NameLikeness.alike(otherGiven, otherFamily, given, family)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Luc, Petit, Anne, Petit",
        "Luc, Roy, Luc, Rey",
        "Lucas, Martin, Luca, Marten",
        "Paul, Durand, Paul, Bertrand",
        "'', Dupond, '', Dupont"
    })
    void surelyTwo(String given, String family, String otherGiven, String otherFamily) {
        assertThat(NameLikeness.alike(given, family, otherGiven, otherFamily)).isFalse();
    }
}
