package fr.irev.maillage.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormFieldsTests {

    private enum Colour {
        RED,
        BLUE
    }

    private final FormFields form = new FormFields();
    private final TextField name = form.add("name", "Nom", new TextField(), value -> value);
    private final TextArea note = form.add("note", "Note", new TextArea(), value -> value);
    private final Checkbox interim = form.add("interim", "Intérim", new Checkbox(), String::valueOf);
    private final DatePicker start = form.add("start", "Début", new DatePicker(), Dates::shortDay);
    private final Select<Colour> colour = form.add(
            "colour",
            "Couleur",
            new Select<>("", Colour.values()),
            Colour::name,
            Colour::name,
            key -> Optional.of(Colour.valueOf(key)));

    @BeforeEach
    void whatIsStored() {
        var stored = new HashMap<String, Object>();
        stored.put("name", "Petit");
        stored.put("note", "Ancienne note");
        stored.put("start", LocalDate.of(2026, 1, 1));
        stored.put("colour", Colour.RED);
        form.open(stored);
    }

    @Test
    void whatTheBrowserKeptIsTypedAgainAsNotYetSaved() {
        form.retype(Map.of(
                "name", "O'Brien <script>",
                "note", "",
                "interim", "true",
                "start", "2027-02-28",
                "colour", "BLUE"));

        assertThat(name.getValue()).isEqualTo("O'Brien <script>");
        assertThat(note.isEmpty()).isTrue();
        assertThat(interim.getValue()).isTrue();
        assertThat(start.getValue()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(colour.getValue()).isEqualTo(Colour.BLUE);
        assertThat(form.changed()).isTrue();
    }

    @Test
    void whatMakesNoSenseLeavesItsFieldAlone() {
        form.retype(Map.of("start", "31/02/2027", "colour", "GREEN", "unknown", "x", "name", "Grand"));

        assertThat(start.getValue()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(colour.getValue()).isEqualTo(Colour.RED);
        assertThat(name.getValue()).isEqualTo("Grand");
    }

    @Test
    void aChoiceTellsTheBrowserItsKey() {
        assertThat(colour.getElement().getAttribute("data-choix")).isEqualTo("RED");
        colour.setValue(Colour.BLUE);
        assertThat(colour.getElement().getAttribute("data-choix")).isEqualTo("BLUE");
        assertThat(name.getElement().getAttribute("data-saisie")).isEqualTo("name");
    }
}
