package fr.irev.maillage.mailings;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Counts releases, and stands in for whoever writes the recipients down when nobody has. */
public final class RecipientsWritten
        implements ApplicationListener<PayloadApplicationEvent<MailingReleased>>, AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int recipients;
    private final AtomicInteger releases = new AtomicInteger();

    private RecipientsWritten(ConfigurableApplicationContext context, int recipients) {
        this.context = context;
        this.recipients = recipients;
    }

    public static RecipientsWritten in(ConfigurableApplicationContext context, int recipients) {
        var listener = new RecipientsWritten(context, recipients);
        context.addApplicationListener(listener);
        return listener;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<MailingReleased> event) {
        releases.incrementAndGet();
        var id = event.getPayload().mailing();
        var mailing =
                context.getBean(Mailings.class).findByMailingId(id.mailingId()).orElseThrow();
        if (mailing.recipients() == null) {
            context.getBean(MailingService.class).frozen(id, recipients);
        }
    }

    public int releases() {
        return releases.get();
    }

    @Override
    public void close() {
        context.removeApplicationListener(this);
    }
}
