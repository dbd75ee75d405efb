package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page under a heading of its own, with its actions beside it. */
public final class PageSection extends Section {

    private static final long serialVersionUID = 1L;

    private final Div actions = new Div();

    public PageSection(String title, Component... content) {
        addClassName("page-section");
        var heading = new H2(title);
        actions.addClassName("page-actions");
        var head = new Div(heading, actions);
        head.addClassName("section-head");
        add(head);
        add(content);
    }

    /** Actions of this part, beside its heading. */
    public PageSection withActions(Component... components) {
        actions.add(components);
        return this;
    }
}
