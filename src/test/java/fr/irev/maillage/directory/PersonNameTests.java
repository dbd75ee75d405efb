package fr.irev.maillage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.shared.InvalidText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "Null",
                "N'Guyen",
                "Ÿann",
                "Ñ",
                "Le Goff-Kérébel",
                "de La Tour d'Auvergne",
                "X",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "&eacute;",
                "Doležalová č瘍瘊",
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@x",
                "{{email}}",
                "${7*7}",
                "#{7*7}",
                "%s%n"
            })
    void namesAreKeptToTheLetter(String name) {
        assertThat(new PersonName(name, name).family()).isEqualTo(name);
        assertThat(new PersonName(name, name).given()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", "-", "\ud83d\ude00", "\u202e", "'"})
    void aFamilyNameSaysSomething(String name) {
        assertThatExceptionOfType(InvalidText.class)
                .isThrownBy(() -> new PersonName("Luc", name))
                .extracting(InvalidText::problem)
                .isEqualTo(InvalidText.Problem.EMPTY);
    }

    @Test
    void theGivenNameMayBeUnknown() {
        assertThat(new PersonName("", "Petit").full()).isEqualTo("Petit");
        assertThat(new PersonName("Luc", "Petit").full()).isEqualTo("Luc Petit");
    }

    @Test
    void threeHundredCharactersAreTooMany() {
        assertThatExceptionOfType(InvalidText.class)
                .isThrownBy(() -> new PersonName("", "x".repeat(300)))
                .satisfies(refused -> assertThat(refused.typed()).isEqualTo(300));
    }
}
