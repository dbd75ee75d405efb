package fr.irev.maillage.directory.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.handover.HandoverUndo;
import fr.irev.maillage.directory.ui.MandateAction;
import fr.irev.maillage.directory.ui.PersonAction;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.Optional;

/** « Passation » beside a mandate on a seat, and the way back on the sheets of whoever left and whoever came. */
@SpringComponent
class HandoverOnPerson implements MandateAction, PersonAction {

    private final Handovers handovers;
    private final HandoverUndo done;
    private final PersonLookup people;

    HandoverOnPerson(Handovers handovers, HandoverUndo done, PersonLookup people) {
        this.handovers = handovers;
        this.done = done;
        this.people = people;
    }

    @Override
    public Optional<Button> action(PersonSheet person, MandateSheet mandate, Runnable reload) {
        var seat = mandate.seat();
        return seat == null || !Handovers.allowed()
                ? Optional.empty()
                : Optional.of(
                        new Button(Texts.text("handover.action"), click -> handovers.open(seat, mandate.id(), reload)));
    }

    @Override
    public int rank() {
        return 5;
    }

    @Override
    public List<Component> actions(PersonSheet person) {
        return List.of();
    }

    @Override
    public List<Component> notices(PersonSheet person, Runnable reload) {
        return handovers.notices(done.of(person.id()), () -> {
            if (people.sheet(person.id()).isPresent()) {
                reload.run();
            } else {
                UI.getCurrent().navigate(PersonPages.PATH); // whoever was entered with the handover is gone with it
            }
        });
    }
}
