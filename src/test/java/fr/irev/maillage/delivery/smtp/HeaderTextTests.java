package fr.irev.maillage.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour",
                "L’été à Kérébel « déjà »",
                "čĊ瘍瘊 and 🎉🎉🎉 emoji",
                "=?UTF-8?B?AAAA?=",
                " bordé d’espaces ",
                "A very long plain subject that goes on and on and on, well beyond what a single line would hold, and then some",
                "Une très longue phrase accentuée, répétée à l’envi, pour éprouver le découpage des mots encodés à la bonne place"
            })
    void isReadAsItWasWritten(String text) throws UnsupportedEncodingException {
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(HeaderText.encode(text))))
                .isEqualTo(text);
    }

    @Test
    void noEncodedWordExceedsSeventyFiveCharacters() {
        assertThat(HeaderText.encode("é".repeat(250)).split("\r\n ")).allMatch(word -> word.length() <= 75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@y.example", "a\nb", "a\u0000b", "a\u0085b", "a\u2028b", "a\u2029b"})
    void aLineBreakOfAnyKindIsRefused(String text) {
        assertThat(HeaderText.isDangerous(text)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderText.encode(text));
    }
}
