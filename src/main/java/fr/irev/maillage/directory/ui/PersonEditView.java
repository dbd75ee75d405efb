package fr.irev.maillage.directory.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.trash.TrashedPeople;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what is said of a person. */
@Route("personnes/:id([0-9]{1,18})/modifier")
@PageTitle("Modifier une personne – Maillage")
@RolesAllowed(Roles.GESTION)
class PersonEditView extends StoredPersonForm {

    private static final long serialVersionUID = 1L;

    private final transient PersonLookup lookup;
    private final transient PersonService people;
    private final PersonFields fields;
    private long version;

    PersonEditView(PersonLookup lookup, PersonService people, PersonFields fields, TrashedPeople trash, Clock clock) {
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
        var sheet = entry.getRouteParameters()
                .getLong("id")
                .map(PersonId::new)
                .flatMap(lookup::sheet)
                .orElseThrow(() -> new NotFoundException(Texts.text("people.not-found")));
        person = sheet.id();
        title(Texts.text("people.edit.title", sheet.name().full()));
        form.open(values(sheet));
        fields.focus();
    }

    private Map<String, @Nullable Object> values(PersonSheet sheet) {
        version = sheet.version();
        return fields.values(sheet);
    }

    private void save() {
        save(this::write, this::stored);
    }

    private Optional<Map<String, @Nullable Object>> stored() {
        return lookup.sheet(person).map(this::values);
    }

    private void write() {
        var problems = new FieldProblems();
        var said = fields.read(person, version, problems);
        show(problems);
        if (said != null && problems.none()) {
            people.change(said);
            done(person, Texts.text("people.saved", said.name().full()));
        }
    }
}
