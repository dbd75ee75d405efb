package fr.irev.maillage.directory.whotocontact.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.directory.whotocontact.Subject;
import fr.irev.maillage.shared.ui.AsOfAddress;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The way to « Qui contacter ? »: the question stands in the address. */
final class WhoToContactPages {

    static final String PATH = "qui-contacter";
    static final String QUESTION = "q";
    static final String CHOICE = "choix";

    private WhoToContactPages() {}

    /** Asks a question. */
    static void ask(String question) {
        UI.getCurrent().navigate(PATH, parameters(question, null));
    }

    /** Asks a question of which the meaning is known. */
    static void ask(String question, Subject chosen) {
        UI.getCurrent().navigate(PATH, parameters(question, chosen));
    }

    /** A link to the answer about something. */
    static Anchor link(String text, String question, Subject chosen) {
        return new Anchor(PATH + "?" + parameters(question, chosen).getQueryString(), text);
    }

    private static QueryParameters parameters(String question, @Nullable Subject chosen) {
        var all = new TreeMap<>(AsOfAddress.parameters().getParameters());
        all.put(QUESTION, List.of(question));
        if (chosen != null) {
            all.put(CHOICE, List.of(chosen.key()));
        }
        return new QueryParameters(all);
    }
}
