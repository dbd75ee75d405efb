package fr.irev.maillage.delivery.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as UTF-8 in lines of at most 76 characters that every server passes on as they are (RFC 2045 §6.7). */
final class QuotedPrintable {

    private static final int LINE = 75; // and the « = » of a line that goes on
    private static final int ROOM = 8; // octets that one octet may become, with a line break
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private QuotedPrintable() {}

    /** The text encoded; each of its line breaks becomes CRLF. */
    static byte[] encode(String text) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        var out = new byte[octets.length + octets.length / 4 + ROOM];
        int at = 0;
        int column = 0;
        for (int i = 0; i < octets.length; i++) {
            if (at + ROOM > out.length) {
                out = Arrays.copyOf(out, 2 * out.length);
            }
            int octet = octets[i] & 0xff;
            if (octet == '\n' || octet == '\r') {
                out[at++] = '\r';
                out[at++] = '\n';
                column = 0;
                if (octet == '\r' && i + 1 < octets.length && octets[i + 1] == '\n') {
                    i++;
                }
                continue;
            }
            boolean plain = isPlain(octet, i + 1 == octets.length ? '\n' : octets[i + 1]);
            int length = plain ? 1 : 3;
            if (column + length > LINE) {
                out[at++] = '=';
                out[at++] = '\r';
                out[at++] = '\n';
                column = 0;
            }
            column += length;
            if (plain) {
                out[at++] = (byte) octet;
            } else {
                out[at++] = '=';
                out[at++] = HEX[octet >> 4];
                out[at++] = HEX[octet & 15];
            }
        }
        return Arrays.copyOf(out, at);
    }

    /** Space and tab stay as they are unless they end a line, where servers may drop them. */
    private static boolean isPlain(int octet, int next) {
        return octet == ' ' || octet == '\t'
                ? next != '\n' && next != '\r'
                : octet > ' ' && octet < 0x7f && octet != '=';
    }
}
