package fr.irev.maillage.shared.embedded;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes the place of the mail server in « mode répétition »: accepts every message on the loopback interface and hands it
 * over. It keeps nothing itself. A message is acknowledged once everyone who listens has had it; if one of them fails it is
 * refused for the time being, as a real server does.
 */
public final class MailCatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);
    private static final int TRY_AGAIN_LATER = 451; // RFC 5321 §4.2.3

    private final List<Consumer<CaughtMail>> listeners = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    /** Starts on a free port. */
    public MailCatcher() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Maillage, mode répétition")
                .insertReceivedHeaders(false)
                .messageHandler(this::caught)
                .build();
        server.start();
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return server.getPortAllocated();
    }

    /** From now on, hands each message also to the listener, on the thread of the connection that brought it. */
    public void onMail(Consumer<CaughtMail> listener) {
        listeners.add(listener);
    }

    private void caught(MessageContext context, String from, String to, byte[] content) throws RejectException {
        var mail = new CaughtMail(from == null ? "" : from, to, content);
        try {
            listeners.forEach(listener -> listener.accept(mail));
        } catch (RuntimeException e) {
            LOG.error("A caught message could not be kept", e);
            throw new RejectException(TRY_AGAIN_LATER, "The message could not be kept");
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
