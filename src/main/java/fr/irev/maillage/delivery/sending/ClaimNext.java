package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.mailings.MailingId;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Claims the next copies of one mailing, a chunk at a time, until none is due or there is a reason to stop. */
class ClaimNext implements ItemReader<ClaimedDelivery> {

    private final Deliveries deliveries;
    private final SenderInstance instance;
    private final SendingRun run;
    private final Queue<ClaimedDelivery> claimed = new ArrayDeque<>();
    private final PatientDatabase database;
    private final int atOnce;

    ClaimNext(Deliveries deliveries, SenderInstance instance, SendingRun run, PatientDatabase database, int atOnce) {
        this.deliveries = deliveries;
        this.instance = instance;
        this.run = run;
        this.database = database;
        this.atOnce = atOnce;
    }

    @Override
    public @Nullable ClaimedDelivery read() {
        if (claimed.isEmpty() && !run.isToStop()) {
            claimed.addAll(claim(run.mailing()));
        }
        return claimed.poll();
    }

    private java.util.List<ClaimedDelivery> claim(MailingId mailing) {
        return database.sometimes(() -> deliveries.claim(mailing, instance.owner(), atOnce));
    }
}
