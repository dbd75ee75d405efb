package fr.irev.maillage.directory.ui;

import com.vaadin.flow.router.BeforeEnterObserver;
import fr.irev.maillage.directory.PersonFate;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.trash.TrashedPeople;
import java.time.Clock;
import java.util.Optional;

/** A form about a person who is in the base, or was when it was opened: somebody may put them in the trash meanwhile. */
abstract class StoredPersonForm extends RecordFormPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Whom the form is about, once it is open. */
    protected PersonId person = new PersonId(0);

    private final transient PersonLookup lookup;
    private final transient TrashedPeople trash;

    protected StoredPersonForm(PersonLookup lookup, TrashedPeople trash, Clock clock) {
        super("", clock);
        this.lookup = lookup;
        this.trash = trash;
    }

    @Override
    protected final Optional<PersonFate> fate() {
        return lookup.fate(person);
    }

    @Override
    protected final void takeBack() {
        trash.restore(person);
    }
}
