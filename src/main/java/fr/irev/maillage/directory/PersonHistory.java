package fr.irev.maillage.directory;

import static fr.irev.maillage.shared.RecordedFields.given;
import static fr.irev.maillage.shared.RecordedFields.text;

import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.RestoreRefused;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fields of a person as their history tells them, each of which staff may write back. */
@Component
class PersonHistory implements RecordedFields {

    private final People people;
    private final PersonService service;
    private final JdbcClient database;

    PersonHistory(People people, PersonService service, JdbcClient database) {
        this.people = people;
        this.service = service;
        this.database = database;
    }

    @Override
    public String kind() {
        return "PERSON";
    }

    @Override
    public List<String> fields() {
        return List.of("civility", "givenName", "familyName", "note", "source", "legalBasis");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> present(long id) {
        return people.findById(id).map(Person::fields);
    }

    @Override
    public String words(String field, String value) {
        return switch (field) {
            case "civility" -> Texts.of("people.civility", Civility.valueOf(value));
            case "legalBasis" -> Texts.of("people.basis", LegalBasis.valueOf(value));
            default -> value;
        };
    }

    @Override
    @Transactional
    public void restore(long id, FieldChange change) {
        var person = people.findById(id).orElseThrow(() -> new RestoreRefused(Texts.text("history.gone")));
        var written = RecordedFields.written(person.fields(), change);
        var civility = given(written, "civility");
        try {
            service.change(new PersonChange(
                    person.id(),
                    person.version(),
                    civility == null ? null : Civility.valueOf(civility),
                    new PersonName(text(written, "givenName"), text(written, "familyName")),
                    given(written, "note"),
                    given(written, "source"),
                    LegalBasis.valueOf(text(written, "legalBasis"))));
        } catch (InvalidText refused) {
            throw new RestoreRefused(Texts.text("history.refused.value"));
        }
    }

    /** Sheets that were merged into this one: what was done to them is part of its history. */
    @Override
    public List<Long> withThoseInIt(long id) {
        return SheetsOfPerson.of(database, new PersonId(id));
    }
}
