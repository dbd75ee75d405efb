package fr.irev.maillage.delivery.smtp;

import fr.irev.maillage.mailings.CalendarFile;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

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
     * @param calendar what goes along for the reader's calendar (RFC 6047)
     */
    public OutgoingLetter(Session session, String messageId, String text, String html, @Nullable CalendarFile calendar)
            throws MessagingException {
        super(session);
        // « =_ » never occurs in quoted-printable text, nor « x » in the names that follow it.
        var name = messageId.substring(1, messageId.indexOf('@'));
        var boundary = "=_" + name;
        var parts = new ArrayList<>(List.of(
                partHead(boundary, "plain"),
                QuotedPrintable.encode(text),
                partHead(boundary, "html"),
                QuotedPrintable.encode(html),
                ascii("\r\n--" + boundary + "--\r\n")));
        var type = "multipart/alternative;\r\n boundary=\"" + boundary + "\"";
        if (calendar != null) {
            var outer = "=_x" + name;
            parts.addFirst(ascii("\r\n--" + outer + "\r\nContent-Type: " + type + "\r\n"));
            parts.add(calendarHead(outer, calendar.method()));
            parts.add(QuotedPrintable.encode(calendar.text()));
            parts.add(ascii("\r\n--" + outer + "--\r\n"));
            type = "multipart/mixed;\r\n boundary=\"" + outer + "\"";
        }
        this.body = List.copyOf(parts);
        setHeader("Message-ID", messageId);
        setHeader("MIME-Version", "1.0");
        setHeader("Content-Type", type);
    }

    private static byte[] calendarHead(String boundary, String method) {
        return ascii("\r\n--" + boundary + "\r\nContent-Type: text/calendar; charset=UTF-8; method=" + method
                + ";\r\n name=\"evenement.ics\"\r\nContent-Disposition: attachment; filename=\"evenement.ics\"\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n");
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
