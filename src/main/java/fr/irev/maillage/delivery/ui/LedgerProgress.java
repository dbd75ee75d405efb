package fr.irev.maillage.delivery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.irev.maillage.delivery.DeliveryFigures;
import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.delivery.sending.SendingNote;
import fr.irev.maillage.delivery.sending.SendingService;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a mailing is: a bar, the counts of all states, and what stands in its way. */
class LedgerProgress extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration ANNOUNCED_EVERY = Duration.ofSeconds(10); // a screen reader is not to be talked over

    private final transient MailingId mailing;
    private final transient SendingService service;
    private final transient Runnable refresh;
    private final transient Clock clock;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph sentence = new Paragraph();
    private final Span announced = new Span();
    private final Paragraph interrupted = new Paragraph();
    private final Div problem = new Div();
    private final UnorderedList counts = new UnorderedList();
    private final Button again = new Button();
    private transient Instant lastAnnouncement = Instant.EPOCH;

    LedgerProgress(MailingId mailing, SendingService service, Runnable refresh, Clock clock) {
        this.mailing = mailing;
        this.service = service;
        this.refresh = refresh;
        this.clock = clock;
        addClassName("ledger-progress");
        bar.getElement().setAttribute("aria-label", Texts.text("delivery.ledger.progress"));
        announced.addClassName("unseen");
        announced.getElement().setAttribute("role", "status");
        problem.addClassName("problem-summary");
        counts.addClassName("ledger-counts");
        again.addClickListener(click -> ask());
        add(bar, sentence, announced, interrupted, problem, counts, again);
    }

    void show(DeliveryFigures figures, Optional<SendingNote> note, boolean underWay) {
        int total = figures.total();
        bar.setVisible(underWay);
        bar.setMax(Math.max(total, 1));
        bar.setValue(figures.settled());
        var words = Texts.text(
                "delivery.ledger.sentence",
                Dates.number(figures.of(DeliveryState.SENT)),
                Dates.number(total),
                figures.remaining(),
                Dates.number(figures.remaining()),
                figures.of(DeliveryState.SENT),
                total);
        sentence.setText(words);
        announce(words, underWay);
        counts.removeAll();
        for (var state : DeliveryState.values()) {
            if (figures.of(state) > 0) {
                counts.add(new ListItem(DeliveryWords.mark(state), new Span(" " + Dates.number(figures.of(state)))));
            }
        }
        show(note, underWay);
        int uncertain = figures.of(DeliveryState.UNCERTAIN);
        again.setVisible(uncertain > 0 && CurrentUser.holds(Roles.ENVOI));
        again.setText(Texts.text("delivery.ledger.again", uncertain));
    }

    private void announce(String words, boolean underWay) {
        var now = clock.instant();
        if (underWay && Duration.between(lastAnnouncement, now).compareTo(ANNOUNCED_EVERY) >= 0) {
            lastAnnouncement = now;
            announced.setText(words);
        }
    }

    private void show(Optional<SendingNote> note, boolean underWay) {
        var resumed = note.map(SendingNote::resumed);
        interrupted.setVisible(resumed.isPresent());
        resumed.ifPresent(at -> interrupted.setText(Texts.text("delivery.ledger.resumed", Dates.moment(at))));
        var trouble = note.map(SendingNote::problem).filter(words -> underWay);
        problem.setVisible(trouble.isPresent());
        problem.removeAll();
        trouble.ifPresent(words -> {
            var next = note.map(SendingNote::nextTry).map(Dates::moment).orElse("");
            problem.add(new Span(Texts.text("delivery.ledger.problem", words, next)));
            if (CurrentUser.holds(Roles.ENVOI)) {
                var now = new Button(Texts.text("delivery.ledger.now"), click -> {
                    service.tryNow(mailing);
                    refresh.run();
                });
                now.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                problem.add(now);
            }
        });
    }

    private void ask() {
        var dialog = new ConfirmDialog(
                again.getText(),
                Texts.text("delivery.ledger.again.why"),
                Texts.text("delivery.ledger.again.confirm"),
                confirmed -> {
                    int copies = service.sendUncertainAgain(mailing);
                    Notices.done(Texts.text("delivery.ledger.again.done", copies));
                    refresh.run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("shared.cancel"));
        dialog.open();
    }
}
