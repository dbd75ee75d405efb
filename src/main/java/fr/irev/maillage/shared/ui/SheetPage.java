package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;

/**
 * A page about one thing, whose number stands in its address: its name, state and actions on top, its sections below in reading
 * order.
 *
 * @param <T> what the page shows of the thing, read anew at every {@link #reload()}
 */
public abstract class SheetPage<T> extends Page implements BeforeEnterObserver, HasDynamicTitle {

    /** The number in the address: digits that a {@code long} holds, so that a longer one is an unknown page and no error. */
    public static final String ID = ":id([0-9]{1,18})";

    private static final long serialVersionUID = 1L;

    private final Div sections = new Div();
    private final String notFound;
    private long id;

    /** @param notFound what is said when there is nothing of this number for the reader */
    protected SheetPage(String notFound) {
        super("");
        this.notFound = notFound;
        sections.addClassName("sheet");
        add(sections);
    }

    /** The thing of this number, as far as the reader may see it. */
    protected abstract Optional<T> find(long id);

    /** Sets title, states and actions, and puts the sections. */
    protected abstract void show(T thing);

    /** Adds sections after those already put. */
    protected final void put(Component... more) {
        sections.add(more);
    }

    /** Reads the thing anew and shows it; leaves the page as it is when the thing is gone. */
    protected final void reload() {
        find(id).ifPresent(this::fill);
    }

    private void fill(T thing) {
        sections.removeAll();
        show(thing);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent entry) {
        id = entry.getRouteParameters().getLong("id").orElseThrow(() -> new NotFoundException(notFound));
        entering(entry.getLocation());
        find(id).ifPresentOrElse(this::fill, () -> missing(id, entry));
    }

    /** Takes what else the address says, before the thing is read. */
    protected void entering(Location location) {}

    /** There is nothing of this number for the reader: an unknown page, unless it is known what became of it. */
    protected void missing(long id, BeforeEnterEvent entry) {
        throw new NotFoundException(notFound);
    }

    @Override
    public String getPageTitle() {
        return title() + " – Maillage";
    }
}
