package fr.irev.maillage.delivery.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server of the installation, as Spring's settings name it, spoken to with our own patience. */
@Component
public class MailServer {

    private final JavaMailSenderImpl server;
    private final SendingSettings settings;
    private final Session session;
    private final String protocol;

    MailServer(JavaMailSenderImpl server, SendingSettings settings, SendingDomain domain) {
        this.server = server;
        this.settings = settings;
        var named = server.getProtocol();
        this.protocol = named == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : named;
        this.session = Session.getInstance(properties(domain));
    }

    /** What messages are made with. */
    public Session session() {
        return session;
    }

    /**
     * Opens a connection.
     *
     * @throws MailServerTrouble when the server cannot be reached, does not know us or is not who it should be
     */
    SmtpConnection connect() {
        var transport = new WatchedTransport(session, protocol, protocol.equals("smtps"));
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return new SmtpConnection(transport, settings.messagesPerConnection());
        } catch (AuthenticationFailedException e) {
            throw new MailServerTrouble("Le serveur d’envoi refuse la connexion (identifiants).", e);
        } catch (MessagingException e) {
            throw new MailServerTrouble(
                    isAboutTrust(e)
                            ? "Le certificat du serveur d’envoi est invalide."
                            : "Le serveur d’envoi est injoignable.",
                    e);
        }
    }

    private static boolean isAboutTrust(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    private Properties properties(SendingDomain domain) {
        var properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", milliseconds(settings.connectTimeout()));
        properties.setProperty(prefix + "timeout", milliseconds(settings.readTimeout()));
        properties.setProperty(prefix + "writetimeout", milliseconds(settings.writeTimeout()));
        properties.setProperty(prefix + "quitwait", "false");
        properties.remove(prefix + "chunksize"); // BDAT has no last line to watch
        properties.putIfAbsent(prefix + "localhost", domain.name());
        if (protocol.equals("smtp")) {
            properties.put(prefix + "socketFactory", new PromptSockets());
        }
        return properties;
    }

    private static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** Sockets that do not hold small packets back: Nagle's algorithm costs some 45 ms a message. */
    private static final class PromptSockets extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return prompt(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return prompt(new Socket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return prompt(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return prompt(new Socket(host, port, from, fromPort));
        }

        private static Socket prompt(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            return socket;
        }
    }
}
