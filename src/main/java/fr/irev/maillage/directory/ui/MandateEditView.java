package fr.irev.maillage.directory.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.MandateChange;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.directory.trash.TrashedPeople;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what a mandate says. Somebody who left is not changed into their successor: their mandate is closed. */
@Route("mandats/:id([0-9]{1,18})/modifier")
@PageTitle("Modifier un mandat – Maillage")
@RolesAllowed(Roles.GESTION)
class MandateEditView extends StoredPersonForm {

    private static final long serialVersionUID = 1L;

    private final transient PersonLookup lookup;
    private final transient PersonService people;
    private final MandateFields fields;
    private MandateId mandate = new MandateId(0);
    private String name = "";
    private long version;

    MandateEditView(PersonLookup lookup, PersonService people, MandateFields fields, TrashedPeople trash, Clock clock) {
        super(lookup, trash, clock);
        this.lookup = lookup;
        this.people = people;
        this.fields = fields;
        fields.register(form);
        add(fields);
        end(Texts.text("shared.save"), this::save, () -> PersonPages.open(person));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        var stored = entry.getRouteParameters()
                .getLong("id")
                .map(MandateId::new)
                .flatMap(lookup::mandate)
                .orElseThrow(() -> new NotFoundException(Texts.text("people.mandate.not-found")));
        mandate = stored.id();
        person = stored.person();
        var holder = lookup.sheet(person).orElseThrow(() -> new NotFoundException(Texts.text("people.not-found")));
        name = holder.name().full();
        title(Texts.text("people.mandate.edit.title", name));
        fields.address(holder.civility());
        form.open(values(stored));
        fields.focus();
    }

    private Map<String, @Nullable Object> values(MandateSheet stored) {
        version = stored.version();
        return fields.values(stored);
    }

    private Optional<Map<String, @Nullable Object>> stored() {
        return lookup.mandate(mandate).map(this::values);
    }

    private void save() {
        var problems = new FieldProblems();
        var typed = fields.read(problems);
        show(problems);
        if (typed != null) {
            fields.contacts().confirmAddress(() -> save(this::write, this::stored));
        }
    }

    private void write() {
        var problems = new FieldProblems();
        var terms = fields.read(problems);
        show(problems);
        if (terms == null) {
            return;
        }
        try {
            people.changeMandate(new MandateChange(mandate, version, terms));
            done(person, Texts.text("people.mandate.saved", name));
        } catch (SeatTaken e) {
            fields.refuseSeat(problems, Texts.text("people.mandate.seat.taken", e.name(), MandateCard.held(e.held())));
            show(problems);
        }
    }
}
