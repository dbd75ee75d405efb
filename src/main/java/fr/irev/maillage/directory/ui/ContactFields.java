package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.ContactKind;
import fr.irev.maillage.directory.ContactPoint;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMatch;
import fr.irev.maillage.directory.SimilarPeople;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidEmailAddress;
import fr.irev.maillage.shared.MailProviders;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.ui.AddressSlip;
import fr.irev.maillage.shared.ui.FormFields;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** How somebody is reached in a mandate, to be typed: the address of their own, telephones, other addresses. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ContactFields extends Div {

    private static final long serialVersionUID = 1L;

    /** What was typed, fit to keep. */
    record Reached(@Nullable EmailAddress email, List<ContactPoint> points) {}

    private final TextField email = new TextField(Texts.text("people.mandate.email"));
    private final Map<ContactKind, TextField> points = new EnumMap<>(ContactKind.class);
    private final LikelyDuplicates duplicates = new LikelyDuplicates();
    private final LikelyDuplicates alike = new LikelyDuplicates();
    private final transient SimilarPeople similar;
    private final Button meant = new Button();
    private final transient PeopleLookup lookup;
    private transient List<ContactPoint> kept = List.of();
    private @Nullable PersonId holder;
    private @Nullable PersonId twin;
    private transient @Nullable Consumer<PersonMatch> merging;
    private final Map<TextField, String> confirmed = new HashMap<>();

    ContactFields(PeopleLookup lookup, SimilarPeople similar) {
        this.lookup = lookup;
        this.similar = similar;
        addClassName("form");
        email.setHelperText(Texts.text("people.mandate.email.help"));
        email.setManualValidation(true);
        email.getElement().setAttribute("autocomplete", "off");
        meant.addThemeVariants(ButtonVariant.SMALL);
        meant.setVisible(false);
        duplicates.addClassName("wide");
        alike.addClassName("wide");
        add(email, meant, duplicates, alike);
        for (var kind : ContactKind.values()) {
            var field = new TextField(Texts.of("people.contact", kind));
            field.setManualValidation(true);
            if (kind.isPhone()) {
                field.setHelperText(
                        Texts.text(kind == ContactKind.MOBILE ? "people.mobile.help" : "people.phone.help"));
            }
            points.put(kind, field);
            field.addValueChangeListener(change -> showAlike());
            add(field);
        }
        email.addValueChangeListener(change -> seek());
        meant.addClickListener(click -> suggestion().ifPresent(address -> email.setValue(address.value())));
    }

    void holder(PersonId person) {
        this.holder = person;
    }

    /** What merging means for somebody who is only being typed; who is in the base already is compared in another tab. */
    void onMerge(Consumer<PersonMatch> merging) {
        this.merging = merging;
    }

    /** Lets the address be that of this person too, because both are about to become one. */
    void share(@Nullable PersonId twin) {
        this.twin = twin;
    }

    private void seek() {
        var address = address();
        showAlike();
        duplicates.show(address.map(lookup::findByEmail).orElse(List.of()), holder, "people.duplicate.email", merging);
        var suggestion = suggestion();
        meant.setVisible(suggestion.isPresent());
        suggestion.ifPresent(better -> meant.setText(Texts.text("shared.email.typo", better.value())));
        if (email.isEmpty() || address.isPresent()) {
            email.setInvalid(false);
        }
        email.setHelperText(Texts.text(
                address.filter(EmailAddress::generic).isPresent()
                        ? "people.mandate.email.generic"
                        : "people.mandate.email.help"));
    }

    /** The same mobile, or the same address at another domain: perhaps somebody who changed employers. */
    private void showAlike() {
        var found = new LinkedHashSet<PersonMatch>();
        address().map(similar::byLocalPart).ifPresent(found::addAll);
        points.forEach((kind, field) -> {
            if (kind.isPhone() && !field.isEmpty()) {
                number(field).map(similar::byMobile).ifPresent(found::addAll);
            }
        });
        address().map(lookup::findByEmail).ifPresent(found::removeAll); // said below, and refused
        alike.show(List.copyOf(found), holder, "people.duplicate.like", merging);
    }

    private static Optional<PhoneNumber> number(TextField field) {
        try {
            return Optional.of(new PhoneNumber(field.getValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // is told beside the field when the form is read
        }
    }

    private Optional<EmailAddress> address() {
        try {
            return email.getValue().isBlank() ? Optional.empty() : Optional.of(new EmailAddress(email.getValue()));
        } catch (InvalidEmailAddress e) {
            email.setErrorMessage(InputProblems.sentence(e));
            email.setInvalid(true);
            return Optional.empty();
        }
    }

    private Optional<EmailAddress> suggestion() {
        return address().flatMap(MailProviders::meant);
    }

    void register(FormFields form) {
        form.add("email", email.getLabel(), email, value -> value);
        points.forEach((kind, field) -> form.add(kind.name(), field.getLabel(), field, value -> value));
    }

    /** What the fields show for a mandate. The first of each kind can be changed here, others are kept as they are. */
    Map<String, @Nullable Object> values(MandateSheet mandate) {
        kept = mandate.contactPoints();
        holder = mandate.person();
        var values = new HashMap<String, @Nullable Object>();
        var address = mandate.email();
        if (address != null) {
            confirmed.put(email, address);
            values.put("email", new EmailAddress(address).display());
        }
        points.forEach((kind, field) -> first(kind).ifPresent(point -> confirmed.put(field, point.value())));
        points.keySet()
                .forEach(kind -> values.put(
                        kind.name(), first(kind).map(ContactPoint::display).orElse(null)));
        return values;
    }

    private Optional<ContactPoint> first(ContactKind kind) {
        return kept.stream().filter(point -> point.kind() == kind).findFirst();
    }

    /** What was typed; missing when something of it is refused. */
    @Nullable
    Reached read(FieldProblems problems) {
        var address = email.getValue().isBlank()
                ? null
                : problems.read(email, () -> new EmailAddress(email.getValue()), null);
        if (address != null) {
            lookup.findByEmail(address).stream()
                    .filter(match -> !match.id().equals(holder) && !match.id().equals(twin))
                    .findFirst()
                    .ifPresent(other -> refuse(other, problems));
        } else if (email.getValue().isBlank()) {
            email.setInvalid(false);
        }
        var read = new ArrayList<ContactPoint>();
        points.forEach((kind, field) -> read(kind, field, problems).ifPresent(read::add));
        kept.stream()
                .filter(point -> first(point.kind())
                        .filter(first -> !first.equals(point))
                        .isPresent())
                .forEach(read::add);
        return problems.none() ? new Reached(address, read) : null;
    }

    private void refuse(PersonMatch other, FieldProblems problems) {
        problems.tell(email, Texts.text("people.email.taken", LikelyDuplicates.said(other)));
        duplicates.show(List.of(other), holder, "people.duplicate.email", merging);
    }

    private Optional<ContactPoint> read(ContactKind kind, TextField field, FieldProblems problems) {
        var typed = field.getValue();
        field.setInvalid(false);
        if (typed.isBlank()) {
            return Optional.empty();
        }
        if (!kind.isPhone()) {
            return Optional.ofNullable(
                    problems.read(field, () -> new ContactPoint(kind, typed, label(kind, typed)), null));
        }
        try {
            return Optional.of(new ContactPoint(kind, typed, label(kind, typed)));
        } catch (IllegalArgumentException e) {
            problems.tell(field, Texts.text("shared.phone.invalid"));
            return Optional.empty();
        }
    }

    /** The words beside a number stay as long as the number does. */
    private @Nullable String label(ContactKind kind, String typed) {
        return first(kind)
                .filter(point -> point.display().equals(typed) || point.value().equals(typed))
                .map(ContactPoint::label)
                .orElse(null);
    }

    /** Goes on at once, or after the person has said that addresses that look like a slip are meant as they stand. */
    void confirmAddress(Runnable goOn) {
        var addresses = new ArrayList<>(List.of(email));
        points.forEach((kind, field) -> {
            if (!kind.isPhone()) {
                addresses.add(field);
            }
        });
        confirm(addresses, goOn);
    }

    private void confirm(List<TextField> addresses, Runnable goOn) {
        if (addresses.isEmpty()) {
            goOn.run();
            return;
        }
        var first = addresses.getFirst();
        AddressSlip.ask(first, confirmed.get(first), address -> {
            confirmed.put(first, address);
            confirm(addresses.subList(1, addresses.size()), goOn);
        });
    }
}
