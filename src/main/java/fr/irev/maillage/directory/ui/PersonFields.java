package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.LegalBasis;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.PersonChange;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMatch;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.SimilarPeople;
import fr.irev.maillage.shared.TypedText;
import fr.irev.maillage.shared.ui.FormFields;
import fr.irev.maillage.shared.ui.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who somebody is, to be typed. Shows people of the same name while one types. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_SOURCE = 200;

    private final Select<Civility> civility = new Select<>();
    private final TextField given = new TextField(Texts.text("people.given"));
    private final TextField family = new TextField(Texts.text("people.family"));
    private final TextArea note = new TextArea(Texts.text("people.note"));
    private final TextField source = new TextField(Texts.text("people.source"));
    private final Div sensitive = new Div();
    private final Select<LegalBasis> basis = new Select<>();
    private final LikelyDuplicates duplicates = new LikelyDuplicates();
    private final transient SimilarPeople similar;
    private transient @Nullable Consumer<PersonMatch> merging;
    private @Nullable PersonId self;

    PersonFields(SimilarPeople similar) {
        this.similar = similar;
        addClassName("form");
        civility.setLabel(Texts.text("people.civility"));
        civility.setItems(Civility.values());
        civility.setEmptySelectionAllowed(true);
        civility.setEmptySelectionCaption(Texts.text("people.civility.unknown"));
        civility.setItemLabelGenerator(PersonFields::said);
        family.setRequiredIndicatorVisible(true);
        note.setHelperText(Texts.text("people.note.help"));
        note.setMinRows(2);
        source.setHelperText(Texts.text("people.source.help"));
        basis.setLabel(Texts.text("people.basis"));
        basis.setItems(LegalBasis.values());
        basis.setItemLabelGenerator(value -> Texts.of("people.basis", value));
        basis.setValue(LegalBasis.MISSION_INTERET_PUBLIC);
        for (var field : new TextField[] {given, family, source}) {
            field.setManualValidation(true);
        }
        note.setManualValidation(true);
        note.addClassName("wide");
        duplicates.addClassName("wide");
        sensitive.addClassNames("wide", "muted");
        sensitive.getElement().setAttribute("role", "status");
        note.addValueChangeListener(change -> warn(change.getValue()));
        add(civility, given, family, duplicates, source, basis, note, sensitive);
        given.addValueChangeListener(change -> seek());
        family.addValueChangeListener(change -> seek());
    }

    private static String said(@Nullable Civility value) {
        return value == null ? Texts.text("people.civility.unknown") : Texts.of("people.civility", value);
    }

    private void warn(String noted) {
        var found = SensitiveWords.in(noted);
        sensitive.setText(
                found.isEmpty() ? "" : Texts.text("people.note.sensitive", found.size(), String.join(", ", found)));
    }

    private void seek() {
        duplicates.show(
                family.isEmpty() ? java.util.List.of() : similar.byName(given.getValue(), family.getValue()),
                self,
                "people.duplicate.like",
                merging);
    }

    /** What merging means for somebody who is only being typed. */
    void onMerge(Consumer<PersonMatch> merging) {
        this.merging = merging;
    }

    /** Tells about each change of the civility, on which the labels of functions depend. */
    void onCivility(Consumer<@Nullable Civility> told) {
        civility.addValueChangeListener(change -> told.accept(change.getValue()));
    }

    void register(FormFields form) {
        form.add(
                "civility",
                Texts.text("people.civility"),
                civility,
                PersonFields::said,
                Civility::name,
                key -> Optional.of(Civility.valueOf(key)));
        form.add("given", given.getLabel(), given, value -> value);
        form.add("family", family.getLabel(), family, value -> value);
        form.add("source", source.getLabel(), source, value -> value);
        form.add(
                "basis",
                Texts.text("people.basis"),
                basis,
                value -> Texts.of("people.basis", value),
                LegalBasis::name,
                key -> Optional.of(LegalBasis.valueOf(key)));
        form.add("note", note.getLabel(), note, value -> value);
    }

    /** What the fields show for a person, by the names under which they are registered. */
    Map<String, @Nullable Object> values(PersonSheet person) {
        self = person.id();
        var values = new HashMap<String, @Nullable Object>();
        values.put("civility", person.civility());
        values.put(
                "given", person.name().given().isEmpty() ? null : person.name().given());
        values.put("family", person.name().family());
        values.put("source", person.source());
        values.put("basis", person.legalBasis());
        values.put("note", person.note());
        return values;
    }

    /** What was typed; missing when something of it is refused. */
    @Nullable
    NewPerson read(FieldProblems problems) {
        var givenName = problems.read(given, () -> TypedText.line(given.getValue(), PersonName.LONGEST), null);
        var familyName =
                problems.read(family, () -> PersonName.family(family.getValue()), Texts.text("people.family.missing"));
        var from = problems.read(source, () -> TypedText.line(source.getValue(), LONGEST_SOURCE), null);
        var noted = problems.read(note, () -> TypedText.paragraphs(note.getValue(), LONGEST_NOTE), null);
        if (givenName == null || familyName == null || from == null || noted == null) {
            return null;
        }
        return new NewPerson(
                civility.getValue(),
                new PersonName(givenName, familyName),
                noted.isEmpty() ? null : noted,
                from.isEmpty() ? null : from,
                Objects.requireNonNull(basis.getValue()),
                false);
    }

    /** What was typed, for a person there already; missing when something of it is refused. */
    @Nullable
    PersonChange read(PersonId person, long version, FieldProblems problems) {
        var typed = read(problems);
        return typed == null
                ? null
                : new PersonChange(
                        person,
                        version,
                        typed.civility(),
                        typed.name(),
                        typed.note(),
                        typed.source(),
                        typed.legalBasis());
    }

    void focus() {
        given.focus();
    }
}
