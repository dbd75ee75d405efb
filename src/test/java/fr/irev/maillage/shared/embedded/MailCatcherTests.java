package fr.irev.maillage.shared.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailCatcherTests {

    @Test
    void whatIsSentIsHandedOverAsItCame() {
        try (var catcher = new MailCatcher()) {
            List<CaughtMail> caught = new CopyOnWriteArrayList<>();
            catcher.onMail(caught::add);

            sender(catcher).send(message("ada@exemple.example"));

            assertThat(caught).singleElement().satisfies(mail -> {
                assertThat(mail.recipient()).isEqualTo("ada@exemple.example");
                assertThat(mail.returnPath()).isEqualTo("irev@exemple.example");
                assertThat(new String(mail.content(), StandardCharsets.UTF_8))
                        .doesNotStartWith("Received")
                        .contains("\r\nSubject: Bonjour\r\n")
                        .contains("\r\n.Un point d'abord");
            });
        }
    }

    @Test
    void whatCouldNotBeKeptIsNotAcknowledged() {
        try (var catcher = new MailCatcher()) {
            catcher.onMail(mail -> {
                throw new IllegalStateException("disk full");
            });

            assertThatExceptionOfType(MailSendException.class)
                    .isThrownBy(() -> sender(catcher).send(message("ada@exemple.example")))
                    .withMessageContaining("451");
        }
    }

    private static SimpleMailMessage message(String to) {
        var message = new SimpleMailMessage();
        message.setFrom("irev@exemple.example");
        message.setTo(to);
        message.setSubject("Bonjour");
        message.setText("Deux lignes :\r\n.Un point d'abord");
        return message;
    }

    private static JavaMailSenderImpl sender(MailCatcher catcher) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(catcher.port());
        return sender;
    }
}
