package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import fr.irev.maillage.events.EventDetails;
import fr.irev.maillage.events.EventFormats.EventFormat;
import fr.irev.maillage.events.EventNetworks.EventNetwork;
import fr.irev.maillage.events.EventThemes.Theme;
import fr.irev.maillage.shared.TypedText;
import fr.irev.maillage.shared.ui.Calendars;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.FormFields;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields of an event, their rules and their French errors. Times are typed in Paris. */
class EventFields {

    /** A group of fields cannot be required, as the component says it is; its fields can. */
    private static final String REQUIRED = """
            const tell = () => {
              if (this.hasAttribute('aria-required')) {
                this.removeAttribute('aria-required');
                this.querySelectorAll('input').forEach(input => input.setAttribute('aria-required', 'true'));
              }
            };
            new MutationObserver(tell).observe(this, {attributeFilter: ['aria-required']});
            tell();
            """;

    private final TextField title = new TextField(Texts.text("events.form.title"));
    private final ComboBox<EventFormat> format = new ComboBox<>(Texts.text("events.form.format"));
    private final ComboBox<Theme> theme = new ComboBox<>(Texts.text("events.form.theme"));
    private final ComboBox<EventNetwork> network = new ComboBox<>(Texts.text("events.form.network"));
    private final DateTimePicker starts = moment("events.form.starts");
    private final DateTimePicker ends = moment("events.form.ends");
    private final DateTimePicker closes = moment("events.form.closes");
    private final TextField venue = new TextField(Texts.text("events.form.venue"));
    private final TextField visio = new TextField(Texts.text("events.form.visio"));
    private final IntegerField places = new IntegerField(Texts.text("events.form.places"));
    private final TextArea description = new TextArea(Texts.text("events.form.description"));

    private final Binder<EventDraft> binder = new Binder<>();
    private final FormFields named = new FormFields();
    private final List<EventFormat> formats;
    private final List<Theme> themes;
    private final List<EventNetwork> networks;

    EventFields(List<EventFormat> formats, List<Theme> themes, List<EventNetwork> networks) {
        this.formats = formats;
        this.themes = themes;
        this.networks = networks;
        format.setItems(formats);
        format.setItemLabelGenerator(EventFormat::label);
        theme.setItems(themes);
        theme.setItemLabelGenerator(Theme::label);
        theme.setClearButtonVisible(true);
        network.setItems(networks);
        network.setItemLabelGenerator(EventNetwork::name);
        network.setClearButtonVisible(true);
        closes.setHelperText(Texts.text("events.form.closes.help"));
        venue.setHelperText(Texts.text("events.form.venue.help"));
        visio.setHelperText(Texts.text("events.form.visio.help"));
        places.setHelperText(Texts.text("events.form.places.help"));
        description.setMinRows(5);
        name();
        bind();
        binder.readBean(new EventDraft());
    }

    /** The fields by their names, under which the browser keeps what is typed. */
    FormFields named() {
        return named;
    }

    private void name() {
        named.add("title", title.getLabel(), title, text -> text);
        named.add(
                "format",
                format.getLabel(),
                format,
                EventFormat::label,
                EventFormat::code,
                code -> found(formats, one -> one.code().equals(code)));
        named.add(
                "theme",
                theme.getLabel(),
                theme,
                Theme::label,
                Theme::code,
                code -> found(themes, one -> one.code().equals(code)));
        named.add(
                "network",
                network.getLabel(),
                network,
                EventNetwork::name,
                one -> String.valueOf(one.id().networkId()),
                number -> found(
                        networks, one -> String.valueOf(one.id().networkId()).equals(number)));
        named.add("starts", starts.getLabel(), starts, LocalDateTime::toString);
        named.add("ends", ends.getLabel(), ends, LocalDateTime::toString);
        named.add("closes", closes.getLabel(), closes, LocalDateTime::toString);
        named.add("venue", venue.getLabel(), venue, text -> text);
        named.add("visio", visio.getLabel(), visio, text -> text);
        named.add("places", places.getLabel(), places, String::valueOf);
        named.add("description", description.getLabel(), description, text -> text);
    }

    Component form() {
        var form =
                new FormLayout(title, format, theme, network, starts, ends, closes, places, venue, visio, description);
        form.setColspan(title, 2);
        form.setColspan(description, 2);
        return form;
    }

    void show(EventDetails details) {
        var draft = new EventDraft();
        draft.title = details.title();
        draft.format = formats.stream()
                .filter(one -> one.code().equals(details.format()))
                .findFirst()
                .orElse(null);
        draft.theme = themes.stream()
                .filter(one -> one.code().equals(details.theme()))
                .findFirst()
                .orElse(null);
        draft.network = networks.stream()
                .filter(one -> one.id().equals(details.network()))
                .findFirst()
                .orElse(null);
        draft.starts = local(details.startsAt());
        draft.ends = local(details.endsAt());
        draft.closes = details.closesAt() == null ? null : local(details.closesAt());
        draft.venue = details.venue() == null ? "" : details.venue();
        draft.visio = details.visioLink() == null ? "" : details.visioLink();
        draft.places = details.places();
        draft.description = details.description();
        binder.readBean(draft);
    }

    /** What was typed, as an event; empty when something is wrong, which the fields and {@link #problems} then say. */
    Optional<EventDetails> details() {
        var draft = new EventDraft();
        return binder.writeBeanIfValid(draft) ? Optional.of(draft.details()) : Optional.empty();
    }

    /** What is wrong, one sentence each. */
    List<String> problems() {
        return binder.validate().getValidationErrors().stream()
                .map(ValidationResult::getErrorMessage)
                .toList();
    }

    boolean hasChanges() {
        return binder.hasChanges();
    }

    private void bind() {
        binder.forField(title)
                .asRequired(Texts.text("events.form.title.missing"))
                .withValidator(line(EventDetails.LONGEST_LINE))
                .withValidator(TypedText::says, Texts.text("events.form.title.missing"))
                .bind(draft -> draft.title, (draft, value) -> draft.title = value);
        binder.forField(format)
                .asRequired(Texts.text("events.form.format.missing"))
                .bind(draft -> draft.format, (draft, value) -> draft.format = value);
        binder.forField(theme).bind(draft -> draft.theme, (draft, value) -> draft.theme = value);
        binder.forField(network).bind(draft -> draft.network, (draft, value) -> draft.network = value);
        binder.forField(starts)
                .asRequired(Texts.text("events.form.starts.missing"))
                .bind(draft -> draft.starts, (draft, value) -> draft.starts = value);
        var endsBinding = binder.forField(ends)
                .asRequired(Texts.text("events.form.ends.missing"))
                .withValidator(
                        end -> starts.getValue() == null || !end.isBefore(starts.getValue()),
                        Texts.text("events.form.ends.before"))
                .bind(draft -> draft.ends, (draft, value) -> draft.ends = value);
        var closesBinding = binder.forField(closes)
                .withValidator(
                        closing -> closing == null || ends.getValue() == null || !closing.isAfter(ends.getValue()),
                        Texts.text("events.form.closes.after"))
                .bind(draft -> draft.closes, (draft, value) -> draft.closes = value);
        starts.addValueChangeListener(change -> {
            if (ends.getValue() != null) {
                endsBinding.validate();
            }
        });
        ends.addValueChangeListener(change -> closesBinding.validate());
        binder.forField(venue)
                .withValidator(line(EventDetails.LONGEST_LINE))
                .bind(draft -> draft.venue, (draft, value) -> draft.venue = value);
        visio.addValueChangeListener(change -> visio.setValue(EventDetails.tidyLink(change.getValue())));
        binder.forField(visio)
                .withValidator(
                        link -> link.isBlank() || EventDetails.isLink(EventDetails.tidyLink(link)),
                        Texts.text("events.form.visio.invalid"))
                .bind(draft -> draft.visio, (draft, value) -> draft.visio = value);
        places.setI18n(
                new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(Texts.text("events.form.places.invalid")));
        binder.forField(places)
                .withValidator(count -> count == null || count > 0, Texts.text("events.form.places.invalid"))
                .bind(draft -> draft.places, (draft, value) -> draft.places = value);
        binder.forField(description)
                .withValidator(
                        (text, context) -> result(InputProblems.ofParagraphs(text, EventDetails.LONGEST_DESCRIPTION)))
                .bind(draft -> draft.description, (draft, value) -> draft.description = value);
    }

    private static Validator<String> line(int longest) {
        return (text, context) -> result(InputProblems.ofLine(text, longest));
    }

    private static ValidationResult result(Optional<String> problem) {
        return problem.map(ValidationResult::error).orElseGet(ValidationResult::ok);
    }

    private static DateTimePicker moment(String label) {
        var words = Texts.text(label);
        var field = new DateTimePicker(words);
        field.setLocale(Locale.FRANCE);
        field.setDatePickerI18n(Calendars.french());
        field.setStep(Duration.ofMinutes(15));
        field.setAutoOpen(false); // a calendar in the way of whoever types
        field.getElement().executeJs(REQUIRED);
        field.setDateAriaLabel(Texts.text("events.form.date", words));
        field.setTimeAriaLabel(Texts.text("events.form.time", words));
        field.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(Texts.text("events.form.incomplete"))
                .setIncompleteInputErrorMessage(Texts.text("events.form.incomplete")));
        return field;
    }

    private static <T> Optional<T> found(List<T> choices, Predicate<T> wanted) {
        return choices.stream().filter(wanted).findFirst();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Dates.PARIS);
    }

    /** What stands in the fields, complete or not. */
    private static final class EventDraft {

        private String title = "";
        private @Nullable EventFormat format;
        private @Nullable Theme theme;
        private @Nullable EventNetwork network;
        private @Nullable LocalDateTime starts;
        private @Nullable LocalDateTime ends;
        private @Nullable LocalDateTime closes;
        private String venue = "";
        private String visio = "";
        private @Nullable Integer places;
        private String description = "";

        EventDetails details() {
            if (format == null || starts == null || ends == null) {
                throw new IllegalStateException("The fields have not been validated");
            }
            return new EventDetails(
                    title,
                    format.code(),
                    theme == null ? null : theme.code(),
                    network == null ? null : network.id(),
                    instant(starts),
                    instant(ends),
                    venue,
                    visio,
                    places,
                    closes == null ? null : instant(closes),
                    description);
        }

        private static Instant instant(LocalDateTime local) {
            return local.atZone(Dates.PARIS).toInstant();
        }
    }
}
