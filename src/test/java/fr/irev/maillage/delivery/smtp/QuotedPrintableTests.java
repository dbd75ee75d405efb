package fr.irev.maillage.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedPrintableTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "L’été dernier, à l’évaluation",
                "a = b\n.\n..\nFrom ici\n",
                "fin de ligne \net tabulation\t\net fin ",
                "🎉 瘍瘊",
                "\u0000\u007f\u00a0"
            })
    void whoeverDecodesReadsTheSameWords(String text) throws Exception {
        for (var longer : new String[] {text, text.repeat(40)}) {
            var encoded = QuotedPrintable.encode(longer);
            var written = new String(encoded, StandardCharsets.US_ASCII);

            assertThat(written.split("\r\n"))
                    .allMatch(line -> line.length() <= 76)
                    .noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"));
            assertThat(written).matches("[\\x09\\x0d\\x0a\\x20-\\x7e]*");
            try (var decoded = MimeUtility.decode(new ByteArrayInputStream(encoded), "quoted-printable")) {
                assertThat(new String(decoded.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(longer.replace("\n", "\r\n"));
            }
        }
    }
}
