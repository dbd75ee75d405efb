package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.shared.InvalidEmailAddress.Problem;
import fr.irev.maillage.shared.ui.InputProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"luc.petit", "luc@", "@ville.fr", "luc@ville"})
    void whatIsIncompleteIsToldSo(String typed) {
        assertRefused(typed, Problem.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", "\u200b"})
    void nothingIsAskedFor(String typed) {
        assertRefused(typed, Problem.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luc..petit@ville.fr", ".luc@ville.fr", "luc.@ville.fr", "luc@ville..fr", "luc@.ville.fr"})
    void dotsStandBetweenWords(String typed) {
        assertRefused(typed, Problem.DOTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luc petit@ville.fr", "luc@ville .fr", "luc\u00a0petit@ville.fr"})
    void spacesInsideAreRefused(String typed) {
        assertRefused(typed, Problem.SPACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " luc.petit@ville.fr ",
                "\u00a0luc.petit@ville.fr\u00a0",
                "\u200bluc.petit@ville.fr\u200b",
                "\ufeffluc.petit@ville.fr",
                "Luc Petit <luc.petit@ville.fr>",
                "mailto:luc.petit@ville.fr",
                "MAILTO:Luc.Petit@Ville.FR",
                "Luc.Petit@Ville.FR"
            })
    void waysOfWritingOneAddressAreOneValue(String typed) {
        assertThat(new EmailAddress(typed)).isEqualTo(new EmailAddress("luc.petit@ville.fr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@ville.fr;b@ville.fr", "a@ville.fr, b@ville.fr", "a@ville.fr,b@ville.fr"})
    void oneAddressAtATime(String typed) {
        assertRefused(typed, Problem.SEVERAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luc+irev@ville.fr", "o'brien@ville.fr", "!#$%&*/=?^{|}~@iana.org", "x@a.fr"})
    void unusualAddressesAreKeptAsTheyAre(String typed) {
        assertThat(new EmailAddress(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"luc petit\"@ville.fr", "luc(x)@ville.fr", "luc@[192.0.2.1]"})
    void formsNobodyUsesAreRefused(String typed) {
        assertRefused(typed, Problem.UNSUPPORTED_FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "luc@exémple.fr, luc@xn--exmple-cva.fr",
        "luc@straße.de, luc@xn--strae-oqa.de",
        "luc@faß.example.fr, luc@xn--fa-hia.example.fr",
        "luc@STRASSE.de, luc@strasse.de",
        "luc@mañana.com, luc@xn--maana-pta.com"
    })
    void domainsWithAccentsAreKeptAsTheServersKnowThem(String typed, String kept) {
        assertThat(new EmailAddress(typed).value()).isEqualTo(kept);
    }

    @Test
    void whatIsKeptCanBeReadAgain() {
        var address = new EmailAddress("luc@exémple.fr");

        assertThat(new EmailAddress(address.value())).isEqualTo(address);
        assertThat(address.domain()).isEqualTo("xn--exmple-cva.fr");
    }

    @Test
    void peopleReadTheAccentsTheyTyped() {
        var address = new EmailAddress("luc@exémple.fr");

        assertThat(address.display()).isEqualTo("luc@exémple.fr");
        assertThat(new EmailAddress(address.display())).isEqualTo(address);
        assertThat(new EmailAddress("luc@ville.fr").display()).isEqualTo("luc@ville.fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"luc@straße.de", "luc@faß.example.fr", "luc@große-straße.größe.de", "luc@exémple.fr"})
    void whatWasTypedIsShownAsTypedAndGoesWhereItWent(String typed) {
        var address = new EmailAddress(typed);

        assertThat(address.value()).isASCII();
        assertThat(new EmailAddress(address.value()).display()).isEqualTo(typed);
        assertThat(new EmailAddress(address.display())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luc@xn--zzzzzzzz9999999.de", "luc@xn--a.de", "luc@xn--99999999999999999999.de"})
    void whatEncodesNoLetterIsShownAsItIs(String typed) {
        assertThat(new EmailAddress(typed).display()).isEqualTo(typed);
    }

    @Test
    void anOfficeIsNobodyInParticular() {
        assertThat(new EmailAddress("Contact@ville.fr").generic()).isTrue();
        assertThat(new EmailAddress("contact.luc@ville.fr").generic()).isFalse();
    }

    @Test
    void accentsBeforeTheAtSignAreRefused() {
        assertRefused("éloïse@ville.fr", Problem.ACCENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pаul@ville.fr", "luc@villе.fr"}) // a Cyrillic а, a Cyrillic е
    void lettersThatOnlyLookAlikeAreRefused(String typed) {
        assertRefused(typed, Problem.FOREIGN_LETTER);
    }

    @ParameterizedTest
    @CsvSource({"pаul@ville.fr, 2e", "luc@villе.fr, 9e", "аnne@ville.fr, 1re"})
    void theLetterThatOnlyLooksAlikeIsPointedAt(String typed, String place) {
        assertThat(InputProblems.ofAddress(typed))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("L’adresse contient un caractère non latin («\u00a0"
                                + (typed.contains("а") ? "а" : "е") + "\u00a0», " + place + " position)."));
    }

    @Test
    void theStandardsLimitsHold() {
        var longestLocal = "a".repeat(64);
        var longestDomain = ("d".repeat(60) + ".").repeat(3) + "abc.fr"; // 189 letters: 254 in all

        assertThat(new EmailAddress(longestLocal + "@" + longestDomain).value()).hasSize(254);
        assertRefused("a" + longestLocal + "@ville.fr", Problem.TOO_LONG);
        assertRefused(longestLocal + "@x" + longestDomain, Problem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "luc@ville.fr\nBcc: v@x.org",
                "luc@ville.fr\r\nBcc: v@x.org",
                "luc\n@ville.fr",
                "luc@ville.fr\u0000",
                "luc@ville.fr\u2028x",
                "luc@ville.fr\u0085x"
            })
    void nothingSlipsIntoTheHeadersOfALetter(String typed) {
        assertRefused(typed, Problem.FORBIDDEN_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "luc@ville.fr%0d%0aBcc:v.example.org",
                "luc@localhost",
                "luc@127.0.0.1",
                "luc@ville.local",
                "luc@ville.lan",
                "luc@-ville.fr",
                "luc@ville-.fr",
                "luc@vi_lle.fr"
            })
    void domainsThatCannotExistAreRefused(String typed) {
        assertRefused(typed, Problem.UNKNOWN_DOMAIN);
    }

    @Test
    void theMessageOfTheExceptionKeepsTheAddressToItself() {
        assertThatExceptionOfType(InvalidEmailAddress.class)
                .isThrownBy(() -> new EmailAddress("luc@secret"))
                .satisfies(refused -> {
                    assertThat(refused.getMessage()).doesNotContain("secret");
                    assertThat(refused.typed()).isEqualTo("luc@secret");
                });
    }

    @Test
    void everyProblemHasItsSentence() {
        for (var problem : Problem.values()) {
            assertThat(InputProblems.sentence(new InvalidEmailAddress(problem, "luc@ville")))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    private static void assertRefused(String typed, Problem problem) {
        assertThatExceptionOfType(InvalidEmailAddress.class)
                .isThrownBy(() -> new EmailAddress(typed))
                .extracting(InvalidEmailAddress::problem)
                .isEqualTo(problem);
    }
}
