package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What an empty page or list says: why it is empty, and what to do next. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String sentence, Component... nextSteps) {
        addClassName("empty-state");
        add(new Paragraph(sentence));
        add(nextSteps);
    }
}
