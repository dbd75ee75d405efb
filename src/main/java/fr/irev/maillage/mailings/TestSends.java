package fr.irev.maillage.mailings;

import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.mailings.letter.RenderedLetter;
import fr.irev.maillage.mailings.letter.UnrenderableLetter;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Sends a mailing to its authors before it is sent to its readers: to typed addresses only, counted nowhere. */
@Service
public class TestSends {

    /** Addresses of one test. */
    public static final int AT_MOST = 5;

    private final MailingLookup mailings;
    private final LetterRenderer renderer;
    private final Sender sender;
    private final JavaMailSender mail;

    TestSends(MailingLookup mailings, LetterRenderer renderer, Sender sender, JavaMailSender mail) {
        this.mailings = mailings;
        this.renderer = renderer;
        this.sender = sender;
        this.mail = mail;
    }

    /**
     * Sends one marked copy to each address.
     *
     * @throws MailingRefused when there are too many, the letter cannot be written, or the server takes none
     */
    @PreAuthorize("hasRole('REDACTION')")
    public void send(MailingId mailing, List<EmailAddress> to, Reader as) {
        if (to.isEmpty() || to.size() > AT_MOST) {
            throw new MailingRefused(Texts.text("mailings.test.count", AT_MOST));
        }
        var content = mailings.content(mailing).orElseThrow();
        try {
            var letter = renderer.renderTest(content, as);
            for (var address : to) {
                deliver(content, letter, address);
            }
        } catch (UnrenderableLetter broken) {
            throw new MailingRefused(broken.sentence());
        } catch (MailException | MessagingException failed) {
            throw new MailingRefused(Texts.text("mailings.test.failed", String.valueOf(failed.getMessage())));
        }
    }

    private void deliver(MailingContent content, RenderedLetter letter, EmailAddress address)
            throws MessagingException {
        var message = mail.createMimeMessage();
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom(from(content));
        helper.setTo(address.value());
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        if (content.replyTo() != null) {
            helper.setReplyTo(content.replyTo().value());
        }
        mail.send(message);
    }

    private InternetAddress from(MailingContent content) {
        try {
            return new InternetAddress(sender.address().value(), content.senderName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is part of every JDK", e);
        }
    }
}
