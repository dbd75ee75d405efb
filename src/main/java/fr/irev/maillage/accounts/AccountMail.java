package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes to the holder of an account about it. Straight to the mail server and kept nowhere: a link that opens an account has no
 * place in the ledger of what was sent.
 */
@Component
class AccountMail {

    /**
     * What is written.
     *
     * @param paragraphs plain text, in French
     * @param link stands after the last but one of them; none when there is nothing to open
     */
    record Message(
            String subject,
            List<String> paragraphs,
            @Nullable Link link) {

        private String text() {
            return parts(paragraph -> paragraph, shown -> shown.address());
        }

        private String html() {
            var body = parts(
                    paragraph -> "<p>" + HtmlUtils.htmlEscape(paragraph, "UTF-8") + "</p>",
                    shown -> "<p><a href=\"%s\">%s</a></p>"
                            .formatted(
                                    HtmlUtils.htmlEscape(shown.address(), "UTF-8"),
                                    HtmlUtils.htmlEscape(shown.words(), "UTF-8")));
            return """
                    <!DOCTYPE html>
                    <html lang="fr"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>%s</title></head>
                    <body style="font: 16px/1.5 sans-serif; max-width: 36em">
                    %s
                    </body></html>
                    """.formatted(HtmlUtils.htmlEscape(subject, "UTF-8"), body);
        }

        private String parts(
                java.util.function.UnaryOperator<String> paragraph,
                java.util.function.Function<Link, String> shownLink) {
            int last = paragraphs.size() - 1;
            return java.util.stream.Stream.of(
                            paragraphs.subList(0, last).stream().map(paragraph),
                            java.util.stream.Stream.ofNullable(link).map(shownLink),
                            paragraphs.subList(last, last + 1).stream().map(paragraph))
                    .flatMap(part -> part)
                    .collect(Collectors.joining("\n\n"));
        }
    }

    /** An address to open, and what a reader of HTML touches instead of it. */
    record Link(String address, String words) {}

    private final JavaMailSender server;
    private final EmailAddress sender;

    AccountMail(JavaMailSender server, @Value("${maillage.sender.address}") String sender) {
        this.server = server;
        this.sender = new EmailAddress(sender);
    }

    /** @throws org.springframework.mail.MailException when the server does not take it */
    void send(EmailAddress to, Message message) {
        var mime = server.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(mime, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
            helper.setFrom(sender.value(), Texts.text("accounts.mail.from"));
            helper.setTo(to.value());
            helper.setSubject(message.subject());
            helper.setText(message.text(), message.html());
            // Nobody's holiday notice need answer it (RFC 3834).
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
            mime.setHeader("Sensitivity", "Private"); // RFC 4021: the rehearsal outbox does not show it to everybody
            mime.setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + domain() + ">");
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
        server.send(mime);
    }

    private String domain() {
        return sender.value().substring(sender.value().indexOf('@') + 1);
    }
}
