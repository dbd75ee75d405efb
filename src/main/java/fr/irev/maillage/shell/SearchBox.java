package fr.irev.maillage.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.shared.ui.Texts;

/** The search box of the frame: Ctrl+K brings the cursor there, Enter answers. */
class SearchBox extends Composite<TextField> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    SearchBox() {
        var field = getContent();
        field.setPlaceholder(Texts.text("shell.search.placeholder"));
        field.setAriaLabel(Texts.text("shell.search.label"));
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        field.addClassName("search-box");
        field.addKeyPressListener(Key.ENTER, press -> ask(field.getValue().strip()));
        Shortcuts.addShortcutListener(this, press -> field.focus(), Key.KEY_K, KeyModifier.CONTROL)
                .setBrowserDefaultAllowed(false);
    }

    private static void ask(String text) {
        if (!text.isEmpty()) {
            UI.getCurrent().navigate("recherche", QueryParameters.of("q", text));
        }
    }
}
