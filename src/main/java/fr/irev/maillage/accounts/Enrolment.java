package fr.irev.maillage.accounts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.springframework.web.util.UriUtils;

/** A key on offer to somebody's telephone: nothing is kept of it before a code made with it has come back. */
public final class Enrolment implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int QUIET_ZONE = 4; // modules, as the standard asks
    private static final String ISSUER = "Maillage";

    private final byte[] key = new byte[TimeCodes.KEY];
    private final String login;

    Enrolment(String login) {
        this.login = login;
        RANDOM.nextBytes(key);
    }

    byte[] key() {
        return key.clone();
    }

    /** The key for whoever types it, in groups of four characters. */
    public String typed() {
        return inFours(new Base32().encodeAsString(key), " ");
    }

    /** « ABCD EFGH … », as it is read aloud. */
    static String inFours(String text, String between) {
        return text.replaceAll("(.{4})(?!$)", "$1" + between);
    }

    /** What applications of the kind understand; opens them on a telephone. */
    public String address() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(
                        ISSUER,
                        UriUtils.encode(login, StandardCharsets.UTF_8),
                        new Base32().encodeAsString(key),
                        ISSUER);
    }

    /** The address as a picture to photograph, dark on light whatever the page: a {@code data:} address of an SVG. */
    public String picture() {
        try {
            var modules = new QRCodeWriter()
                    .encode(
                            address(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            var svg = """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges"><rect width="100%%" height="100%%" fill="#fff"/><path fill="#000" d="%s"/></svg>""".formatted(modules.getWidth(), modules.getHeight(), path);
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.US_ASCII));
        } catch (WriterException e) {
            throw new IllegalStateException("An address of this length has its picture", e);
        }
    }

    /** Says nothing of the key: it must not stand in a log. */
    @Override
    public String toString() {
        return "Enrolment of " + login;
    }
}
