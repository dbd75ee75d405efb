package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.irev.maillage.mailings.letter.MergeField;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Locale;

/** Light Markdown with four buttons for those who do not know it, and one for merge fields. */
class MarkdownField extends Div {

    private static final long serialVersionUID = 1L;

    private static final String AROUND = """
            const field = this.inputElement;
            const from = field.selectionStart, to = field.selectionEnd, text = field.value;
            const chosen = text.substring(from, to) || $2;
            field.value = text.substring(0, from) + $0 + chosen + $1 + text.substring(to);
            field.focus();
            field.setSelectionRange(from + $0.length, from + $0.length + chosen.length);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            """;
    private static final String LIST = """
            const field = this.inputElement;
            const text = field.value, to = field.selectionEnd;
            const from = text.lastIndexOf('\\n', field.selectionStart - 1) + 1;
            const items = (text.substring(from, to) || $0).split('\\n').map(line => '- ' + line).join('\\n');
            const before = from > 1 && text.substring(from - 2, from) !== '\\n\\n' ? '\\n' : '';
            field.value = text.substring(0, from) + before + items + text.substring(to);
            field.focus();
            field.dispatchEvent(new Event('input', { bubbles: true }));
            """;

    private final TextArea area;

    MarkdownField(String label, String value, Runnable changed) {
        addClassName("markdown");
        area = new TextArea(label);
        area.setValue(value);
        area.setWidthFull();
        area.setMinRows(4);
        area.setMaxLength(20_000);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(1500);
        area.addValueChangeListener(change -> changed.run());
        var tools = new Div(
                around(VaadinIcon.BOLD, "bold", "**", "**"),
                around(VaadinIcon.ITALIC, "italic", "*", "*"),
                around(VaadinIcon.LINK, "link", "[", "](https://)"),
                list());
        tools.addClassName("markdown-tools");
        tools.getElement().setAttribute("role", "group");
        tools.getElement().setAttribute("aria-label", Texts.text("mailings.markdown.tools", label));
        for (var field : new MergeField[] {MergeField.SALUTATION, MergeField.PRENOM}) {
            var button = new Button(
                    Texts.text("mailings.markdown." + field.name().toLowerCase(Locale.ROOT)),
                    click -> area.getElement().executeJs(AROUND, field.written(), "", ""));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            tools.add(button);
        }
        add(tools, area);
    }

    String value() {
        return area.getValue();
    }

    private Button around(VaadinIcon icon, String key, String before, String after) {
        return tool(
                icon,
                key,
                click -> area.getElement()
                        .executeJs(AROUND, before, after, Texts.text("mailings.markdown." + key + ".sample")));
    }

    private Button list() {
        return tool(
                VaadinIcon.LIST_UL,
                "list",
                click -> area.getElement().executeJs(LIST, Texts.text("mailings.markdown.list.sample")));
    }

    private static Button tool(
            VaadinIcon icon,
            String key,
            com.vaadin.flow.component.ComponentEventListener<com.vaadin.flow.component.ClickEvent<Button>> click) {
        var button = new Button(icon.create(), click);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Texts.text("mailings.markdown." + key));
        button.setTooltipText(Texts.text("mailings.markdown." + key));
        return button;
    }
}
