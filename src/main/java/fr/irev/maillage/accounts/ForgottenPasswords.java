package fr.irev.maillage.accounts;

import fr.irev.maillage.accounts.PasswordLinks.Purpose;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a link to whoever has forgotten their password. Whether there is such an account is only looked up once the request has
 * been answered, so that neither words nor time tell it; and always to the address that the account has, never to one just typed.
 */
@Component
class ForgottenPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);

    /** Messages that one account is sent within a day, so that nobody fills somebody else's mailbox. */
    static final int MOST_A_DAY = 3;

    private static final int LONGEST = 254;

    private record Answer(EmailAddress to, String login, String displayName, String token) {}

    private final Accounts accounts;
    private final PasswordLinks links;
    private final AccountMail mail;
    private final Installation installation;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Executor background;

    ForgottenPasswords(
            Accounts accounts,
            PasswordLinks links,
            AccountMail mail,
            Installation installation,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            @Qualifier("applicationTaskExecutor") Executor background) {
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
        this.installation = installation;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
        this.background = background;
    }

    /** Returns at once, whoever is meant by what was typed: a login or an address. */
    void ask(String typed) {
        background.execute(() -> answer(typed.strip().toLowerCase(Locale.ROOT)));
    }

    private void answer(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return;
        }
        try {
            var answer = transaction.execute(status -> prepare(typed));
            if (answer != null && answer.isPresent()) {
                mail.send(answer.get().to(), message(answer.get()));
            }
        } catch (MailException e) {
            LOG.error("A link for a new password could not be sent", e);
            events.publishEvent(new JournalEvent(
                    "MAIL_FAILED", "ACCOUNT", null, Texts.text("accounts.forgotten.failed"), Map.of()));
        } catch (RuntimeException e) {
            LOG.error("A request for a new password could not be answered", e);
        }
    }

    private Optional<Answer> prepare(String typed) {
        var account = accounts.findByLogin(typed)
                .or(() -> accounts.findByEmail(typed))
                .filter(found -> found.mayEnter(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))))
                .filter(found -> found.email().isPresent())
                .filter(found -> links.issued(
                                found.id(), Purpose.FORGOTTEN, clock.instant().minus(Duration.ofDays(1)))
                        < MOST_A_DAY);
        account.ifPresent(found -> events.publishEvent(new JournalEvent(
                "PASSWORD_LINK",
                "ACCOUNT",
                found.id(),
                Texts.text("accounts.forgotten.asked", found.displayName()),
                Map.of())));
        return account.map(found -> new Answer(
                found.email().orElseThrow(),
                found.login(),
                found.displayName(),
                links.issue(found.id(), Purpose.FORGOTTEN)));
    }

    private AccountMail.Message message(Answer answer) {
        return new AccountMail.Message(
                Texts.text("accounts.mail.forgotten.subject"),
                List.of(
                        Texts.text("accounts.mail.hello", answer.displayName()),
                        Texts.text("accounts.mail.forgotten.why", answer.login()),
                        Texts.text("accounts.mail.forgotten.open"),
                        Texts.text("accounts.mail.forgotten.otherwise")),
                new AccountMail.Link(
                        installation.baseUrl() + "/mot-de-passe/" + answer.token(),
                        Texts.text("accounts.mail.forgotten.link")));
    }
}
