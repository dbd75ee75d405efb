package fr.irev.maillage.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A message of a plain and an HTML part that is written as it was made, octet for octet: it keeps the Message-ID and the
 * boundary it was given, so that every attempt is the same message for whoever receives it.
 */
public final class OutgoingLetter extends SMTPMessage {

    private final List<byte[]> body;

    /**
     * @param messageId with its angle brackets
     * @param text what everybody can read
     * @param html what is preferred
     */
    public OutgoingLetter(Session session, String messageId, String text, String html) throws MessagingException {
        super(session);
        // « =_ » never occurs in quoted-printable text.
        var boundary = "=_" + messageId.substring(1, messageId.indexOf('@'));
        this.body = List.of(
                partHead(boundary, "plain"),
                QuotedPrintable.encode(text),
                partHead(boundary, "html"),
                QuotedPrintable.encode(html),
                ascii("\r\n--" + boundary + "--\r\n"));
        setHeader("Message-ID", messageId);
        setHeader("MIME-Version", "1.0");
        setHeader("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    }

    private static byte[] partHead(String boundary, String subtype) {
        return ascii("\r\n--" + boundary + "\r\nContent-Type: text/" + subtype + "; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n");
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void writeTo(OutputStream out, String[] withoutHeaders) throws IOException, MessagingException {
        var head = new StringBuilder(1_500);
        for (Enumeration<String> lines = getNonMatchingHeaderLines(withoutHeaders); lines.hasMoreElements(); ) {
            head.append(lines.nextElement()).append("\r\n");
        }
        out.write(ascii(head.toString()));
        for (var piece : body) {
            out.write(piece);
        }
        out.flush();
    }
}
