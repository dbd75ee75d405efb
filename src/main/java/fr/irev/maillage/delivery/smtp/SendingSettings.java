package fr.irev.maillage.delivery.smtp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation sends ({@code maillage.mail.*}); the server itself is Spring's {@code spring.mail.*}.
 *
 * @param domain right side of Message-ID and of the return address; when missing, the sender's own
 * @param connections how many conversations with the server run side by side
 * @param messagesPerConnection after so many messages a connection is opened anew, since servers limit them
 * @param connectTimeout for opening a connection
 * @param writeTimeout for one write
 * @param readTimeout for one answer; the one that ends a message may take minutes (RFC 5321 §4.5.3.2.6), and giving up early
 *     makes duplicates
 */
@ConfigurationProperties("maillage.mail")
public record SendingSettings(
        @Nullable String domain,
        @DefaultValue("4") int connections,
        @DefaultValue("100") int messagesPerConnection,
        @DefaultValue("30s") Duration connectTimeout,
        @DefaultValue("60s") Duration writeTimeout,
        @DefaultValue("300s") Duration readTimeout) {

    public SendingSettings {
        if (connections < 1 || connections > 64) {
            throw new IllegalArgumentException("maillage.mail.connections : de 1 à 64");
        }
        if (messagesPerConnection < 1) {
            throw new IllegalArgumentException("maillage.mail.messages-per-connection : 1 au moins");
        }
    }
}
