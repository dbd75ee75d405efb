package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.organisations.OrganisationDetails;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.directory.organisations.OrganisationType;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.directory.organisations.PostalCode;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidEmailAddress;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.TypedText;
import fr.irev.maillage.shared.ui.AddressSlip;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.FormFields;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an organisation: shows what is known, and reads what was typed, each problem beside its field. */
final class OrganisationFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONG = 250;
    private static final String TYPE = "type";
    private static final String TERRITORY = "territory";
    private static final String PARENT = "parent";
    private static final String SUCCESSOR = "successor";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String ALIASES = "aliases";

    private final ComboBox<OrganisationType> type = new ComboBox<>(Texts.text("organisations.type"));
    private final TextField name = field("organisations.name");
    private final TextField acronym = field("organisations.acronym");
    private final TextField phone = field("organisations.phone");
    private final TextField email = field("organisations.email");
    private final TextField website = field("organisations.website");
    private final TextField address = field("organisations.address");
    private final TextField postalCode = field("organisations.postalCode");
    private final TextField city = field("organisations.city");
    private final ComboBox<TerritoryName> territory = new ComboBox<>(Texts.text("organisations.territory"));
    private final ComboBox<OrganisationName> parent = new ComboBox<>(Texts.text("organisations.parent"));
    private final ComboBox<OrganisationName> successor = new ComboBox<>(Texts.text("organisations.successor"));
    private final TextField siren = field("organisations.siren");
    private final TextField siret = field("organisations.siret");
    private final DatePicker validFrom = DateFields.day(Texts.text("organisations.validFrom"));
    private final DatePicker validUntil = DateFields.day(Texts.text("organisations.validUntil"));
    private final TextArea aliases = new TextArea(Texts.text("organisations.aliases"));
    private final transient OrganisationTypes types;
    private final transient TerritoryLookup territories;
    private final transient OrganisationLookup lookup;
    private final transient Map<Component, String> problems = new LinkedHashMap<>();
    private final List<TextField> lines =
            List.of(name, acronym, phone, email, website, address, postalCode, city, siren, siret);
    private @Nullable String confirmed;

    OrganisationFields(OrganisationTypes types, OrganisationLookup lookup, TerritoryLookup territories) {
        this.types = types;
        this.lookup = lookup;
        this.territories = territories;
        lines.forEach(line -> line.setManualValidation(true));
        addClassName("form");
        type.setItems(OrganisationType::answersTo, types.all());
        type.setItemLabelGenerator(OrganisationType::label);
        type.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        name.addClassName("wide");
        aliases.addClassName("wide");
        aliases.setHelperText(Texts.text("organisations.aliases.help"));
        territory.setHelperText(Texts.text("organisations.territory.help"));
        territory.setItems(query ->
                territories.search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit()).stream());
        territory.setItemLabelGenerator(
                found -> found.within().isEmpty() ? found.name() : found.name() + " – " + found.within());
        for (var box : List.of(parent, successor)) {
            box.setItems(query ->
                    lookup.search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit()).stream());
            box.setItemLabelGenerator(OrganisationName::display);
            box.setClearButtonVisible(true);
        }
        territory.setClearButtonVisible(true);
        for (var date : List.of(validFrom, validUntil)) {
            date.setClearButtonVisible(true);
        }
        add(
                name,
                type,
                acronym,
                phone,
                email,
                website,
                address,
                postalCode,
                city,
                territory,
                parent,
                successor,
                siren,
                siret,
                validFrom,
                validUntil,
                aliases);
    }

    private static TextField field(String label) {
        return new TextField(Texts.text(label));
    }

    void register(FormFields form) {
        for (var line : lines) {
            form.add(line.getLabel(), line.getLabel(), line, value -> value);
        }
        form.add(TYPE, type.getLabel(), type, OrganisationType::label, OrganisationType::code, types::find);
        form.add(
                TERRITORY,
                territory.getLabel(),
                territory,
                TerritoryName::name,
                value -> Long.toString(value.id().territoryId()),
                key -> territories.name(new TerritoryId(Long.parseLong(key))));
        register(form, PARENT, parent);
        register(form, SUCCESSOR, successor);
        form.add(FROM, validFrom.getLabel(), validFrom, Dates::shortDay);
        form.add(UNTIL, validUntil.getLabel(), validUntil, Dates::shortDay);
        form.add(ALIASES, aliases.getLabel(), aliases, value -> value);
    }

    private void register(FormFields form, String name, ComboBox<OrganisationName> box) {
        form.add(
                name,
                box.getLabel(),
                box,
                OrganisationName::display,
                value -> Long.toString(value.id().organisationId()),
                key -> lookup.name(new OrganisationId(Long.parseLong(key))));
    }

    /** What the fields show for an organisation, by the names under which they are registered. */
    Map<String, @Nullable Object> values(OrganisationSheet sheet) {
        var details = sheet.details();
        var values = new HashMap<String, @Nullable Object>();
        values.put(TYPE, types.find(details.typeCode()).orElse(null));
        values.put(name.getLabel(), details.name());
        values.put(acronym.getLabel(), details.acronym());
        values.put(
                phone.getLabel(),
                details.phone() == null ? null : details.phone().display());
        confirmed = details.email() == null ? null : details.email().value();
        values.put(
                email.getLabel(),
                details.email() == null ? null : details.email().display());
        values.put(website.getLabel(), details.website());
        values.put(address.getLabel(), details.address());
        values.put(postalCode.getLabel(), details.postalCode());
        values.put(city.getLabel(), details.city());
        values.put(
                TERRITORY,
                Optional.ofNullable(details.territory())
                        .flatMap(territories::name)
                        .orElse(null));
        values.put(PARENT, sheet.parent());
        values.put(SUCCESSOR, sheet.successor());
        values.put(siren.getLabel(), details.siren());
        values.put(siret.getLabel(), details.siret());
        values.put(FROM, details.validity().start());
        values.put(UNTIL, details.validity().end());
        values.put(ALIASES, details.aliases().isEmpty() ? null : String.join("\n", details.aliases()));
        return values;
    }

    /** Goes on at once, or after the person has said what an address that looks like a slip is meant to be. */
    void confirmAddress(Runnable goOn) {
        AddressSlip.ask(email, confirmed, address -> {
            confirmed = address;
            goOn.run();
        });
    }

    /** What is wrong, field by field, as read last. */
    Map<Component, String> problems() {
        return problems;
    }

    /** What was typed, when all of it can be kept; otherwise each field says what is wrong. */
    Optional<OrganisationDetails> read() {
        problems.clear();
        var code = read(postalCode, PostalCode::split);
        if (code != null) {
            postalCode.setValue(code.code().value());
            if (city.isEmpty()) {
                city.setValue(code.town());
            }
        }
        var kind = type.getValue();
        check(type, kind != null, "organisations.form.type.required");
        var called = readName();
        var number = read(siren, text -> OrganisationTexts.digits(text, 9, "organisations.form.siren.invalid"));
        var establishment = read(siret, text -> OrganisationTexts.digits(text, 14, "organisations.form.siret.invalid"));
        var dialled = read(phone, PhoneNumber::new);
        var written = read(email, EmailAddress::new);
        var site = read(website, OrganisationTexts::site);
        var at = read(address, text -> TypedText.line(text, LONG));
        var town = read(city, text -> TypedText.line(text, 120));
        var initials = read(acronym, text -> TypedText.line(text, 60));
        var others = read(aliases);
        var validity = readValidity();
        if (!problems.isEmpty() || kind == null || called == null || validity == null) {
            return Optional.empty();
        }
        var above = parent.getValue();
        var next = successor.getValue();
        var place = territory.getValue();
        return Optional.of(new OrganisationDetails(
                kind.code(),
                called,
                initials,
                above == null ? null : above.id(),
                next == null ? null : next.id(),
                place == null ? null : place.id(),
                number,
                establishment,
                at,
                code == null ? null : code.code().value(),
                town,
                dialled,
                written,
                site,
                validity,
                others));
    }

    void tellParentLoop() {
        check(parent, false, "organisations.form.parent.loop");
    }

    private @Nullable String readName() {
        try {
            var text = TypedText.line(name.getValue(), OrganisationDetails.LONGEST_NAME);
            check(name, TypedText.says(text), "organisations.form.name.required");
            return text;
        } catch (InvalidText invalid) {
            tell(name, sentence(invalid));
            return null;
        }
    }

    private List<String> read(TextArea area) {
        try {
            var lines = area.getValue()
                    .lines()
                    .map(line -> TypedText.line(line, LONG))
                    .toList();
            area.setInvalid(false);
            return lines;
        } catch (InvalidText invalid) {
            tell(area, sentence(invalid));
            return List.of();
        }
    }

    private @Nullable Period readValidity() {
        var from = day(validFrom);
        var until = day(validUntil);
        if (from != null && until != null && until.isBefore(from)) {
            tell(validUntil, Texts.text("organisations.form.dates", Dates.shortDay(until), Dates.shortDay(from)));
            return null;
        }
        return new Period(from, until);
    }

    private @Nullable LocalDate day(DatePicker field) {
        var problem = DateFields.problem(field);
        field.setInvalid(false);
        if (!problem.isEmpty()) {
            tell(field, problem);
        }
        return field.getValue();
    }

    /** Reads an optional field; an empty one is no problem. */
    private <T> @Nullable T read(TextField field, Function<String, T> reading) {
        field.setInvalid(false);
        if (field.getValue().isBlank()) {
            return null;
        }
        try {
            return reading.apply(field.getValue());
        } catch (InvalidText invalid) {
            tell(field, sentence(invalid));
        } catch (InvalidEmailAddress invalid) {
            tell(field, InputProblems.sentence(invalid));
        } catch (PostalCode.InvalidPostalCode invalid) {
            tell(
                    field,
                    invalid.proposal().isEmpty()
                            ? Texts.text("organisations.form.postalCode.invalid")
                            : Texts.text("organisations.form.postalCode.zero", invalid.proposal()));
        } catch (OrganisationTexts.Unreadable unreadable) {
            tell(field, Texts.text(unreadable.key()));
        } catch (IllegalArgumentException notANumber) {
            tell(field, Texts.text("shared.phone.invalid"));
        }
        return null;
    }

    private <C extends Component & HasValidation> void check(C field, boolean right, String problem) {
        field.setInvalid(false);
        if (!right) {
            tell(field, Texts.text(problem));
        }
    }

    private <C extends Component & HasValidation> void tell(C field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        problems.put(field, sentence);
    }

    private static String sentence(InvalidText invalid) {
        return Texts.text("shared.text." + invalid.problem(), invalid.longest(), invalid.typed());
    }
}
