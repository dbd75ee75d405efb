package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** What keeps a form from being saved, at its top: takes the focus when shown, and leads to each field concerned. */
public final class ProblemSummary extends Div {

    private static final long serialVersionUID = 1L;

    public ProblemSummary() {
        addClassName("problem-summary");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Shows a sentence for each field, in this order, and takes the focus; hides again when there is none. */
    public void show(Map<? extends Component, String> problems) {
        removeAll();
        setVisible(!problems.isEmpty());
        if (problems.isEmpty()) {
            return;
        }
        add(new Paragraph(Texts.text("shared.problems", problems.size())));
        var list = new UnorderedList();
        problems.forEach((field, sentence) -> list.add(new ListItem(lead(field, sentence))));
        add(list);
        focus();
    }

    /** Shows one sentence about the whole form, and takes the focus. */
    public void tell(String sentence, Component... nextSteps) {
        removeAll();
        add(new Paragraph(sentence));
        add(nextSteps);
        setVisible(true);
        focus();
    }

    /** Nothing is wrong any more. */
    public void clear() {
        removeAll();
        setVisible(false);
    }

    private void focus() {
        getElement().executeJs("setTimeout(() => this.focus(), 0)");
    }

    private static Component lead(Component field, String sentence) {
        var label = field.getElement().getProperty("label", "");
        var button = new Button(label.isEmpty() ? sentence : Texts.text("shared.problem", label, sentence));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        if (field instanceof Focusable<?> focusable) {
            button.addClickListener(click -> focusable.focus());
        }
        return button;
    }
}
