package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/**
 * The keyboard's place on a page whose content is written anew after something was done: back to the button of the same name,
 * or to the heading when that button is gone.
 */
final class KeptFocus {

    private KeptFocus() {}

    /** Remembers the name of what was last held on the page. */
    static void watch(Component page) {
        page.addAttachListener(attached -> page.getElement().executeJs("""
                this.addEventListener('focusin', event => {
                  const held = event.target.closest('vaadin-button, vaadin-menu-bar-button, a');
                  this.lastHeld = held ? held.getAttribute('aria-label') || held.textContent.trim() : '';
                });"""));
    }

    /** Takes the keyboard back there, unless something else holds it. */
    static void restore() {
        var ui = UI.getCurrent();
        if (ui != null) {
            // Closing dialogs give the focus back themselves, a moment later than the answer of the server.
            ui.getPage().executeJs("""
                    setTimeout(() => {
                      const active = document.activeElement;
                      const page = document.querySelector('.page');
                      if (!page || (active && active !== document.body)) {
                        return;
                      }
                      const again = page.lastHeld
                        && [...page.querySelectorAll('vaadin-button, vaadin-menu-bar-button, a')]
                          .find(each => (each.getAttribute('aria-label') || each.textContent.trim()) === page.lastHeld);
                      (again || document.getElementById('titre'))?.focus({preventScroll: true});
                    }, 400)""");
        }
    }
}
