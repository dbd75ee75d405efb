package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows that can be read on a desk and on a telephone. In a narrow window everything known of a row stands under its
 * first column, since columns side by side would each show three letters.
 */
public final class ListGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;
    private static final int NARROW = 800; // pixels: below, the frame hides its menu too

    private final List<Fact<T>> facts = new ArrayList<>();
    private final List<Column<T>> beside = new ArrayList<>();
    private final List<Column<T>> acting = new ArrayList<>();
    private boolean narrow;
    private boolean actionable = true;
    private transient @Nullable Registration resizing;

    /** One thing said of a row, as a component for the stack of a narrow window; nothing when there is nothing to say. */
    private interface Fact<T> {
        @Nullable
        Component of(T row);
    }

    /** @param label what the list is of, for a screen reader */
    public ListGrid(String label) {
        getElement().setAttribute("aria-label", label);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
    }

    /** The column that names the row, with its link; the only one left in a narrow window. */
    public Column<T> first(String header, ValueProvider<T, Component> name) {
        return addComponentColumn(row -> narrow ? stack(row, name.apply(row)) : name.apply(row))
                .setHeader(header)
                .setFlexGrow(4);
    }

    /** A column of words. */
    public Column<T> words(String header, ValueProvider<T, @Nullable String> words) {
        facts.add(row -> {
            var said = words.apply(row);
            return said == null || said.isBlank() ? null : new Span(said);
        });
        return beside(addColumn(row -> orNothing(words.apply(row))), header).setFlexGrow(3);
    }

    /** A column of components: states, links. */
    public Column<T> part(String header, ValueProvider<T, Component> part) {
        facts.add(part::apply);
        return beside(addComponentColumn(part), header).setFlexGrow(2);
    }

    /** A column of numbers or dates, as wide as they are; in a narrow window its heading goes before them. */
    public Column<T> figure(String header, ValueProvider<T, @Nullable String> figure) {
        ValueProvider<T, String> unbroken = row -> orNothing(figure.apply(row)).replace(' ', '\u00a0');
        facts.add(row -> {
            var said = unbroken.apply(row);
            return said.isBlank() ? null : new Span(header + "\u00a0: " + said);
        });
        return beside(addColumn(unbroken), header).setAutoWidth(true).setFlexGrow(0);
    }

    /** A column of things to do with the row, as wide as they are. */
    public Column<T> action(String header, ValueProvider<T, Component> action) {
        facts.add(row -> actionable ? action.apply(row) : null);
        var column =
                beside(addComponentColumn(action), header).setAutoWidth(true).setFlexGrow(0);
        acting.add(column);
        return column;
    }

    /** Whether anything can be done with the rows; while nothing can, the column for it is gone. */
    public void actionable(boolean can) {
        actionable = can;
        showColumns();
    }

    private void showColumns() {
        beside.forEach(column -> column.setVisible(!narrow && (actionable || !acting.contains(column))));
    }

    /** Comes back to the row that stood first when the page, with the same filters, was left. */
    public void keepPlace() {
        getElement().executeJs("""
                const key = () => 'place ' + location.pathname + location.search;
                const place = Number(sessionStorage.getItem(key()) || 0);
                customElements.whenDefined('vaadin-grid').then(() => this.$.table.addEventListener('scroll',
                  () => sessionStorage.setItem(key(), this._firstVisibleIndex || 0)));
                return place;
                """).then(Integer.class, place -> {
            if (place > 0) {
                scrollToIndex(place);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var page = attached.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (resizing != null) {
            resizing.remove();
        }
        super.onDetach(detached);
    }

    /** @param width of the window in pixels; nought or less while the browser has not told it */
    private void fit(int width) {
        var now = width > 0 && width < NARROW;
        if (now != narrow) {
            narrow = now;
            showColumns();
            getDataProvider().refreshAll();
        }
    }

    private Column<T> beside(Column<T> column, String header) {
        beside.add(column);
        return column.setHeader(header);
    }

    private Component stack(T row, Component name) {
        var stack = new Div(name);
        stack.addClassName("row-stack");
        facts.forEach(fact -> {
            var shown = fact.of(row);
            if (shown != null) {
                stack.add(shown);
            }
        });
        return stack;
    }

    private static String orNothing(@Nullable String words) {
        return words == null ? "" : words;
    }
}
