package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.InvalidDate;
import fr.irev.maillage.shared.TypedDate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * « À la date du … »: the day a page tells of. It stands in the address of the page, so that links, the way back and a reload
 * keep it; another day than today is said by a banner, with the way back to today.
 */
public final class AsOfPicker extends Div {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "as-of-name";

    private final transient Clock clock;
    private final DatePicker field = DateFields.day("");
    private final Button today = new Button(Texts.text("shared.today"), click -> choose(today().day()));
    private final Div banner = new Div();
    private final Div unreadable = new Div();
    private AsOf asOf;
    private transient Location location = new Location("");
    private transient Runnable changed = () -> {};

    /** On today, until an address says otherwise. */
    public AsOfPicker(Clock clock) {
        this.clock = clock;
        this.asOf = today();
        addClassName("as-of");
        var name = new Span(Texts.text("shared.as-of"));
        name.setId(NAME);
        name.addClassName("muted");
        field.setLabel(null);
        field.setAriaLabelledBy(NAME);
        field.setHelperText(null);
        field.setPlaceholder(Texts.text("shared.date.format"));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed();
            }
        });
        today.addThemeVariants(ButtonVariant.SMALL);
        today.setAriaLabel(Texts.text("shared.as-of.today"));
        banner.addClassName("as-of-banner");
        unreadable.addClassName("as-of-banner");
        unreadable.setVisible(false);
        var said = new Div(banner, unreadable);
        said.addClassName("as-of-said");
        said.getElement().setAttribute("role", "status");
        var row = new Div(name, field, today);
        row.addClassName("as-of-field");
        add(row, said);
        show();
    }

    /** What has to be read anew for another day. */
    public void onChange(Runnable changed) {
        this.changed = changed;
    }

    /** Takes the day from the address of the page; today where there is none, or none that can be read. */
    public void read(Location location) {
        this.location = location;
        var asked = location.getQueryParameters().getSingleParameter(AsOfAddress.PARAMETER);
        var problem = "";
        asOf = today();
        if (asked.isPresent()) {
            try {
                asOf = asOf.on(TypedDate.parse(asked.get()));
            } catch (InvalidDate e) {
                problem = Texts.text("shared.as-of.unreadable", DateFields.sentence(e));
            }
        }
        unreadable.setText(problem);
        unreadable.setVisible(!problem.isEmpty());
        show();
    }

    /** Shows the day that the page tells of for a reason of its own, which its address need not say. */
    public void tell(LocalDate day) {
        asOf = today().on(day);
        show();
    }

    /** Keeps other parameters in the address, besides the day, and no step of the browser's history for them. */
    public void keep(QueryParameters others) {
        location = new Location(location.getPath(), with(others, asOf));
        UI.getCurrent().getPage().getHistory().replaceState(null, location);
    }

    /** The day the page tells of. */
    public AsOf asOf() {
        return asOf;
    }

    private AsOf today() {
        return AsOf.today(clock);
    }

    /** What cannot be read stays in the field with the reason, and the page on the day it tells of. */
    private void typed() {
        if (DateFields.readable(field)) {
            choose(field.getValue());
        }
    }

    private void choose(@Nullable LocalDate day) {
        var chosen = day == null ? today() : today().on(day);
        unreadable.setVisible(false);
        if (!chosen.equals(asOf)) {
            asOf = chosen;
            location = new Location(location.getPath(), with(location.getQueryParameters(), asOf));
            UI.getCurrent().getPage().getHistory().pushState(null, location);
            show();
            changed.run();
        } else {
            show();
        }
    }

    private static QueryParameters with(QueryParameters others, AsOf asOf) {
        var all = new TreeMap<>(others.getParameters());
        all.remove(AsOfAddress.PARAMETER);
        if (!asOf.isToday()) {
            all.put(AsOfAddress.PARAMETER, List.of(asOf.day().toString()));
        }
        return new QueryParameters(all);
    }

    private void show() {
        AsOfAddress.look(asOf);
        field.setValue(asOf.day());
        field.setInvalid(false);
        today.setVisible(!asOf.isToday());
        banner.removeAll();
        banner.setVisible(!asOf.isToday());
        if (!asOf.isToday()) {
            var sentence = new Span(
                    Texts.text(asOf.isPast() ? "shared.as-of.past" : "shared.as-of.future", Dates.day(asOf.day())) + " "
                            + Texts.text("shared.as-of.read-only"));
            var icon = VaadinIcon.CLOCK.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            banner.add(icon, sentence);
        }
        setClassName("as-of-other", !asOf.isToday());
    }
}
