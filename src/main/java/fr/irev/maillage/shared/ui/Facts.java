package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What is known of one thing: labels, each with its value. What is not known takes no line. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    public Facts() {
        addClassName("facts");
    }

    /** A value under the label of this key; nothing when there is none. */
    public void fact(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fact(key, new Span(value));
        }
    }

    /** A value to touch or of several parts, under the label of this key. */
    public void fact(String key, Component value) {
        add(new Term(Texts.text(key)), new Description(value));
    }
}
