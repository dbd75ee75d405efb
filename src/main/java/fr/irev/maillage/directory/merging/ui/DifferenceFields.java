package fr.irev.maillage.directory.merging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.irev.maillage.directory.merging.IdentityField;
import fr.irev.maillage.directory.merging.MergeChoice;
import fr.irev.maillage.directory.merging.MergePlan;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One choice for each field in which the sheets differ: the kept value first and chosen, unless there is none. */
class DifferenceFields extends Div {

    private static final long serialVersionUID = 1L;

    /** Which of the two values stays; for notes perhaps both. */
    private enum Side {
        KEPT,
        ABSORBED,
        BOTH
    }

    private final transient MergePlan plan;
    private final Map<IdentityField, RadioButtonGroup<Side>> choices = new EnumMap<>(IdentityField.class);

    DifferenceFields(MergePlan plan) {
        this.plan = plan;
        addClassName("page-section");
        add(new H2(Texts.text("merging.differences")));
        if (plan.differences().isEmpty()) {
            add(new Paragraph(Texts.text("merging.differences.none")));
        }
        plan.differences().forEach(this::add);
    }

    private void add(IdentityField field) {
        var group = new RadioButtonGroup<Side>();
        group.setLabel(Texts.text("merging.field." + field));
        group.setItems(sides(field));
        group.setItemLabelGenerator(side -> said(field, side));
        group.setValue(field.of(plan.kept()).isEmpty() ? Side.ABSORBED : Side.KEPT);
        choices.put(field, group);
        add(group);
    }

    private List<Side> sides(IdentityField field) {
        var sides = new ArrayList<>(List.of(Side.KEPT, Side.ABSORBED));
        if (field == IdentityField.NOTE
                && !field.of(plan.kept()).isEmpty()
                && !field.of(plan.absorbed()).isEmpty()
                && plan.bothNotesFit()) {
            sides.add(Side.BOTH);
        }
        return sides;
    }

    private String said(IdentityField field, Side side) {
        return switch (side) {
            case KEPT -> value(field, field.of(plan.kept()));
            case ABSORBED -> value(field, field.of(plan.absorbed()));
            case BOTH -> Texts.text("merging.note.both");
        };
    }

    private static String value(IdentityField field, String value) {
        if (value.isEmpty()) {
            return Texts.text("people.unknown");
        }
        return switch (field) {
            case CIVILITY -> Texts.text("people.civility." + value);
            case LEGAL_BASIS -> Texts.text("people.basis." + value);
            case GIVEN_NAME, FAMILY_NAME, NOTE, SOURCE -> value;
        };
    }

    MergeChoice choice() {
        return new MergeChoice(
                plan.kept().id(),
                plan.kept().version(),
                plan.absorbed().id(),
                plan.absorbed().version(),
                choices.entrySet().stream()
                        .filter(choice -> choice.getValue().getValue() == Side.ABSORBED)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                choices.values().stream().anyMatch(choice -> choice.getValue() == Side.BOTH));
    }
}
