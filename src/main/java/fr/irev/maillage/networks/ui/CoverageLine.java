package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.irev.maillage.networks.Coverage;
import fr.irev.maillage.networks.Coverage.Kind;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;

/** « Contrats de ville 37/39 · cités éducatives 29/32 · départements 5/5 », and on demand those that are missed. */
public final class CoverageLine {

    private CoverageLine() {}

    /** The line for a coverage; kinds that do not exist in the base are left out. */
    public static Component of(Coverage coverage) {
        var known = Arrays.stream(Kind.values())
                .filter(kind -> coverage.total(kind) > 0)
                .toList();
        var line = new Paragraph(known.stream()
                .map(kind ->
                        Texts.text("networks.coverage." + kind.name(), coverage.reached(kind), coverage.total(kind)))
                .collect(Collectors.joining(" · ")));
        line.addClassName("coverage");
        var missing = new ArrayList<Component>();
        for (var kind : known) {
            var names = coverage.missing(kind);
            if (!names.isEmpty()) {
                missing.add(new Paragraph(
                        Texts.text("networks.coverage.missing." + kind.name(), String.join(", ", names))));
            }
        }
        if (missing.isEmpty()) {
            return new Div(line);
        }
        return new Div(line, new Details(Texts.text("networks.coverage.missing"), missing.toArray(Component[]::new)));
    }
}
