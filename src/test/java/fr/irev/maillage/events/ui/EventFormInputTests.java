package fr.irev.maillage.events.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.irev.maillage.testing.ViewSession.open;
import static fr.irev.maillage.testing.ViewSession.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.events.EventFormats;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewTest;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type into the form of an event that is no title, no place, no link: refused in words, and still there. */
@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // components are found by their raw class
class EventFormInputTests {

    private static final String FORM = "evenements/nouveau";

    @BeforeEach
    void aFormThatCouldBeSaved(@Autowired EventFormats formats) {
        signIn(Roles.REDACTION);
        open(FORM);
        field("Titre").setValue("Visite");
        _get(ComboBox.class, spec -> spec.withLabel("Format"))
                .setValue(formats.all().getFirst());
        _get(DateTimePicker.class, spec -> spec.withLabel("Début")).setValue(LocalDateTime.of(2099, 7, 1, 9, 30));
        _get(DateTimePicker.class, spec -> spec.withLabel("Fin")).setValue(LocalDateTime.of(2099, 7, 1, 12, 0));
    }

    static Stream<Arguments> badLines() {
        return Stream.of(
                Arguments.of("Titre", "   ", "Saisissez un titre"),
                Arguments.of("Titre", " - ", "Saisissez un titre"),
                Arguments.of("Titre", "Visite\u2028Subject: x", "caractère de contrôle"),
                Arguments.of("Titre", "Visite\r\nBcc: v@x.org", "caractère de contrôle"),
                Arguments.of("Titre", "Visite\u0000", "caractère de contrôle"),
                Arguments.of("Titre", "x".repeat(300), "250 caractères au plus (300 saisis)"),
                Arguments.of("Lieu", "Salle\u0085des fêtes", "caractère de contrôle"),
                Arguments.of("Lieu", "x".repeat(251), "250 caractères au plus (251 saisis)"),
                Arguments.of("Lien de visioconférence", "javascript:alert(1)", "Lien incorrect"),
                Arguments.of("Lien de visioconférence", "htp://x", "Lien incorrect"));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void aLineThatCannotBeKeptIsRefusedInWordsAndStays(String label, String typed, String words) {
        field(label).setValue(typed);

        save();

        assertThat(field(label).isInvalid()).isTrue();
        assertThat(field(label).getErrorMessage()).contains(words);
        assertThat(field(label).getValue()).isEqualTo(typed);
        assertThat(here()).isEqualTo(FORM);
    }

    @Test
    void aDescriptionThatIsTooLongIsRefusedAndStays() {
        var description = _get(TextArea.class, spec -> spec.withLabel("Présentation"));
        description.setValue("x".repeat(10_001));

        save();

        assertThat(description.getErrorMessage().replaceAll("\\h", " "))
                .contains("10 000 caractères au plus (10 001 saisis)");
        assertThat(description.getValue()).hasSize(10_001);
        assertThat(here()).isEqualTo(FORM);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void placesAreAtLeastOne(int count) {
        var places = _get(IntegerField.class, spec -> spec.withLabel("Nombre de places"));
        places.setValue(count);

        save();

        assertThat(places.isInvalid()).isTrue();
        assertThat(places.getValue()).isEqualTo(count);
        assertThat(here()).isEqualTo(FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "&eacute;",
                "=HYPERLINK(\"http://x\")",
                "{{email}} ${7*7} #{7*7} %s%n",
                "O'Brien – Doležalová č瘍瘊 🎉",
                "' OR 1=1--"
            })
    void whatOnlyLooksDangerousIsATextLikeAnyOther(String typed) {
        field("Titre").setValue(typed);

        save();

        assertThat(here()).matches("evenements/\\d+");
        assertThat(_get(H1.class).getText()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.irev.fr", " www.irev.fr ", "visio.example/salle?id=1"})
    void aLinkWithoutItsBeginningGetsIt(String typed) {
        field("Lien de visioconférence").setValue(typed);
        assertThat(field("Lien de visioconférence").getValue()).isEqualTo("https://" + typed.strip());

        save();

        assertThat(here()).matches("evenements/\\d+");
    }

    @Test
    void twoWaysToWriteAnAccentAreOneAndTheUnseenGoes() {
        field("Titre").setValue("\u00a0\u202eHe\u0301le\u0300ne\u200b ");

        save();

        assertThat(_get(H1.class).getText()).isEqualTo("Hélène");
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
    }

    private static String here() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
