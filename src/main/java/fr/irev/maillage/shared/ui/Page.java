package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What every screen looks like: a heading with what it is about and its state, its main actions beside it, then its content in
 * reading order. Views extend it.
 */
public abstract class Page extends Div {

    private static final long serialVersionUID = 1L;

    private final H1 heading = new H1();
    private final Div besideHeading = new Div();
    private final Div actions = new Div();
    private final Paragraph lead = new Paragraph();

    protected Page(String title) {
        addClassName("page");
        var head = new Div(new Div(heading, besideHeading), actions);
        head.addClassName("page-head");
        besideHeading.addClassName("page-state");
        actions.addClassName("page-actions");
        lead.addClassName("page-lead");
        lead.setVisible(false);
        heading.setId("titre");
        heading.getElement().setAttribute("tabindex", "-1"); // receives the focus after navigation
        title(title);
        add(head, lead);
        KeptFocus.watch(this);
        AsOfAddress.look(null);
    }

    /** What the page is about; also the name of the browser's window once the view answers it. */
    protected final void title(String title) {
        heading.setText(title);
    }

    /** What the page says it is about. */
    public final String title() {
        return heading.getText();
    }

    /** A sentence under the heading. */
    protected final void lead(String sentence) {
        lead.setText(sentence);
        lead.setVisible(!sentence.isBlank());
    }

    /** Puts what rules the whole page right under its heading and its sentence, before all content. */
    protected final void under(Component ruling) {
        addComponentAtIndex(indexOf(lead) + 1, ruling);
    }

    /** States shown beside the heading, replacing those there. */
    protected final void states(Component... states) {
        besideHeading.removeAll();
        besideHeading.add(states);
    }

    /** The main actions, replacing those there. */
    protected final void actions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }
}
