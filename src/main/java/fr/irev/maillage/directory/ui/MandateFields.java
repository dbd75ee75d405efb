package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.MandateTerms;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.seats.SeatChoice;
import fr.irev.maillage.directory.seats.SeatChoices;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.TypedText;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.FormFields;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** A mandate, to be typed: what somebody does where, from when to when, and how they are reached there. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class MandateFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 250;
    private static final int LONGEST_SOURCE = 200;

    private final ComboBox<OrganisationName> organisation = new ComboBox<>(Texts.text("people.mandate.organisation"));
    private final ComboBox<JobFunctionLabel> function = new ComboBox<>(Texts.text("people.mandate.function"));
    private final TextField freeTitle = new TextField(Texts.text("people.mandate.freeTitle"));
    private final TextField service = new TextField(Texts.text("people.mandate.service"));
    private final ComboBox<SeatChoice> seat = new ComboBox<>(Texts.text("people.mandate.seat"));
    private final Checkbox interim = new Checkbox(Texts.text("people.mandate.interim.check"));
    private final DatePicker start = DateFields.day(Texts.text("people.mandate.start"));
    private final DatePicker end = DateFields.day(Texts.text("people.mandate.end"));
    private final ContactFields contacts;
    private final TextField source = new TextField(Texts.text("people.source"));
    private final transient OrganisationLookup organisations;
    private final transient FunctionCatalogue functions;
    private final transient SeatChoices seats;
    private @Nullable Civility civility;

    MandateFields(
            OrganisationLookup organisations, FunctionCatalogue functions, SeatChoices seats, ContactFields contacts) {
        this.organisations = organisations;
        this.functions = functions;
        this.seats = seats;
        this.contacts = contacts;
        addClassName("form");
        organisation.setItems(query ->
                organisations.search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit()).stream());
        organisation.setItemLabelGenerator(MandateFields::said);
        organisation.setRequiredIndicatorVisible(true);
        organisation.setManualValidation(true);
        function.setItems(
                query -> functions.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        function.setItemLabelGenerator(label -> label.label(civility));
        function.setClearButtonVisible(true);
        function.setHelperText(Texts.text("people.mandate.function.help"));
        function.setManualValidation(true);
        freeTitle.setHelperText(Texts.text("people.mandate.freeTitle.help"));
        seat.setItems(query -> seats
                .search(
                        query.getFilter().orElse(""),
                        chosenOrganisation(),
                        chosenFunction(),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        seat.setItemLabelGenerator(MandateFields::said);
        seat.setClearButtonVisible(true);
        seat.setHelperText(Texts.text("people.mandate.seat.help"));
        seat.setManualValidation(true);
        for (var field : new TextField[] {freeTitle, service, source}) {
            field.setManualValidation(true);
        }
        contacts.addClassName("wide");
        add(organisation, function, freeTitle, service, seat, interim, start, end, contacts, source);
        organisation.addValueChangeListener(change -> seat.getDataProvider().refreshAll());
        function.addValueChangeListener(change -> seat.getDataProvider().refreshAll());
        freeTitle.addValueChangeListener(change -> {
            if (change.isFromClient() && function.isEmpty() && !freeTitle.isEmpty()) {
                functions.match(freeTitle.getValue()).flatMap(functions::find).ifPresent(function::setValue);
            }
        });
    }

    private static String said(OrganisationName name) {
        return name.city().isEmpty() ? name.display() : name.display() + " – " + name.city();
    }

    private static String said(SeatChoice choice) {
        return Texts.text(
                choice.held() ? "people.mandate.seat.held" : "people.mandate.seat.vacant",
                choice.function(),
                choice.place());
    }

    private @Nullable OrganisationId chosenOrganisation() {
        return Optional.ofNullable(organisation.getValue())
                .map(OrganisationName::id)
                .orElse(null);
    }

    private @Nullable FunctionCode chosenFunction() {
        return Optional.ofNullable(function.getValue())
                .map(JobFunctionLabel::code)
                .orElse(null);
    }

    /** Says functions in the gender of the person. */
    void address(@Nullable Civility known) {
        this.civility = known;
        function.getDataProvider().refreshAll();
    }

    /** Whose addresses are not somebody else's. */
    void holder(PersonId person) {
        contacts.holder(person);
    }

    void register(FormFields form) {
        form.add(
                "organisation",
                organisation.getLabel(),
                organisation,
                MandateFields::said,
                value -> Long.toString(value.id().organisationId()),
                key -> organisations.name(new OrganisationId(Long.parseLong(key))));
        form.add(
                "function",
                function.getLabel(),
                function,
                label -> label.label(civility),
                value -> value.code().functionCode(),
                key -> functions.find(new FunctionCode(key)));
        form.add("freeTitle", freeTitle.getLabel(), freeTitle, value -> value);
        form.add("service", service.getLabel(), service, value -> value);
        form.add(
                "seat",
                seat.getLabel(),
                seat,
                MandateFields::said,
                value -> Long.toString(value.id().seatId()),
                key -> seats.find(new SeatId(Long.parseLong(key))));
        form.add("interim", interim.getLabel(), interim, value -> Texts.text(value ? "people.yes" : "people.no"));
        form.add("start", start.getLabel(), start, Dates::shortDay);
        form.add("end", end.getLabel(), end, Dates::shortDay);
        contacts.register(form);
        form.add("mandateSource", source.getLabel(), source, value -> value);
    }

    /** What the fields show for a mandate, by the names under which they are registered. */
    Map<String, @Nullable Object> values(MandateSheet mandate) {
        var values = new HashMap<String, @Nullable Object>(contacts.values(mandate));
        values.put("organisation", organisations.name(mandate.organisation()).orElse(null));
        var code = mandate.function();
        values.put("function", code == null ? null : functions.find(code).orElse(null));
        values.put("freeTitle", mandate.freeTitle());
        values.put("service", mandate.service());
        var place = mandate.seat();
        values.put("seat", place == null ? null : seats.find(place).orElse(null));
        values.put("interim", mandate.interim() ? Boolean.TRUE : null);
        values.put("start", mandate.held().start());
        values.put("end", mandate.held().end());
        values.put("mandateSource", mandate.source());
        return values;
    }

    /** What was typed; missing when something of it is refused. */
    @Nullable
    MandateTerms read(FieldProblems problems) {
        problems.require(organisation, Texts.text("people.mandate.organisation.missing"));
        var title = problems.read(freeTitle, () -> TypedText.line(freeTitle.getValue(), LONGEST), null);
        if (function.isEmpty() && freeTitle.getValue().isBlank()) {
            problems.tell(function, Texts.text("people.mandate.function.missing"));
        } else {
            function.setInvalid(false);
        }
        var within = problems.read(service, () -> TypedText.line(service.getValue(), LONGEST), null);
        var held = held(problems);
        var reached = contacts.read(problems);
        var from = problems.read(source, () -> TypedText.line(source.getValue(), LONGEST_SOURCE), null);
        seat.setInvalid(false);
        if (!problems.none() || held == null || reached == null) {
            return null;
        }
        return new MandateTerms(
                organisation.getValue().id(),
                chosenFunction(),
                seat.isEmpty() ? null : seat.getValue().id(),
                title,
                within,
                held,
                interim.getValue(),
                reached.email(),
                reached.points(),
                from);
    }

    private @Nullable Period held(FieldProblems problems) {
        var first = day(start, problems);
        var last = day(end, problems);
        if (first != null && last != null && last.isBefore(first)) {
            problems.tell(end, Texts.text("people.mandate.backwards", Dates.shortDay(last), Dates.shortDay(first)));
            return null;
        }
        return new Period(first, last);
    }

    private static @Nullable LocalDate day(DatePicker field, FieldProblems problems) {
        var problem = DateFields.problem(field);
        if (problem.isEmpty()) {
            field.setInvalid(false);
        } else {
            problems.tell(field, problem);
        }
        return field.getValue();
    }

    /** Says beside the seat why it cannot be taken. */
    void refuseSeat(FieldProblems problems, String sentence) {
        problems.tell(seat, sentence);
    }

    ContactFields contacts() {
        return contacts;
    }

    void focus() {
        organisation.focus();
    }
}
