package fr.irev.broken;

import com.vaadin.flow.component.UI;

class VaadinOutsideUi {

    UI screen() {
        return UI.getCurrent();
    }
}
