package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.smtp.ConnectionPool;
import fr.irev.maillage.delivery.smtp.MailServer;
import fr.irev.maillage.delivery.smtp.SendingSettings;
import java.util.concurrent.Semaphore;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.stereotype.Component;

/**
 * Sends the one copy of a confirmation, claimed and written down as every other. It needs no job of its own: there would be one
 * for each answer to each invitation, and nothing in it to resume.
 */
@Component
class ConfirmationPass {

    private final Deliveries deliveries;
    private final SenderInstance instance;
    private final SendOne sendOne;
    private final MailServer server;
    private final PatientDatabase database;
    private final Semaphore connectionsFree; // a hundred people may answer within a minute

    ConfirmationPass(
            Deliveries deliveries,
            SenderInstance instance,
            SendOne sendOne,
            MailServer server,
            PatientDatabase database,
            SendingSettings settings) {
        this.deliveries = deliveries;
        this.instance = instance;
        this.sendOne = sendOne;
        this.server = server;
        this.database = database;
        this.connectionsFree = new Semaphore(settings.connections());
    }

    void send(SendingRun run) {
        connectionsFree.acquireUninterruptibly();
        try {
            sendNow(run);
        } finally {
            connectionsFree.release();
        }
    }

    private void sendNow(SendingRun run) {
        var copies = database.sometimes(() -> deliveries.claim(run.mailing(), instance.owner(), 1));
        try (var connections = new ConnectionPool(server, 1)) {
            new SendEach(run, sendOne, connections, deliveries).write(new Chunk<>(copies));
        }
    }
}
