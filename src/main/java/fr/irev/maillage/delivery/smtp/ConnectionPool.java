package fr.irev.maillage.delivery.smtp;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of one pass, kept open from message to message. Learns how many the server allows. */
public final class ConnectionPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);

    private final MailServer server;
    private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile int allowed;

    public ConnectionPool(MailServer server, int wanted) {
        this.server = server;
        this.allowed = wanted;
    }

    /** How many may be used side by side. */
    public int allowed() {
        return allowed;
    }

    /**
     * An open connection; empty when the server allows no further one beside those that are open.
     *
     * @throws MailServerTrouble when it allows none at all
     */
    public Optional<SmtpConnection> take() {
        var kept = idle.poll();
        return kept == null ? connect() : Optional.of(kept);
    }

    private Optional<SmtpConnection> connect() {
        open.incrementAndGet();
        try {
            return Optional.of(server.connect());
        } catch (MailServerTrouble e) {
            int others = open.decrementAndGet();
            if (others == 0) {
                throw e;
            }
            LOG.info("The mail server allows no further connection beside {}", others, e);
            allowed = Math.min(allowed, others);
            return Optional.empty();
        }
    }

    /** Gives a connection back: kept when another message can follow. */
    public void giveBack(SmtpConnection connection) {
        if (connection.isUsable()) {
            idle.push(connection);
        } else {
            discard(connection);
        }
    }

    private void discard(SmtpConnection connection) {
        open.decrementAndGet();
        connection.close();
    }

    @Override
    public void close() {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            discard(connection);
        }
    }
}
