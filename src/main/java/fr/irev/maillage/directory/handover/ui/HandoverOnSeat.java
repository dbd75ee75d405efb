package fr.irev.maillage.directory.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.handover.HandoverUndo;
import fr.irev.maillage.directory.seats.SeatMarking;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.ui.SeatAction;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.Optional;

/** « Passation » on the card or line of a seat that somebody holds or held. */
@SpringComponent
class HandoverOnSeat implements SeatAction {

    private final Handovers handovers;
    private final HandoverUndo done;

    HandoverOnSeat(Handovers handovers, HandoverUndo done) {
        this.handovers = handovers;
        this.done = done;
    }

    @Override
    public Optional<Component> action(SeatRow seat, Runnable reload) {
        if (!Handovers.allowed()
                || seat.marking() == SeatMarking.SANS_OBJET
                || seat.holders().isEmpty() && seat.lastHolder() == null) {
            return Optional.empty();
        }
        var button = new Button(Texts.text("handover.action"), click -> handovers.open(seat.id(), null, reload));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Texts.text("handover.action.label", seat.functionLabel() + ", " + seat.ownerName()));
        return Optional.of(button);
    }

    @Override
    public List<Component> notices(SeatRow seat, Runnable reload) {
        return handovers.notices(done.of(seat.id()), reload);
    }
}
