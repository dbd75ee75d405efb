package fr.irev.maillage.directory.ui;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMatch;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.function.BiConsumer;

/** Enters somebody with their first mandate, in one form. */
@Route(PersonPages.CREATE)
@PageTitle("Ajouter une personne – Maillage")
@RolesAllowed(Roles.GESTION)
class PersonCreateView extends RecordFormPage {

    private static final long serialVersionUID = 1L;

    private final transient PersonService people;
    private final PersonFields person;
    private final MandateFields mandate;

    PersonCreateView(PersonService people, PersonFields person, MandateFields mandate, Clock clock) {
        super(Texts.text("people.create"), clock);
        this.people = people;
        this.person = person;
        this.mandate = mandate;
        person.register(form);
        mandate.register(form);
        person.onCivility(mandate::address);
        form.settle();
        add(
                new PageSection(Texts.text("people.form.identity"), person),
                new PageSection(Texts.text("people.form.mandate"), mandate));
        end(Texts.text("people.create.save"), this::save, () -> go(PersonPages.PATH));
        mandate.contacts().onMerge(this::mergeInto);
        person.onMerge(this::mergeInto);
        person.focus();
    }

    /** Enters what is typed as a sheet of its own and compares it with the one that has the address. */
    private void mergeInto(PersonMatch other) {
        mandate.contacts().share(other.id());
        save((entered, name) -> {
            form.settle();
            Notices.done(Texts.text("people.created.merge"));
            PersonPages.openMerge(other.id(), entered);
        });
    }

    private void save() {
        mandate.contacts().share(null);
        save((entered, name) -> done(entered, Texts.text("people.created.done", name)));
    }

    private void save(BiConsumer<PersonId, String> then) {
        var problems = new FieldProblems();
        var told = person.read(problems);
        var first = mandate.read(problems);
        show(problems);
        if (told == null || first == null || !problems.none()) {
            return;
        }
        mandate.contacts().confirmAddress(() -> {
            try {
                // What was confirmed may have been corrected on the way.
                var confirmed = mandate.read(problems);
                if (confirmed == null) {
                    show(problems);
                    return;
                }
                then.accept(people.create(told, confirmed), told.name().full());
            } catch (SeatTaken e) {
                mandate.refuseSeat(
                        problems, Texts.text("people.mandate.seat.taken", e.name(), MandateCard.held(e.held())));
                show(problems);
            }
        });
    }
}
