package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks, once and field by field, which value stays when two people changed the same field: one's own, or the one saved
 * meanwhile. Says what stood there before both.
 */
public final class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private enum Side {
        MINE,
        THEIRS
    }

    private final Map<String, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();
    private final FormFields form;
    private final Runnable save;

    /** @param save called once with the form holding the values chosen */
    public ConflictDialog(FormFields form, List<FormFields.Conflict> conflicts, Runnable save) {
        this.form = form;
        this.save = save;
        setHeaderTitle(Texts.text("shared.conflict.title"));
        setWidth("min(36rem, 100%)");
        add(new Paragraph(Texts.text("shared.conflict.lead")));
        conflicts.forEach(conflict -> add(choice(conflict)));
        var keep = new Button(Texts.text("shared.conflict.keep"), click -> finish(true));
        var chosen = new Button(Texts.text("shared.conflict.save"), click -> finish(false));
        chosen.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("shared.conflict.back"), click -> close()), keep, chosen);
    }

    private RadioButtonGroup<Side> choice(FormFields.Conflict conflict) {
        var group = new RadioButtonGroup<Side>(conflict.label());
        group.setItems(Side.values());
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setItemLabelGenerator(side -> switch (side) {
            case MINE -> Texts.text("shared.conflict.mine", said(conflict.mine()));
            case THEIRS -> Texts.text("shared.conflict.theirs", said(conflict.theirs()));
        });
        group.setHelperText(Texts.text("shared.conflict.original", said(conflict.original())));
        group.setValue(Side.MINE);
        choices.put(conflict.name(), group);
        return group;
    }

    private static String said(String value) {
        return value.isEmpty() ? Texts.text("shared.conflict.empty") : value;
    }

    private void finish(boolean mine) {
        close();
        choices.forEach((name, choice) -> {
            if (!mine && choice.getValue() == Side.THEIRS) {
                form.take(name);
            }
        });
        save.run();
    }
}
