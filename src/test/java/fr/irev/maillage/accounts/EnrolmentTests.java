package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnrolmentTests {

    private static final int QUIET_ZONE = 4;

    private final Enrolment enrolment = new Enrolment("léa@ville.example");

    @Test
    void thePictureHoldsTheAddressThatATelephoneUnderstands() throws Exception {
        assertThat(enrolment.address())
                .startsWith("otpauth://totp/Maillage:l%C3%A9a%40ville.example?secret=")
                .contains("secret=" + enrolment.typed().replace(" ", ""))
                .endsWith("&issuer=Maillage");

        assertThat(read(enrolment.picture())).isEqualTo(enrolment.address());
    }

    @Test
    void nobodyElseGetsTheSameKey() {
        assertThat(new Enrolment("léa@ville.example").typed()).isNotEqualTo(enrolment.typed());
    }

    @Test
    void theKeyDoesNotStandInALog() {
        assertThat(enrolment.toString()).doesNotContain(enrolment.typed().substring(0, 4));
    }

    private static String read(String picture) throws Exception {
        var svg = new String(
                Base64.getDecoder().decode(picture.replaceFirst("^data:image/svg\\+xml;base64,", "")),
                StandardCharsets.US_ASCII);
        var size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        var modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * QUIET_ZONE);
        var dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (dark.find()) {
            modules.set(Integer.parseInt(dark.group(1)) - QUIET_ZONE, Integer.parseInt(dark.group(2)) - QUIET_ZONE);
        }
        return new Decoder().decode(modules).getText();
    }
}
