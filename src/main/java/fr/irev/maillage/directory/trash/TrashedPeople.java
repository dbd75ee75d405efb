package fr.irev.maillage.directory.trash;

import fr.irev.maillage.directory.HiddenPeople;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.shared.Elision;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People on their way into the trash, back out of it, or out of the base. */
@Service
@Transactional
@PreAuthorize("hasRole('GESTION')")
public class TrashedPeople {

    private final PersonLookup people;
    private final HiddenPeople hidden;
    private final List<PersonReferences> references;
    private final TrashItems items;

    TrashedPeople(PersonLookup people, HiddenPeople hidden, List<PersonReferences> references, TrashItems items) {
        this.people = people;
        this.hidden = hidden;
        this.references = references;
        this.items = items;
    }

    /** What hangs from the person and goes out of sight with them, in French. */
    @Transactional(readOnly = true)
    public List<String> attached(PersonId person) {
        return references.stream()
                .flatMap(owner -> owner.attached(person).stream())
                .toList();
    }

    /**
     * Puts a person in the trash, their mandates with them: nothing is sent to them, nothing finds them.
     *
     * @throws NoSuchElementException when the person is not in the base
     */
    public void put(PersonId person) {
        var name = people.sheet(person)
                .orElseThrow(() -> new NoSuchElementException("No such person: " + person.personId()))
                .name()
                .full();
        var contents = String.join(", ", attached(person));
        hidden.hide(person);
        items.put(TrashKind.PERSON, person.personId(), name, contents);
        items.journal(
                "TRASH", TrashKind.PERSON, person.personId(), "Fiche " + Elision.de(name) + " mise à la corbeille");
    }

    /**
     * Takes a person out of the trash, everything with them.
     *
     * @throws TrashRefused when somebody else holds their seat by now, or they are not in the trash
     */
    public void restore(PersonId person) {
        var name = items.take(TrashKind.PERSON, person.personId());
        try {
            hidden.show(person);
        } catch (SeatTaken taken) {
            throw new TrashRefused("La fiche ne peut pas revenir\u00a0: un de ses sièges est tenu par " + taken.name()
                    + " depuis. Clôturez d’abord ce mandat.");
        }
        items.journal(
                "RESTORE",
                TrashKind.PERSON,
                person.personId(),
                "Fiche " + Elision.de(name) + " sortie de la corbeille");
    }

    /** Erases a person for good. Those to whom others point come last: the directory's own rows. */
    void erase(PersonId person) {
        references.stream()
                .sorted(Comparator.comparing(owner -> owner.columns().contains("person_all.person_id")))
                .forEach(owner -> owner.erase(person));
        items.journal("ERASE", TrashKind.PERSON, person.personId(), "Fiche effacée après 30 jours dans la corbeille");
    }
}
