package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.directory.seats.SeatHolder;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.ui.SchemePages;
import fr.irev.maillage.territories.ui.TerritoryPages;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The seats of one scheme or organisation, each with its state, its holder or its last one, and what staff may say of it. */
public final class SeatCards extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<List<SeatRow>> seats;
    private final boolean today;
    private final transient SeatService service;
    private final transient List<SeatAction> actions;

    /**
     * @param seats reads them again after each change
     * @param asOf the day they tell of; nothing can be done on another than today
     * @param actions what else can be done with a seat
     */
    public SeatCards(Supplier<List<SeatRow>> seats, AsOf asOf, SeatService service, List<SeatAction> actions) {
        this.seats = seats;
        this.today = asOf.isToday();
        this.service = service;
        this.actions = List.copyOf(actions);
        refresh();
    }

    private void refresh() {
        removeAll();
        var rows = seats.get();
        if (rows.isEmpty()) {
            removeClassName("cards");
            add(new EmptyState(Texts.text("seats.none")));
        } else {
            addClassName("cards");
            rows.forEach(row -> add(card(row)));
        }
    }

    private Component card(SeatRow row) {
        var head = new Div(new H3(SeatPages.link(row.id(), label(row))), SeatMarks.state(row.state()));
        head.addClassName("contact-head");
        var card = new Div(head);
        card.addClassName("card");
        row.holders().forEach(holder -> card.add(new Div(holder(holder))));
        if (row.holders().isEmpty()) {
            card.add(last(row));
        }
        if (!today) {
            return card;
        }
        actions.forEach(action -> card.add(action.notices(row, this::refresh)));
        var buttons = new Div();
        buttons.addClassName("page-actions");
        actions.forEach(action -> action.action(row, this::refresh).ifPresent(buttons::add));
        if (SeatMenu.allowed()) {
            buttons.add(new SeatMenu(row, service, this::refresh));
        }
        if (buttons.getComponentCount() > 0) {
            card.add(buttons);
        }
        return card;
    }

    /** The function, with its variant and its group. */
    public static String label(SeatRow row) {
        return label(row.functionLabel(), row.qualifier(), row.group());
    }

    /** As {@link #label(SeatRow)}, for a seat that is only expected. */
    public static String label(String function, String qualifier, String group) {
        var label = qualifier.isEmpty() ? function : function + " (" + qualifier(qualifier) + ")";
        return group.isEmpty() ? label : label + " – " + Texts.text("seats.group." + group);
    }

    private static String qualifier(String code) {
        return switch (code) {
            case "TERRITOIRE", "CABINET" -> Texts.text("seats.qualifier." + code);
            default -> code;
        };
    }

    /** The scheme, organisation or territory that expects the seat, with the way to its page. */
    public static Component owner(SeatRow row) {
        if (row.scheme() != null) {
            return SchemePages.link(row.scheme(), row.ownerName());
        }
        if (row.organisation() != null) {
            return OrganisationPages.link(row.organisation(), row.ownerName());
        }
        return row.territory() != null
                ? TerritoryPages.link(row.territory(), row.ownerName())
                : new Span(row.ownerName());
    }

    /** Who holds it, with the way to their sheet. */
    public static Component holder(SeatHolder holder) {
        return PersonPages.link(holder.person(), named(holder));
    }

    private static String named(SeatHolder holder) {
        return holder.interim() ? Texts.text("seats.holder.interim", holder.name()) : holder.name();
    }

    /** Who held it last and until when, or that nobody is known to have held it. */
    public static Component last(SeatRow row) {
        var last = row.lastHolder();
        var text = new Span();
        text.addClassName("muted");
        if (last == null) {
            text.setText(Texts.text("seats.never"));
            return text;
        }
        text.setText(Texts.text("seats.until", named(last), Dates.shortDay(Objects.requireNonNull(last.endsOn()))));
        return text;
    }
}
