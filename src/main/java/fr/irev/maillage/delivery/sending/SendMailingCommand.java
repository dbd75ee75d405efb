package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingRefused;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.MailingSheet;
import fr.irev.maillage.shared.CommandLineJob;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** {@code ./maillage job send-mailing}: releases a draft when told how many recipients it has, and sends what can leave. */
@Component
class SendMailingCommand implements CommandLineJob {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int INCOMPLETE = 3;
    private static final int PROGRESS_EVERY = 2; // seconds

    private final MailingLookup mailings;
    private final MailingService service;
    private final DeliveryLookup deliveries;
    private final Deliveries rows;
    private final Sendings sendings;
    private final DeadSenders dead;
    private final SendingRuns runs;

    SendMailingCommand(
            MailingLookup mailings,
            MailingService service,
            DeliveryLookup deliveries,
            Deliveries rows,
            Sendings sendings,
            DeadSenders dead,
            SendingRuns runs) {
        this.mailings = mailings;
        this.service = service;
        this.deliveries = deliveries;
        this.rows = rows;
        this.sendings = sendings;
        this.dead = dead;
        this.runs = runs;
    }

    @Override
    public String name() {
        return SendMailingJob.NAME;
    }

    @Override
    public String help() {
        return "envoie ce qui peut partir d’un envoi : --mailing=<numéro>, et --release=<nombre de destinataires> pour lancer"
                + " un brouillon ; rend 0 quand tout est réglé, 3 s’il reste des destinataires, 2 en cas de refus";
    }

    @Override
    public int run(Map<String, String> options, PrintWriter out) {
        var mailing = number(options, "mailing").map(MailingId::new);
        if (mailing.isEmpty()) {
            out.println("Quel envoi ? Écrivez --mailing=<numéro>.");
            return REFUSED;
        }
        var sheet = mailings.find(mailing.get());
        if (sheet.isEmpty()) {
            out.println("L’envoi " + mailing.get().mailingId() + " n’existe pas.");
            return REFUSED;
        }
        try {
            return run(sheet.get(), number(options, "release"), out);
        } catch (MailingRefused e) {
            out.println(e.getMessage());
            return REFUSED;
        }
    }

    private int run(MailingSheet sheet, Optional<Long> release, PrintWriter out) {
        switch (sheet.state()) {
            case DRAFT, SCHEDULED -> {
                if (release.isEmpty()) {
                    out.println("« %s » n’est pas encore lancé : ajoutez --release=<nombre de destinataires>."
                            .formatted(sheet.subject()));
                    return REFUSED;
                }
                service.release(sheet.id(), Math.toIntExact(release.get()));
            }
            case PAUSED -> {
                out.println("« %s » est en pause : reprenez-le d’abord sur sa page.".formatted(sheet.subject()));
                return REFUSED;
            }
            case SENDING, FINISHED, CANCELLED -> {
                // what remains, if anything, is found in the rows
            }
        }
        dead.takeUp(); // no clockwork does it here
        out.println("« %s » : %s destinataires."
                .formatted(
                        sheet.subject(),
                        Dates.number(deliveries.figures(sheet.id()).total())));
        return send(sheet.id(), out) ? report(sheet.id(), out) : FAILED;
    }

    private boolean send(MailingId mailing, PrintWriter out) {
        var pass = CompletableFuture.runAsync(
                () -> runs.send(mailing),
                work -> Thread.ofVirtual().name("sending").start(work));
        while (true) {
            try {
                pass.get(PROGRESS_EVERY, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException e) {
                var figures = deliveries.figures(mailing);
                out.println("  %s sur %s…".formatted(Dates.number(figures.settled()), Dates.number(figures.total())));
            } catch (ExecutionException e) {
                throw new IllegalStateException("L’envoi s’est arrêté sur une erreur", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private int report(MailingId mailing, PrintWriter out) {
        var figures = deliveries.figures(mailing);
        Arrays.stream(DeliveryState.values())
                .filter(state -> figures.of(state) > 0)
                .forEach(state -> out.println(
                        "  %-30s %s".formatted(Texts.of("delivery.state", state), Dates.number(figures.of(state)))));
        if (figures.remaining() == 0) {
            out.println("Terminé : chaque destinataire est dans un état final.");
            return DONE;
        }
        sendings.note(mailing).map(SendingNote::problem).ifPresent(out::println);
        var next = rows.nextDue(mailing);
        out.println(next.map(at -> "Il en reste %s ; prochain essai %s."
                        .formatted(Dates.number(figures.remaining()), Dates.moment(at)))
                .orElse("Il en reste %s.".formatted(Dates.number(figures.remaining()))));
        return INCOMPLETE;
    }

    private static Optional<Long> number(Map<String, String> options, String name) {
        var value = options.getOrDefault(name, "").strip();
        return value.matches("\\d{1,9}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }
}
