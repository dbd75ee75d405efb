package fr.irev.maillage.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
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
        // In the browser: by the time the server answered, the first letters typed would be lost.
        field.addAttachListener(attached -> field.getElement().executeJs("""
                if (!this.bring) {
                  this.bring = press => {
                    if (press.ctrlKey && !press.altKey && press.key.toLowerCase() === 'k' && this.isConnected) {
                      press.preventDefault();
                      if (!document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
                        this.focus();
                        this.inputElement.select();
                      }
                    }
                  };
                  window.addEventListener('keydown', this.bring);
                }"""));
    }

    private static void ask(String text) {
        if (!text.isEmpty()) {
            UI.getCurrent().navigate("recherche", QueryParameters.of("q", text));
        }
    }
}
