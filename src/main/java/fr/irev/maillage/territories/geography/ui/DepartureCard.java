package fr.irev.maillage.territories.geography.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.geography.Fate;
import fr.irev.maillage.territories.geography.GeographyComparison.Departure;
import fr.irev.maillage.territories.geography.GeographyComparison.Heir;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;

/** What becomes of one quartier that the files do not have any more. */
class DepartureCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Departure departure;
    private final Checkbox leaves = new Checkbox(Texts.text("geography.ui.leaves"));
    private final Select<String> heir = new Select<>();
    private final Checkbox schemes = new Checkbox();

    /** @param leaving whether it is likely that it leaves */
    DepartureCard(Departure departure, boolean leaving) {
        this.departure = departure;
        addClassName("card");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", departure.name() + ", " + departure.code());
        var where =
                new Span(departure.where().isEmpty() ? departure.code() : departure.code() + " · " + departure.where());
        where.addClassName("muted");
        add(new H3(departure.name()), where, new Paragraph(successors()));
        leaves.setValue(leaving);
        leaves.setVisible(!departure.former());
        leaves.addValueChangeListener(change -> show());
        heir();
        schemes.setLabel(Texts.text("geography.ui.schemes", String.join(", ", departure.schemes())));
        schemes.setVisible(false);
        add(leaves, heir, schemes);
        show();
    }

    private String successors() {
        return departure.successors().isEmpty()
                ? Texts.text("geography.ui.successors.none")
                : Texts.text(
                        "geography.ui.successors",
                        departure.successors().stream().map(DepartureCard::said).collect(Collectors.joining(", ")));
    }

    private static String said(Heir heir) {
        var share = heir.share();
        return share == null
                ? Texts.text("geography.ui.heir." + heir.reason(), heir.name(), heir.code())
                : Texts.text("geography.ui.heir.share", heir.name(), heir.code(), share);
    }

    /** Chosen beforehand only where one quartier follows and no other. */
    private void heir() {
        heir.setLabel(Texts.text("geography.ui.heir", String.join(", ", departure.attached())));
        heir.setPlaceholder(Texts.text("geography.ui.heir.choose"));
        var choices = new ArrayList<String>();
        departure.heirs().forEach(one -> choices.add(one.code()));
        choices.add(Fate.STAY);
        heir.setItems(choices);
        heir.setItemLabelGenerator(code -> departure.heirs().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(DepartureCard::said)
                .orElse(Texts.text("geography.ui.heir.stay")));
        if (departure.heirs().isEmpty()) {
            heir.setValue(Fate.STAY);
        } else if (departure.successors().size() == 1) {
            heir.setValue(departure.successors().getFirst().code());
        }
        heir.addValueChangeListener(change -> show());
    }

    private void show() {
        boolean going = departure.former() || leaves.getValue();
        heir.setVisible(going && !departure.attached().isEmpty());
        boolean follow = going && !departure.schemes().isEmpty() && someoneFollows();
        if (follow && !schemes.isVisible()) {
            schemes.setValue(true);
        }
        schemes.setVisible(follow);
    }

    private boolean someoneFollows() {
        return !departure.successors().isEmpty()
                || !Objects.requireNonNullElse(heir.getValue(), Fate.STAY).equals(Fate.STAY);
    }

    String code() {
        return departure.code();
    }

    boolean answered() {
        boolean open = heir.isVisible() && heir.getValue() == null;
        heir.setInvalid(open);
        heir.setErrorMessage(Texts.text("geography.ui.heir.problem"));
        return !open;
    }

    /** Leads to the question. */
    void ask() {
        heir.focus();
    }

    Fate fate() {
        return new Fate(
                leaves.getValue(),
                heir.isVisible() ? heir.getValue() : Fate.STAY,
                schemes.isVisible() && schemes.getValue());
    }
}
