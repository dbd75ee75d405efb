package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.delivery.DeliveryFixtures;
import fr.irev.maillage.delivery.smtp.FaultySmtpServer;
import fr.irev.maillage.testing.IntegrationTest;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@IntegrationTest
class MessageHeaderTests {

    private static final String SUBJECT =
            "Lettre « d’été » čĊ瘍瘊 🎉 =?UTF-8?B?AAAA?= et encore beaucoup d’autres mots pour dépasser une seule ligne";

    private final SendingRuns runs;
    private final JavaMailSenderImpl mailSettings;
    private final DeliveryFixtures given;

    MessageHeaderTests(
            @Autowired SendingRuns runs, @Autowired JavaMailSenderImpl mailSettings, @Autowired JdbcClient database) {
        this.runs = runs;
        this.mailSettings = mailSettings;
        this.given = new DeliveryFixtures(database);
    }

    @Test
    void everyMessageIsWellFormedAndForOneRecipientOnly() throws Exception {
        var letter = given.letter(SUBJECT);
        given.copies(letter, "ok-1@essai.example", "ok-2@essai.example");
        int before = mailSettings.getPort();
        try (var server = new FaultySmtpServer(0)) {
            mailSettings.setPort(server.port());
            runs.send(letter);
            assertThat(server.accepted()).hasSize(2);
            assertThat(server.accepted().getFirst().from())
                    .isNotEqualTo(server.accepted().getLast().from());
            for (var mail : server.accepted()) {
                check(mail);
                assertThat(mail.messageId()).isEqualTo(given.messageId(letter, mail.to()));
            }
        } finally {
            mailSettings.setPort(before);
        }
    }

    private static void check(FaultySmtpServer.Accepted mail) throws Exception {
        var raw = new String(mail.content(), StandardCharsets.ISO_8859_1);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n", "\0");
        assertThat(raw.split("\r\n")).allMatch(line -> line.length() <= 998);
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.content()));
        var names = Collections.list(message.getAllHeaders()).stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names)
                .containsOnlyOnceElementsOf(List.of(
                        "date",
                        "from",
                        "to",
                        "subject",
                        "message-id",
                        "mime-version",
                        "list-unsubscribe",
                        "list-unsubscribe-post",
                        "list-id",
                        "precedence",
                        "x-auto-response-suppress",
                        "feedback-id"))
                .doesNotContain("cc", "bcc");
        assertThat(message.getSubject()).isEqualTo(SUBJECT);
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("IREV");
        assertThat(message.getHeader("To", ",")).isEqualTo(mail.to());
        assertThat(message.getHeader("List-Unsubscribe", null)).containsPattern("<http[^>]+/d/[a-z2-7]{45}>");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.from()).matches("bounce\\+[a-z2-7]{45}@.+");
        assertThat(mail.from().indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
    }
}
