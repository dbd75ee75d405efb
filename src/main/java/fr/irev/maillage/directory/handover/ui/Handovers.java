package fr.irev.maillage.directory.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.HandoverRefused;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.SimilarPeople;
import fr.irev.maillage.directory.handover.DoneHandover;
import fr.irev.maillage.directory.handover.HandoverUndo;
import fr.irev.maillage.directory.handover.SeatHandovers;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the dialog, and shows the handovers that can be taken back. */
@SpringComponent
class Handovers {

    private final SeatHandovers handovers;
    private final HandoverUndo undo;
    private final PeopleLookup people;
    private final SimilarPeople similar;

    Handovers(SeatHandovers handovers, HandoverUndo undo, PeopleLookup people, SimilarPeople similar) {
        this.handovers = handovers;
        this.undo = undo;
        this.people = people;
        this.similar = similar;
    }

    static boolean allowed() {
        return CurrentUser.holds(Roles.GESTION);
    }

    /** @param leaving whose mandate the dialog was opened from, if it was */
    void open(SeatId seat, @Nullable MandateId leaving, Runnable reload) {
        new HandoverDialog(handovers, people, similar, handovers.seat(seat), leaving, (done, welcome) -> {
                    Notices.done((Texts.text("handover.done") + " " + welcome).strip(), () -> takeBack(done, reload));
                    reload.run();
                })
                .open();
    }

    List<Component> notices(List<DoneHandover> done, Runnable reload) {
        return done.stream().<Component>map(one -> notice(one, reload)).toList();
    }

    private Component notice(DoneHandover done, Runnable reload) {
        var line = new Div(
                new Span(Texts.text("handover.standing", done.sentence(), Dates.moment(done.doneAt()), done.doneBy())));
        line.addClassNames("page-state", "muted");
        if (allowed()) {
            var back = new Button(Texts.text("handover.undo"), click -> {
                takeBack(done.id(), reload);
            });
            back.addThemeVariants(ButtonVariant.SMALL);
            back.setAriaLabel(back.getText() + " – " + done.sentence());
            back.setTooltipText(Texts.text(
                    "handover.undo.until",
                    Dates.day(done.undoableUntil().atZone(Dates.PARIS).toLocalDate())));
            line.add(back);
        }
        return line;
    }

    private void takeBack(long handover, Runnable reload) {
        try {
            var welcome = undo.undo(handover).map(said -> " " + said).orElse("");
            reload.run();
            Notices.done(Texts.text("handover.undone") + welcome);
        } catch (HandoverRefused refused) {
            Notices.problem(refused.sentence());
        }
    }
}
