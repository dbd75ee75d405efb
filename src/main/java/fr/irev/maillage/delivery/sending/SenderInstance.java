package fr.irev.maillage.delivery.sending;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * This process among those that send. What it has claimed is its own as long as its heart beats; times are the database's, so
 * that clocks of several machines need not agree. The heart starts with the first claim: who sends nothing owns nothing.
 */
@Component
class SenderInstance implements DisposableBean {

    /** After so long without a beat an instance counts as dead, and what it claimed is taken up by the others. */
    static final int DEAD_AFTER_SECONDS = 45;

    private static final int BEAT_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(SenderInstance.class);

    private final JdbcClient database;
    private final String owner;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("sender-heart").daemon().unstarted(work));
    private boolean beating;

    SenderInstance(JdbcClient database) {
        this.database = database;
        this.owner = host() + "/" + ProcessHandle.current().pid() + "/"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The name under which to claim; from now on the heart beats. */
    synchronized String owner() {
        if (!beating) {
            beat();
            heart.scheduleAtFixedRate(this::tryToBeat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
            beating = true;
        }
        return owner;
    }

    private void beat() {
        database.sql("""
                insert into sender_instance (owner, started_at, heartbeat_at) values (:owner, now(6), now(6))
                on duplicate key update heartbeat_at = now(6)
                """).param("owner", owner).update();
    }

    private void tryToBeat() {
        try {
            beat();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database did not take a heartbeat", e); // the next beat tries again
        }
    }

    @Override
    public synchronized void destroy() {
        heart.shutdownNow();
        if (beating) {
            try {
                database.sql("delete from sender_instance where owner = :owner")
                        .param("owner", owner)
                        .update();
            } catch (DataAccessException e) {
                LOG.info("The database was gone before we could say goodbye", e);
            }
        }
    }

    private static String host() {
        try {
            var name = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "");
            return name.length() > 40 ? name.substring(0, 40) : name;
        } catch (UnknownHostException e) {
            return "host";
        }
    }
}
