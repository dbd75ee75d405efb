package fr.irev.maillage.directory.trash.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.trash.TrashedPeople;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.ProblemSummary;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their raw class
class TrashViewTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    private final PersonService people;
    private final PersonLookup sheets;
    private final TrashedPeople trash;
    private final OrganisationLookup organisations;
    private final PeopleFixtures fixtures;
    private OrganisationId town;
    private PersonId luc;

    TrashViewTests(
            @Autowired PersonService people,
            @Autowired PersonLookup sheets,
            @Autowired TrashedPeople trash,
            @Autowired OrganisationLookup organisations,
            @Autowired JdbcClient database) {
        this.people = people;
        this.sheets = sheets;
        this.trash = trash;
        this.organisations = organisations;
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void somebody() {
        ViewSession.signIn(Roles.GESTION);
        town = fixtures.organisation("Ville d’Essai-les-Corbeilles");
        luc = CurrentUser.asSystem(() -> people.create(
                new NewPerson(null, "Luc", "Corbeille", null), PeopleFixtures.terms(town, null, SPRING, null, null)));
    }

    @Test
    void aSheetGoesToTheTrashAndComesBackFromTheNotice() {
        ViewSession.open("personnes/" + luc.personId());
        click("Mettre à la corbeille");
        assertThat(words()).contains("1 mandat");
        clickInDialog("Mettre à la corbeille");
        assertThat(_get(H1.class).getText()).isEqualTo("Personnes");
        assertThat(there(luc)).isFalse();

        click("Annuler");

        assertThat(there(luc)).isTrue();
        assertThat(_get(H1.class).getText()).isEqualTo("Luc Corbeille");
    }

    @Test
    void theAddressOfASheetInTheTrashSaysSoAndTakesItBack() {
        CurrentUser.asSystem(() -> trash.put(luc));
        ViewSession.open("personnes/" + luc.personId());
        assertThat(_get(H1.class).getText()).isEqualTo("Fiche à la corbeille");
        assertThat(words()).anyMatch(said -> said.startsWith("Cette fiche a été mise à la corbeille le "));

        click("Reprendre");

        assertThat(_get(H1.class).getText()).isEqualTo("Luc Corbeille");
    }

    @Test
    void theTrashListsWhatComesBackAndUntilWhen() {
        CurrentUser.asSystem(() -> trash.put(luc));
        ViewSession.open("corbeille");
        Grid grid = _get(Grid.class);

        assertThat(GridKt._getFormattedRow(grid, 0)).contains("Personne", "1 mandat");
        _click((Button) GridKt._getCellComponent(grid, 0, "back"));

        assertThat(there(luc)).isTrue();
    }

    /** F36 */
    @Test
    void anOrganisationWithContactsOffersAnotherOneOrTheArchive() {
        var other = fixtures.organisation("Agglomération d’Essai-les-Corbeilles");
        ViewSession.open("organisations/" + town.organisationId());
        click("Mettre à la corbeille");
        assertThat(words()).contains("1 contact y est rattaché. Choisissez une autre structure ou archivez-la.");
        clickInDialog("Y rattacher les contacts");
        ComboBox field = _get(ComboBox.class, box -> box.withLabel("Autre structure"));
        assertThat(field.isInvalid()).isTrue();

        field.setValue(CurrentUser.asSystem(() -> organisations.name(other)).orElseThrow());
        clickInDialog("Y rattacher les contacts");
        assertThat(employer()).isEqualTo(other);
        click("Annuler");
        assertThat(employer()).isEqualTo(town);

        click("Mettre à la corbeille");
        clickInDialog("Archiver la structure");
        assertThat(words())
                .anyMatch(said -> said.startsWith("« Ville d’Essai-les-Corbeilles » est archivée"
                        .replace("« ", "«\u00a0")
                        .replace(" »", "\u00a0»")));
    }

    @Test
    void anOrganisationInTheTrashSaysSoAndComesBack() {
        var empty = fixtures.organisation("Essai vide");
        ViewSession.open("organisations/" + empty.organisationId());
        click("Mettre à la corbeille");
        clickInDialog("Mettre à la corbeille");
        ViewSession.open("organisations/" + empty.organisationId());
        assertThat(_get(H1.class).getText()).isEqualTo("Organisation à la corbeille");

        click("Reprendre");

        assertThat(_get(H1.class).getText()).isEqualTo("Essai vide");
    }

    /** F33, the sheet is deleted while somebody changes it. */
    @Test
    void aSheetDeletedMeanwhileIsSaidToBeSoAndCanBeMadeAgain() {
        ViewSession.open("personnes/" + luc.personId() + "/modifier");
        text("Prénom").setValue("Lucien");
        CurrentUser.asSystem(() -> trash.put(luc));
        click("Enregistrer");
        assertThat(words())
                .anyMatch(said -> said.matches("Cette fiche a été supprimée par système à \\d\\d:\\d\\d\\."));
        assertThat(text("Prénom").getValue()).isEqualTo("Lucien");
        assertThat(_find(_get(ProblemSummary.class), Button.class))
                .extracting(Button::getText)
                .containsExactly("Recréer", "Abandonner");

        click("Recréer");

        assertThat(CurrentUser.asSystem(() -> sheets.sheet(luc))
                        .orElseThrow()
                        .name()
                        .given())
                .isEqualTo("Lucien");
    }

    @Test
    void whoOnlyReadsIsOfferedNoTrash() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("personnes/" + luc.personId());

        assertThat(_find(Button.class, button -> button.withText("Mettre à la corbeille")))
                .isEmpty();
    }

    private boolean there(PersonId person) {
        return CurrentUser.asSystem(() -> sheets.sheet(person)).isPresent();
    }

    private OrganisationId employer() {
        return CurrentUser.asSystem(() -> sheets.sheet(luc))
                .orElseThrow()
                .mandates()
                .getFirst()
                .organisation();
    }

    private static List<String> words() {
        var found = new ArrayList<String>();
        _find(Component.class).forEach(part -> found.add(part.getElement().getText()));
        return found;
    }

    private static TextField text(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    private static void click(String text) {
        _click(_get(Button.class, button -> button.withText(text)));
    }

    private static void clickInDialog(String text) {
        _click(_get(_get(Dialog.class), Button.class, button -> button.withText(text)));
    }
}
