package fr.irev.maillage.directory.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Gives somebody a further mandate. */
@Route("personnes/:id([0-9]{1,18})/mandats/creer")
@PageTitle("Ajouter un mandat – Maillage")
@RolesAllowed(Roles.GESTION)
class MandateCreateView extends RecordFormPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PersonLookup lookup;
    private final transient PersonService people;
    private final transient Clock clock;
    private final MandateFields fields;
    private PersonId person = new PersonId(0);
    private String name = "";

    MandateCreateView(PersonLookup lookup, PersonService people, MandateFields fields, Clock clock) {
        super("", clock);
        this.lookup = lookup;
        this.people = people;
        this.fields = fields;
        this.clock = clock;
        fields.register(form);
        form.settle();
        add(fields);
        end(Texts.text("people.mandate.add.save"), this::save, () -> PersonPages.open(person));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        var sheet = entry.getRouteParameters()
                .getLong("id")
                .map(PersonId::new)
                .flatMap(lookup::sheet)
                .orElseThrow(() -> new NotFoundException(Texts.text("people.not-found")));
        person = sheet.id();
        name = sheet.name().full();
        title(Texts.text("people.mandate.add.title", name));
        fields.holder(person);
        fields.address(sheet.civility());
        fields.focus();
    }

    private void save() {
        var problems = new FieldProblems();
        var typed = fields.read(problems);
        show(problems);
        if (typed == null) {
            return;
        }
        fields.contacts().confirmAddress(() -> {
            try {
                var terms = fields.read(problems);
                if (terms == null) {
                    show(problems);
                    return;
                }
                people.openMandate(
                        new NewMandate(person, terms, AsOf.today(clock).day(), false));
                done(person, Texts.text("people.mandate.added", name));
            } catch (SeatTaken e) {
                fields.refuseSeat(
                        problems, Texts.text("people.mandate.seat.taken", e.name(), MandateCard.held(e.held())));
                show(problems);
            }
        });
    }
}
