package fr.irev.maillage.directory.handover.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.SuccessorWelcome.Letter;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Whether a newcomer is welcomed by a message, who told us their details, and what the message says. */
class WelcomeFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 250;

    private final Checkbox wanted = new Checkbox(Texts.text("handover.welcome"), true);
    private final TextField from = new TextField(Texts.text("handover.welcome.from"));
    private final IFrame text = new IFrame();
    private final Details reading = new Details(Texts.text("handover.welcome.read"), text);
    private String proposed = "";

    WelcomeFields(Runnable changed) {
        addClassName("handover-welcome");
        from.setHelperText(Texts.text("handover.welcome.from.help"));
        from.setRequiredIndicatorVisible(true);
        from.setManualValidation(true);
        from.setMaxLength(LONGEST);
        text.addClassName("handover-letter");
        text.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        text.getElement().setAttribute("title", Texts.text("handover.welcome.frame"));
        add(wanted, from, reading);
        wanted.addValueChangeListener(change -> changed.run());
        from.addValueChangeListener(change -> changed.run());
        offer(false);
    }

    /** Shows the box, where there is somebody to welcome. */
    void offer(boolean possible) {
        setVisible(possible);
        from.setVisible(wanted.getValue());
        reading.setVisible(false);
    }

    void show(Letter letter) {
        text.setSrcdoc(letter.html());
        reading.setVisible(true);
    }

    /** Proposes who told us the details, unless somebody typed something else. */
    void propose(String told) {
        if (from.getValue().equals(proposed)) {
            from.setValue(told);
        }
        proposed = told;
    }

    /** Who told us the details, when a message is wanted and possible. */
    @Nullable
    String wish() {
        return isVisible() && wanted.getValue() ? from.getValue().strip() : null;
    }

    /** Whether what was typed will do; said beside the field when asked for. */
    boolean check(boolean tell) {
        var problem = wish() == null
                ? ""
                : from.getValue().isBlank()
                        ? Texts.text("handover.welcome.from.missing")
                        : InputProblems.ofLine(from.getValue(), LONGEST).orElse("");
        if (tell || problem.isEmpty()) {
            from.setInvalid(!problem.isEmpty());
            from.setErrorMessage(problem);
        }
        return problem.isEmpty();
    }

    void focusWrong() {
        from.focus();
    }
}
