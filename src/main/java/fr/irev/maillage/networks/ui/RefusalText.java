package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.html.Div;
import fr.irev.maillage.networks.NetworkRefused;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.ui.Texts;

/** The sentence at the top of a form that could not be saved; what was typed stays below it. */
final class RefusalText extends Div {

    private static final long serialVersionUID = 1L;

    RefusalText() {
        addClassName("problem-summary");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Does something and says nothing; or says why it could not be done, and answers false. */
    boolean attempt(Runnable deed) {
        setVisible(false);
        try {
            deed.run();
            return true;
        } catch (NetworkRefused e) {
            tell(Texts.of("networks.refused", e.reason()));
        } catch (InvalidText e) {
            tell(Texts.text("networks.invalid-text." + e.problem().name(), e.longest()));
        }
        return false;
    }

    void tell(String sentence) {
        setText(sentence);
        setVisible(true);
    }
}
