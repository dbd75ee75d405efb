package fr.irev.maillage.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the forms about people and mandates begin with, and how they find their fields. */
@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their class
abstract class PersonForms {

    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @Autowired
    PersonService people;

    @Autowired
    PersonLookup sheets;

    @Autowired
    PeopleLookup lookup;

    @Autowired
    OrganisationLookup organisations;

    @Autowired
    FunctionCatalogue functions;

    PeopleFixtures fixtures;
    OrganisationId town;

    @BeforeEach
    void aTown(@Autowired JdbcClient database) {
        ViewSession.signIn(Roles.GESTION);
        fixtures = new PeopleFixtures(database);
        town = fixtures.organisation("Ville d’Essai-sur-Formulaire");
    }

    void fillMandate() {
        this.<OrganisationName>box("Organisation")
                .setValue(organisations.name(town).orElseThrow());
        this.<JobFunctionLabel>box("Fonction")
                .setValue(functions.find(PeopleFixtures.PILOT).orElseThrow());
    }

    PersonSheet sheet(PersonId person) {
        return sheets.sheet(person).orElseThrow();
    }

    PersonSheet found(String text) {
        return found(text, 1);
    }

    PersonSheet found(String text, int expected) {
        var rows = lookup.search(PeopleFilter.text(text), 0, 10);
        assertThat(rows).hasSize(expected);
        return rows.isEmpty() ? null : sheet(rows.getFirst().id());
    }

    static void save(String button) {
        _click(_get(Button.class, found -> found.withText(button)));
    }

    static TextField text(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    static DatePicker day(String label) {
        return _get(DatePicker.class, field -> field.withLabel(label));
    }

    <T> ComboBox<T> box(String label) {
        return _get(ComboBox.class, box -> box.withLabel(label));
    }
}
