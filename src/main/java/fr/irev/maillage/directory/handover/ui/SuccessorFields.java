package fr.irev.maillage.directory.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.LegalBasis;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonMatch;
import fr.irev.maillage.directory.PersonName;
import fr.irev.maillage.directory.PersonRow;
import fr.irev.maillage.directory.SimilarPeople;
import fr.irev.maillage.directory.handover.Arrival;
import fr.irev.maillage.directory.handover.Outcome;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who follows, from when, and how they are reached in the seat: somebody of the base by search, or somebody new. */
class SuccessorFields extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<PersonRow> person = new ComboBox<>();
    private final Checkbox fresh = new Checkbox(Texts.text("handover.person.new"));
    private final Select<Civility> civility = new Select<>();
    private final TextField given = new TextField(Texts.text("people.given"));
    private final TextField family = new TextField(Texts.text("people.family"));
    private final DatePicker firstDay = DateFields.day("");
    private final EmailField email = new EmailField(Texts.text("handover.email"));
    private final TextField phone = new TextField(Texts.text("handover.phone"));
    private final transient SimilarPeople similar;
    private Outcome outcome = Outcome.SUCCESSOR;
    private @Nullable Component wrong;

    SuccessorFields(PeopleLookup people, SimilarPeople similar, Runnable changed) {
        this.similar = similar;
        addClassName("form");
        person.setItems(query -> people
                .search(
                        new PeopleFilter(query.getFilter().orElse(""), null, null, null, PeopleFilter.State.TOUS, null),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        person.setItemLabelGenerator(SuccessorFields::said);
        person.setPlaceholder(Texts.text("handover.person.example"));
        person.setRequiredIndicatorVisible(true);
        person.setManualValidation(true);
        person.addClassName("wide");
        fresh.addClassName("wide");
        civility.setLabel(Texts.text("people.civility"));
        civility.setItems(Civility.values());
        civility.setEmptySelectionAllowed(true);
        civility.setEmptySelectionCaption(Texts.text("people.civility.unknown"));
        civility.setItemLabelGenerator(SuccessorFields::said);
        family.setRequiredIndicatorVisible(true);
        firstDay.setRequiredIndicatorVisible(true);
        firstDay.setHelperText(Texts.text("handover.firstDay.help"));
        given.setManualValidation(true);
        family.setManualValidation(true);
        email.setManualValidation(true);
        phone.setManualValidation(true);
        firstDay.setManualValidation(true);
        add(person, fresh, civility, given, family, firstDay, email, phone);
        fresh.addValueChangeListener(change -> {
            show(outcome);
            (fresh.getValue() ? given : person).focus();
        });
        person.addValueChangeListener(change -> proposeAddress());
        for (var field : new com.vaadin.flow.component.HasValue<?, ?>[] {
            person, fresh, civility, given, family, firstDay, email, phone
        }) {
            field.addValueChangeListener(change -> changed.run());
        }
    }

    private static String said(@Nullable Civility value) {
        return value == null ? Texts.text("people.civility.unknown") : Texts.of("people.civility", value);
    }

    private static String said(PersonRow row) {
        var words = new StringBuilder(row.fullName());
        for (var word : new String[] {row.function(), row.organisation()}) {
            if (!word.isBlank()) {
                words.append(" – ").append(word);
            }
        }
        return words.toString();
    }

    /** Whoever stands in keeps the address they have; whoever takes the seat up mostly gets another. */
    private void proposeAddress() {
        var chosen = person.getValue();
        if (outcome == Outcome.INTERIM && chosen != null && chosen.email() != null && email.isEmpty()) {
            email.setValue(chosen.email());
        }
    }

    /** Says the fields in the words of the outcome. */
    void show(Outcome outcome) {
        this.outcome = outcome;
        setVisible(outcome != Outcome.NOBODY);
        if (outcome == Outcome.NOBODY) {
            return;
        }
        person.setLabel(Texts.of("handover.person", outcome));
        firstDay.setLabel(Texts.of("handover.firstDay", outcome));
        boolean typed = fresh.getValue();
        person.setVisible(!typed);
        civility.setVisible(typed);
        given.setVisible(typed);
        family.setVisible(typed);
    }

    void propose(LocalDate day) {
        firstDay.setValue(day);
    }

    /** Whether somebody is brought into the base who can be written to. */
    boolean newcomer() {
        return outcome != Outcome.NOBODY && fresh.getValue() && !email.isEmpty();
    }

    /** Sheets that look like whoever is being typed; empty when there are none. */
    String likely() {
        return fresh.getValue() && !family.isEmpty()
                ? similar.byName(given.getValue(), family.getValue()).stream()
                        .map(SuccessorFields::said)
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static String said(PersonMatch match) {
        return match.where().isEmpty() ? match.name() : match.name() + ", " + match.where();
    }

    /** What was typed, nothing when something is missing or wrong; said beside the fields only when asked for. */
    Optional<Arrival> read(boolean tell) {
        wrong = null;
        var day = check(firstDay, dayProblem(), tell);
        var who = check(person, fresh.getValue() || !person.isEmpty() ? "" : text("handover.person.missing"), tell);
        var named = check(family, fresh.getValue() ? familyProblem() : "", tell);
        var called = check(
                given,
                InputProblems.ofLine(given.getValue(), PersonName.LONGEST).orElse(""),
                tell);
        var written = check(
                email,
                email.isEmpty() ? "" : InputProblems.ofAddress(email.getValue()).orElse(""),
                tell);
        var rung = check(phone, phone.isEmpty() || number().isPresent() ? "" : text("handover.phone.wrong"), tell);
        if (!(day && who && named && called && written && rung)) {
            return Optional.empty();
        }
        return Optional.of(new Arrival(
                fresh.getValue() ? null : person.getValue().id(),
                fresh.getValue() ? typed() : null,
                Objects.requireNonNull(firstDay.getValue()),
                email.isEmpty() ? null : new EmailAddress(email.getValue()),
                number().orElse(null)));
    }

    private NewPerson typed() {
        return new NewPerson(
                civility.getValue(),
                new PersonName(given.getValue(), family.getValue()),
                null,
                "Passation",
                LegalBasis.MISSION_INTERET_PUBLIC,
                false);
    }

    private String familyProblem() {
        return family.getValue().isBlank()
                ? text("people.family.missing")
                : InputProblems.ofLine(family.getValue(), PersonName.LONGEST).orElse("");
    }

    private String dayProblem() {
        var unreadable = DateFields.problem(firstDay);
        return !unreadable.isEmpty() || !firstDay.isEmpty() ? unreadable : text("handover.day.missing");
    }

    private Optional<PhoneNumber> number() {
        try {
            return Optional.of(new PhoneNumber(phone.getValue()));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private <C extends Component & HasValidation> boolean check(C field, String problem, boolean tell) {
        if (tell || problem.isEmpty()) {
            field.setInvalid(!problem.isEmpty());
            field.setErrorMessage(problem);
        }
        if (!problem.isEmpty() && wrong == null) {
            wrong = field;
        }
        return problem.isEmpty();
    }

    /** Goes to the first field that is wrong, if there is one. */
    boolean focusWrong() {
        if (wrong instanceof Focusable<?> field) {
            field.focus();
            return true;
        }
        return false;
    }

    private static String text(String key) {
        return Texts.text(key);
    }
}
