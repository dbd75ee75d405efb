package fr.irev.maillage.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.LegalBasis;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonChange;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.directory.seats.SeatChoices;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ui.ProblemSummary;
import fr.irev.maillage.testing.ViewSession;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their class
class PersonFormTests extends PersonForms {

    @Autowired
    SeatChoices choices;

    @Test
    void entersSomebodyWithTheirFirstMandate() {
        ViewSession.open("personnes/creer");
        text("Prénom").setValue("Zoé");
        text("Nom").setValue("O'Brien {{email}} <script>");
        fillMandate();
        text("Courriel professionnel").setValue("Zoe.OBrien@Formulaire.example");
        text("Téléphone").setValue("03 20 25 10 29");
        save("Ajouter cette personne");

        var person = found("O'Brien {{email}} <script> formulaire");
        assertThat(_get(H1.class).getText()).isEqualTo("Zoé O'Brien {{email}} <script>");
        assertThat(person.mandates()).singleElement().satisfies(mandate -> {
            assertThat(mandate.email()).isEqualTo("zoe.obrien@formulaire.example");
            assertThat(mandate.contactPoints()).hasSize(1);
        });
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndAtTheTop() {
        ViewSession.open("personnes/creer");
        text("Courriel professionnel").setValue("luc@ville");
        text("Téléphone").setValue("3,20E+08");
        save("Ajouter cette personne");

        assertThat(text("Nom").getErrorMessage()).isEqualTo("Saisissez un nom.");
        assertThat(text("Nom").isInvalid()).isTrue();
        assertThat(text("Courriel professionnel").getErrorMessage())
                .isEqualTo(
                        "L’adresse «\u00a0luc@ville\u00a0» est incomplète\u00a0: il manque la fin du nom de domaine (par exemple .fr).");
        assertThat(text("Téléphone").getErrorMessage())
                .isEqualTo("Numéro de téléphone illisible. Exemple\u00a0: 03 20 25 10 29.");
        assertThat(text("Courriel professionnel").getValue()).isEqualTo("luc@ville");
        assertThat(_find(_get(ProblemSummary.class), Button.class)).hasSize(5);
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedWithTheWayToThem() {
        var luc = CurrentUser.asSystem(() -> people.create(
                PeopleFixtures.luc(), PeopleFixtures.terms(town, null, SPRING, null, "deja@formulaire.example")));
        ViewSession.open("personnes/creer");
        text("Nom").setValue("Autre");
        fillMandate();
        text("Courriel professionnel").setValue("Deja@Formulaire.example");
        save("Ajouter cette personne");

        assertThat(text("Courriel professionnel").getErrorMessage())
                .startsWith("Cette adresse est déjà celle de Luc Petit (Ville d’Essai-sur-Formulaire).");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("personnes/" + luc.personId());
        CurrentUser.asSystem(() -> people.closeMandate(
                sheets.sheet(luc).orElseThrow().mandates().getFirst().id(), SPRING));
    }

    @Test
    void peopleOfTheSameNameAreShownInBothOrders() {
        var twin = CurrentUser.asSystem(() -> people.create(
                new fr.irev.maillage.directory.NewPerson(null, "Hélène", "Doublon", null),
                PeopleFixtures.terms(town, null, SPRING, null, null)));
        ViewSession.open("personnes/creer");
        text("Prénom").setValue("Doublon");
        text("Nom").setValue("He\u0301le\u0300ne");

        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("personnes/" + twin.personId());
    }

    @Test
    void aSlipInTheDomainIsAskedAbout() {
        ViewSession.open("personnes/creer");
        text("Nom").setValue("Gmial");
        fillMandate();
        text("Courriel professionnel").setValue("essai.formulaire@gmial.com");
        save("Ajouter cette personne");

        var question = _get(ConfirmDialog.class);
        assertThat(found("Gmial formulaire", 0)).isNull();
        com.vaadin.flow.component.ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(found("Gmial formulaire").mandates().getFirst().email()).isEqualTo("essai.formulaire@gmail.com");
    }

    @Test
    void anEndBeforeTheStartIsToldWithBothDays() {
        ViewSession.open("personnes/creer");
        text("Nom").setValue("Dates");
        fillMandate();
        day("Premier jour").setValue(LocalDate.of(2026, 7, 1));
        day("Dernier jour").setValue(LocalDate.of(2026, 3, 1));
        save("Ajouter cette personne");

        assertThat(day("Dernier jour").getErrorMessage())
                .startsWith("La fin du mandat (01/03/2026) précède le début (01/07/2026).");
    }

    @Test
    void aSeatThatIsTakenIsToldBesideTheSeat() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        CurrentUser.asSystem(
                () -> people.create(PeopleFixtures.luc(), PeopleFixtures.terms(town, seat, SPRING, null, null)));
        ViewSession.open("personnes/creer");
        text("Nom").setValue("Rival");
        fillMandate();
        ComboBox<Object> seats = box("Siège");
        seats.setValue(choices.find(seat).orElseThrow());
        save("Ajouter cette personne");

        assertThat(seats.getErrorMessage()).startsWith("Ce siège est tenu par Luc Petit");
        assertThat(text("Nom").getValue()).isEqualTo("Rival");
    }

    @Test
    void changesOfDifferentFieldsComeTogether() {
        var luc = CurrentUser.asSystem(() -> people.create(PeopleFixtures.luc()));
        ViewSession.open("personnes/" + luc.personId() + "/modifier");
        text("Prénom").setValue("Lucien");
        somebodyElse(luc, "Luc", "Grand");
        save("Enregistrer");

        assertThat(sheet(luc).name()).isEqualTo(new PersonName("Lucien", "Grand"));
    }

    @Test
    void changesOfTheSameFieldAreAskedAboutAndOnesOwnCanBeKept() {
        var luc = CurrentUser.asSystem(() -> people.create(PeopleFixtures.luc()));
        ViewSession.open("personnes/" + luc.personId() + "/modifier");
        text("Prénom").setValue("Lucien");
        somebodyElse(luc, "Ludovic", "Grand");
        save("Enregistrer");

        RadioButtonGroup<Object> choice = _get(RadioButtonGroup.class, group -> group.withLabel("Prénom"));
        assertThat(choice.getListDataView().getItems().map(choice.getItemLabelGenerator()))
                .containsExactly("Votre valeur\u00a0: Lucien", "Valeur enregistrée\u00a0: Ludovic");
        _click(_get(Button.class, button -> button.withText("Garder la mienne")));

        assertThat(sheet(luc).name()).isEqualTo(new PersonName("Lucien", "Grand"));
    }

    @Test
    void theOthersValueCanBeTaken() {
        var luc = CurrentUser.asSystem(() -> people.create(PeopleFixtures.luc()));
        ViewSession.open("personnes/" + luc.personId() + "/modifier");
        text("Prénom").setValue("Lucien");
        text("Source").setValue("annuaire");
        somebodyElse(luc, "Ludovic", "Petit");
        save("Enregistrer");
        RadioButtonGroup<Object> choice = _get(RadioButtonGroup.class, group -> group.withLabel("Prénom"));
        choice.setValue(choice.getListDataView().getItem(1));
        _click(_get(Button.class, button -> button.withText("Enregistrer ces choix")));

        assertThat(sheet(luc).name().given()).isEqualTo("Ludovic");
        assertThat(sheet(luc).source()).isEqualTo("annuaire");
    }

    @Test
    void whatWasTypedStaysWhenThePersonIsGone() {
        var luc = CurrentUser.asSystem(() -> people.create(PeopleFixtures.luc()));
        ViewSession.open("personnes/" + luc.personId() + "/modifier");
        text("Prénom").setValue("Lucien");
        fixtures.remove(luc);
        save("Enregistrer");

        assertThat(_get(ProblemSummary.class).getElement().getTextRecursively())
                .startsWith("Cette fiche a été supprimée entre-temps.");
        assertThat(text("Prénom").getValue()).isEqualTo("Lucien");
    }

    @Test
    void leavingAFormWithUnsavedTextIsAsked() {
        ViewSession.open("personnes/creer");
        text("Nom").setValue("Presque");

        UI.getCurrent().navigate("personnes");

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(text("Nom").getValue()).isEqualTo("Presque");
    }

    @Test
    void leavingAnUntouchedFormIsNot() {
        var luc = CurrentUser.asSystem(
                () -> people.create(PeopleFixtures.luc(), PeopleFixtures.terms(town, null, SPRING, null, null)));
        for (var form : List.of(
                "personnes/creer",
                "personnes/" + luc.personId() + "/modifier",
                "personnes/" + luc.personId() + "/mandats/creer",
                "mandats/" + sheet(luc).mandates().getFirst().id().mandateId() + "/modifier")) {
            ViewSession.open(form);
            UI.getCurrent().navigate("personnes");
            assertThat(_find(ConfirmDialog.class)).as(form).isEmpty();
        }
    }

    @Test
    void changesAMandate() {
        var luc = CurrentUser.asSystem(() -> people.create(
                PeopleFixtures.luc(), PeopleFixtures.terms(town, null, SPRING, null, "avant@formulaire.example")));
        var mandate = sheet(luc).mandates().getFirst();
        ViewSession.open("mandats/" + mandate.id().mandateId() + "/modifier");
        assertThat(text("Courriel professionnel").getValue()).isEqualTo("avant@formulaire.example");
        text("Mobile").setValue("06.12.34.56.78");
        text("Service").setValue("Cohésion sociale");
        save("Enregistrer");

        assertThat(sheet(luc).mandates()).singleElement().satisfies(after -> {
            assertThat(after.service()).isEqualTo("Cohésion sociale");
            assertThat(after.email()).isEqualTo("avant@formulaire.example");
            assertThat(after.contactPoints().getFirst().value()).isEqualTo("+33612345678");
        });
    }

    @Test
    void addsAMandateToSomebody() {
        var luc = CurrentUser.asSystem(() -> people.create(PeopleFixtures.luc()));
        ViewSession.open("personnes/" + luc.personId() + "/mandats/creer");
        fillMandate();
        save("Ajouter ce mandat");

        assertThat(sheet(luc).current()).hasSize(1);
    }

    private void somebodyElse(PersonId person, String given, String family) {
        CurrentUser.asSystem(() -> people.change(new PersonChange(
                person,
                0,
                Civility.MONSIEUR,
                new PersonName(given, family),
                null,
                "essai",
                LegalBasis.MISSION_INTERET_PUBLIC)));
    }
}
