package fr.irev.maillage.directory.merging.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonChange;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.ProblemSummary;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their raw class
class MergeViewTests {

    private static final java.util.concurrent.atomic.AtomicInteger NEXT =
            new java.util.concurrent.atomic.AtomicInteger();
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    private final PersonService people;
    private final PersonLookup sheets;
    private final Oppositions oppositions;
    private final OrganisationLookup organisations;
    private final FunctionCatalogue functions;
    private final PeopleFixtures fixtures;
    private OrganisationId town;
    private PersonId luc;
    private String address = "";
    private PersonId twin;

    MergeViewTests(
            @Autowired PersonService people,
            @Autowired PersonLookup sheets,
            @Autowired Oppositions oppositions,
            @Autowired OrganisationLookup organisations,
            @Autowired FunctionCatalogue functions,
            @Autowired JdbcClient database) {
        this.people = people;
        this.sheets = sheets;
        this.oppositions = oppositions;
        this.organisations = organisations;
        this.functions = functions;
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void twoSheets() {
        ViewSession.signIn(Roles.GESTION);
        address = "luc%d@vue-fusion.example".formatted(NEXT.incrementAndGet());
        town = fixtures.organisation("Ville d’Essai-la-Fusion");
        luc = CurrentUser.asSystem(() -> people.create(
                new NewPerson(null, "Luc", "Petit", null), PeopleFixtures.terms(town, null, SPRING, null, address)));
        twin = CurrentUser.asSystem(() -> people.create(
                new NewPerson(Civility.MONSIEUR, "Lucas", "Petit", null),
                PeopleFixtures.terms(
                        fixtures.organisation("Essai, l’autre"), null, SPRING, null, "lucas@vue-fusion.example")));
    }

    @Test
    void whatDiffersIsChosenFieldByFieldAndTheMergeIsUndoneOnTheSheet() {
        compare();
        assertThat(differences()).containsExactly("Civilité", "Prénom");
        assertThat(words()).contains("1 mandat");

        click("Fusionner ces deux fiches");

        assertThat(_get(H1.class).getText()).isEqualTo("Luc Petit");
        var sheet = CurrentUser.asSystem(() -> sheets.sheet(luc)).orElseThrow();
        assertThat(sheet.civility()).isEqualTo(Civility.MONSIEUR);
        assertThat(sheet.mandates()).hasSize(2);
        assertThat(words())
                .anyMatch(words -> words.startsWith("La fiche de Lucas Petit a été fusionnée dans celle-ci le "));

        ViewSession.open("personnes/" + twin.personId());
        assertThat(_get(H1.class).getText()).isEqualTo("Luc Petit");

        click("Annuler la fusion");
        assertThat(CurrentUser.asSystem(() -> sheets.sheet(twin)).orElseThrow().mandates())
                .hasSize(1);
        assertThat(CurrentUser.asSystem(() -> sheets.sheet(luc)).orElseThrow().civility())
                .isNull();
    }

    /** F35 */
    @Test
    void theOppositionOfEitherIsSaidToBeKept() {
        CurrentUser.asSystem(() -> oppositions.record(
                new EmailAddress("lucas@vue-fusion.example"), twin, OppositionPurpose.ALL, 0, "LINK"));
        compare();

        assertThat(words()).contains("L’opposition de Lucas Petit est conservée.");
        click("Fusionner ces deux fiches");

        assertThat(CurrentUser.asSystem(() -> sheets.sheet(luc)).orElseThrow().opposed())
                .isTrue();
        assertThat(words()).anyMatch(said -> said.endsWith("L’opposition de Lucas Petit est conservée."));
    }

    @Test
    void aSheetThatChangesMeanwhileIsNotMergedButComparedAgain() {
        compare();
        CurrentUser.asSystem(() -> {
            var sheet = sheets.sheet(twin).orElseThrow();
            people.change(new PersonChange(
                    twin, sheet.version(), null, new PersonName("Lucien", "Petit"), null, null, sheet.legalBasis()));
        });
        click("Fusionner ces deux fiches");
        assertThat(_get(ProblemSummary.class).isVisible()).isTrue();
        assertThat(CurrentUser.asSystem(() -> sheets.sheet(twin))).isPresent();

        click("Comparer de nouveau");

        assertThat(differences()).containsExactly("Prénom");
    }

    @Test
    void theOtherSheetIsSearchedByName() {
        ViewSession.open("personnes/" + luc.personId());
        click("Fusionner");

        assertThat(_get(ComboBox.class, field -> field.withLabel("L’autre fiche"))
                        .isVisible())
                .isTrue();
        assertThat(_find(Button.class, button -> button.withText("Fusionner ces deux fiches")))
                .isEmpty();
    }

    @Test
    void whoOnlyReadsIsNotOfferedAMerge() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("personnes/" + luc.personId());

        assertThat(_find(Button.class, button -> button.withText("Fusionner"))).isEmpty();
    }

    /** F08 */
    @Test
    void anAddressOfSomebodyElseOffersToMergeWhatIsTyped() {
        ViewSession.open("personnes/creer");
        text("Prénom").setValue("Luc");
        text("Nom").setValue("Petit-Essai");
        _get(ComboBox.class, field -> field.withLabel("Organisation"))
                .setValue(CurrentUser.asSystem(() -> organisations.name(town)).orElseThrow());
        _get(ComboBox.class, field -> field.withLabel("Fonction"))
                .setValue(functions.find(PeopleFixtures.PILOT).orElseThrow());
        text("Courriel professionnel").setValue(address.toUpperCase(java.util.Locale.ROOT));
        click("Ajouter cette personne");
        assertThat(text("Courriel professionnel").getErrorMessage())
                .isEqualTo("Cette adresse est déjà celle de Luc Petit (Ville d’Essai-la-Fusion). Ouvrez sa fiche,"
                        + " fusionnez, ou saisissez une autre adresse.");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("personnes/" + luc.personId());

        click("Fusionner");

        assertThat(_get(H1.class).getText()).isEqualTo("Fusionner une autre fiche dans celle de Luc Petit");
        assertThat(words()).anyMatch(words -> words.contains("un seul reste"));
        click("Fusionner ces deux fiches");
        assertThat(CurrentUser.asSystem(() -> sheets.sheet(luc)).orElseThrow().mandates())
                .hasSize(1);
    }

    private void compare() {
        ViewSession.open("personnes/" + luc.personId() + "/fusionner?avec=" + twin.personId());
    }

    private static java.util.List<String> words() {
        var found = new java.util.ArrayList<String>();
        _find(com.vaadin.flow.component.Component.class)
                .forEach(part -> found.add(part.getElement().getText()));
        return found;
    }

    private static java.util.List<String> differences() {
        return _find(RadioButtonGroup.class).stream()
                .map(RadioButtonGroup::getLabel)
                .toList();
    }

    private static TextField text(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    private static void click(String text) {
        _click(_get(Button.class, button -> button.withText(text)));
    }
}
