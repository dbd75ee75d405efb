package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A state said by a word and a shape besides its colour: ● pourvu, ○ vacant, ◐ intérim, ▲ à vérifier. */
public final class StateMark extends Span {

    private static final long serialVersionUID = 1L;

    /** How a state is to be taken; the colour and the shape follow. */
    public enum Tone {
        GOOD("●"),
        EMPTY("○"),
        PARTIAL("◐"),
        WARNING("▲"),
        BAD("✕"),
        NEUTRAL("◇");

        private final String shape;

        Tone(String shape) {
            this.shape = shape;
        }
    }

    public StateMark(Tone tone, String word) {
        addClassNames("state", "state-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        var shape = new Span(tone.shape);
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(word));
    }
}
