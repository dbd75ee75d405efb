package fr.irev.maillage.directory.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ui.ProblemSummary;
import fr.irev.maillage.testing.ViewSession;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type into the forms of people and mandates that is no name, no address, no telephone, no day. */
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their class
class PersonFormInputTests extends PersonForms {

    @Test
    void theAddressOfAnOfficeIsCalledSo() {
        var luc = CurrentUser.asSystem(
                () -> people.create(PeopleFixtures.luc(), PeopleFixtures.terms(town, null, SPRING, null, null)));
        ViewSession.open("mandats/" + sheet(luc).mandates().getFirst().id().mandateId() + "/modifier");
        text("Courriel professionnel").setValue("contact@exémple.fr");
        assertThat(text("Courriel professionnel").getHelperText()).startsWith("Adresse générique");
        save("Enregistrer");

        assertThat(sheet(luc).mandates().getFirst().email()).isEqualTo("contact@xn--exmple-cva.fr");
        assertThat(_find(Anchor.class).stream().map(Anchor::getText)).contains("contact@exémple.fr");
        assertThat(_find(Component.class, found -> found.withText("Adresse générique")))
                .isNotEmpty();
    }

    @Test
    void aSlipInAFurtherAddressIsAskedAboutToo() {
        ViewSession.open("personnes/creer");
        text("Nom").setValue("Wanado");
        fillMandate();
        text("Autre adresse").setValue("essai.formulaire@wanado.fr");
        save("Ajouter cette personne");

        var question = _get(ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(question, new ConfirmDialog.RejectEvent(question, true));
        assertThat(found("Wanado formulaire").mandates().getFirst().contactPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.value()).isEqualTo("essai.formulaire@wanado.fr"));
    }

    @Test
    void aDayThatDoesNotExistIsToldAndADayInShortIsUnderstood() {
        ViewSession.open("personnes/creer");
        text("Nom").setValue("Dates");
        fillMandate();
        type(day("Premier jour"), "1/1/27");
        type(day("Dernier jour"), "31/02/2027");
        save("Ajouter cette personne");

        assertThat(day("Premier jour").getValue()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(day("Dernier jour").getErrorMessage()).isEqualTo("Le 31 février n’existe pas.");
        assertThat(day("Dernier jour").getElement().getProperty("_inputElementValue"))
                .isEqualTo("31/02/2027");
    }

    /** What the browser tells of a text that its calendar cannot read. */
    private static void type(DatePicker field, String text) {
        field.getElement().setProperty("_inputElementValue", text);
        _fireDomEvent(field, "unparsable-change");
    }

    static Stream<Arguments> whatCannotBeKept() {
        return Stream.of(
                Arguments.of("Nom", "   ", "Saisissez un nom."),
                Arguments.of("Nom", "-", "Saisissez un nom."),
                Arguments.of("Nom", "Dupont\r\nSubject: x", "Ce texte contient un retour à la ligne"),
                Arguments.of("Nom", "Dupont\u2028x", "Ce texte contient un retour à la ligne"),
                Arguments.of("Prénom", "Luc\u0085x", "Ce texte contient un retour à la ligne"),
                Arguments.of("Nom", "x".repeat(300), "120 caractères au plus (300 saisis)."),
                Arguments.of("Courriel professionnel", "luc..petit@ville.fr", "Deux points ne peuvent pas se suivre"),
                Arguments.of("Courriel professionnel", "luc petit@ville.fr", "L’adresse contient une espace."),
                Arguments.of("Courriel professionnel", "a@ville.fr, b@ville.fr", "Une seule adresse"),
                Arguments.of("Courriel professionnel", "luc@[192.0.2.1]", "Cette forme d’adresse"),
                Arguments.of("Courriel professionnel", "éloïse@ville.fr", "Les accents avant @"),
                Arguments.of("Courriel professionnel", "pаul@ville.fr", "L’adresse contient un caractère non latin"),
                Arguments.of("Courriel professionnel", "l".repeat(65) + "@ville.fr", "L’adresse est trop longue"),
                Arguments.of(
                        "Courriel professionnel", "luc@ville.fr\u0000", "L’adresse contient un caractère interdit."),
                Arguments.of("Courriel professionnel", "luc@ville.local", "Ce domaine n’existe pas sur Internet."),
                Arguments.of("Autre adresse", "luc@", "L’adresse «\u00a0luc@\u00a0» est incomplète"),
                Arguments.of("Mobile", "abc", "Numéro de téléphone illisible."),
                Arguments.of("Standard", "0".repeat(40), "Numéro de téléphone illisible."));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeKept")
    void whatCannotBeKeptIsRefusedInWordsAndStays(String label, String typed, String words) {
        ViewSession.open("personnes/creer");
        text("Nom").setValue("Essai");
        fillMandate();
        text(label).setValue(typed);
        save("Ajouter cette personne");

        assertThat(text(label).isInvalid()).isTrue();
        assertThat(text(label).getErrorMessage()).startsWith(words);
        assertThat(text(label).getValue()).isEqualTo(typed);
        assertThat(_find(_get(ProblemSummary.class), Button.class)).hasSize(1);
    }

    @Test
    void aNoteThatTouchesOnPrivateLifeIsPointedAtAndKept() {
        ViewSession.open("personnes/creer");
        var note = _get(TextArea.class, field -> field.withLabel("Note"));

        note.setValue("En arrêt MALADIE jusqu’au 3 mai.");
        assertThat(_find(Div.class, found -> found.withAttribute("role", "status")))
                .anySatisfy(warning -> assertThat(warning.getText())
                        .startsWith("À relire\u00a0: le mot «\u00a0MALADIE\u00a0» peut toucher à la santé"));

        note.setValue("Handicap reconnu, mis en garde à vue.");
        assertThat(_find(Div.class, found -> found.withAttribute("role", "status")))
                .anySatisfy(warning -> assertThat(warning.getText())
                        .startsWith("À relire\u00a0: les mots «\u00a0Handicap, garde à vue\u00a0» peuvent toucher"));

        note.setValue("Suit les conseils citoyens.");
        assertThat(_find(Div.class, found -> found.withAttribute("role", "status")))
                .noneSatisfy(warning -> assertThat(warning.getText()).startsWith("À relire"));
    }

    @Test
    void aNoteThatIsTooLongIsRefusedAndStays() {
        ViewSession.open("personnes/creer");
        text("Nom").setValue("Essai");
        fillMandate();
        var note = _get(TextArea.class, field -> field.withLabel("Note"));
        note.setValue("x".repeat(100_000));
        save("Ajouter cette personne");

        assertThat(note.getErrorMessage().replaceAll("\\h", " "))
                .isEqualTo("10 000 caractères au plus (100 000 saisis).");
        assertThat(note.getValue()).hasSize(100_000);
    }
}
