package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.smtp.HeaderText;
import fr.irev.maillage.delivery.smtp.MailServer;
import fr.irev.maillage.delivery.smtp.OutgoingLetter;
import fr.irev.maillage.delivery.smtp.SendingDomain;
import fr.irev.maillage.mailings.LetterRenderer;
import fr.irev.maillage.mailings.LetterTemplate;
import fr.irev.maillage.mailings.MailingContent;
import fr.irev.maillage.mailings.Sender;
import fr.irev.maillage.mailings.letter.UnrenderableLetter;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.SealedTokens;
import fr.irev.maillage.shared.SealedTokens.Purpose;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Date;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Puts one recipient's copy in its envelope. The same copy is the same message octet for octet at every attempt: Message-ID,
 * date and boundary are those of the first.
 */
@Component
class LetterComposer {

    private final LetterRenderer renderer;
    private final MailServer server;
    private final SendingDomain domain;
    private final Sender sender;
    private final SealedTokens tokens;
    private final Installation installation;

    LetterComposer(
            LetterRenderer renderer,
            MailServer server,
            SendingDomain domain,
            Sender sender,
            SealedTokens tokens,
            Installation installation) {
        this.renderer = renderer;
        this.server = server;
        this.domain = domain;
        this.sender = sender;
        this.tokens = tokens;
        this.installation = installation;
    }

    /** What all copies of a letter share. */
    LetterTemplate template(MailingContent content) {
        return renderer.template(content);
    }

    /** @throws UnrenderableLetter when this copy cannot be written; the others are not concerned */
    OutgoingLetter compose(ReleasedMailing mailing, ClaimedDelivery copy) {
        var token = tokens.seal(Purpose.OPPOSITION, copy.id().deliveryId());
        var stopUrl = installation.baseUrl() + "/d/" + token;
        var letter = renderer.render(mailing.template(), copy.reader(), stopUrl);
        if (HeaderText.isDangerous(letter.subject())
                || HeaderText.isDangerous(mailing.content().senderName())) {
            throw new UnrenderableLetter("L’objet ou le nom de l’expéditeur contient un caractère interdit.");
        }
        try {
            var message = new OutgoingLetter(
                    server.session(),
                    copy.messageId(),
                    letter.text(),
                    letter.html(),
                    mailing.content().calendar());
            address(message, mailing.content(), copy);
            message.setSentDate(Date.from(mailing.releasedAt()));
            message.setHeader("Subject", HeaderText.encode(letter.subject()));
            if (mailing.content().kind().personal()) {
                personalHeaders(message);
            } else {
                bulkHeaders(message, mailing.content(), stopUrl, token);
            }
            return message;
        } catch (MessagingException | IllegalArgumentException e) {
            throw new UnrenderableLetter("Le message n’a pas pu être mis en forme (" + e.getMessage() + ").");
        }
    }

    private void address(OutgoingLetter message, MailingContent content, ClaimedDelivery copy)
            throws MessagingException {
        message.setEnvelopeFrom(
                "bounce+" + tokens.seal(Purpose.RETURN_PATH, copy.id().deliveryId()) + "@" + domain.name());
        message.setHeader("From", from(content.senderName()));
        message.setRecipient(Message.RecipientType.TO, recipient(copy));
        if (content.replyTo() != null) {
            message.setHeader("Reply-To", content.replyTo().value());
        }
    }

    /** Where the copy goes, in the envelope as in its header. */
    InternetAddress recipient(ClaimedDelivery copy) throws AddressException {
        return new InternetAddress(copy.email(), true);
    }

    private String from(String name) {
        var address = "<" + sender.address().value() + ">";
        if (name.isBlank()) {
            return address;
        }
        var encoded = HeaderText.encode(name);
        // What is not an encoded word stands in quotes: a name may hold a comma or a full stop.
        return encoded.startsWith("=?")
                ? encoded + "\r\n " + address
                : "\"" + encoded.replace("\\", "\\\\").replace("\"", "\\\"") + "\" " + address;
    }

    private void bulkHeaders(OutgoingLetter message, MailingContent content, String stopUrl, String token)
            throws MessagingException {
        var kind = content.kind().name().toLowerCase(Locale.ROOT);
        message.setHeader(
                "List-Unsubscribe",
                "<" + stopUrl + ">,\r\n <mailto:stop+" + token + "@" + domain.name() + "?subject=stop>");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setHeader("List-Id", "<" + kind + "." + domain.name() + ">");
        message.setHeader("Precedence", "bulk");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        message.setHeader("Feedback-ID", "m" + content.id().mailingId() + ":" + kind + ":maillage");
    }

    /** Answers what the recipient did themselves, or is written once: no list to leave, no machine need answer it (RFC 3834). */
    private static void personalHeaders(OutgoingLetter message) throws MessagingException {
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    }
}
