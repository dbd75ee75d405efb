package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the holder of an account what changed the way into it, once it is done: somebody else may have done it. */
@Component
class AccountNotices {

    /**
     * Something that concerns the way into an account has changed.
     *
     * @param what the message: the keys {@code accounts.mail.<what>.subject} and {@code .what}
     */
    record WayInChanged(EmailAddress to, String login, String displayName, String what) {}

    private static final Logger LOG = LoggerFactory.getLogger(AccountNotices.class);

    private final AccountMail mail;
    private final Installation installation;
    private final Clock clock;
    private final Executor background;

    AccountNotices(
            AccountMail mail,
            Installation installation,
            Clock clock,
            @Qualifier("applicationTaskExecutor") Executor background) {
        this.mail = mail;
        this.installation = installation;
        this.clock = clock;
        this.background = background;
    }

    @TransactionalEventListener
    void on(WayInChanged change) {
        var message = new AccountMail.Message(
                Texts.text("accounts.mail." + change.what() + ".subject"),
                List.of(
                        Texts.text("accounts.mail.hello", change.displayName()),
                        Texts.text(
                                "accounts.mail." + change.what() + ".what",
                                change.login(),
                                Dates.moment(clock.instant())),
                        Texts.text("accounts.mail.notYou"),
                        Texts.text("accounts.mail.administration")),
                new AccountMail.Link(
                        installation.baseUrl() + "/mot-de-passe-oublie", Texts.text("accounts.mail.forgotten.link")));
        background.execute(() -> send(change.to(), message));
    }

    private void send(EmailAddress to, AccountMail.Message message) {
        try {
            mail.send(to, message);
        } catch (MailException e) {
            LOG.error("The holder of an account could not be told of a change", e);
        }
    }
}
