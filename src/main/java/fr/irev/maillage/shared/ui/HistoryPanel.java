package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.History;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the section « Historique » of any sheet: what was done to the thing, and by whom. */
@SpringComponent
public class HistoryPanel {

    private final History history;
    private final Map<String, RecordedFields> kinds;

    HistoryPanel(History history, List<RecordedFields> kinds) {
        this.history = history;
        this.kinds = kinds.stream().collect(Collectors.toMap(RecordedFields::kind, Function.identity()));
    }

    /** The heading of the section. */
    public static String title() {
        return Texts.text("history.title");
    }

    /**
     * Its content for whoever is signed in.
     *
     * @param kind as the journal names it: PERSON, SCHEME …
     * @param asOf the day of which the sheet tells: on another than today nothing is put back
     */
    public Component show(String kind, long id, AsOf asOf) {
        return new HistoryList(history, this, kind, id, asOf.isToday() && CurrentUser.holds(Roles.GESTION));
    }

    /** What the module of this kind knows of its fields; empty for kinds without a history of fields. */
    Optional<RecordedFields> fieldsOf(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** The kind whose field an older entry means, which did not say so; first of all the subject's own. */
    Optional<RecordedFields> meant(String kind, String field) {
        return fieldsOf(kind)
                .filter(own -> own.fields().contains(field))
                .or(() -> "PERSON".equals(kind)
                        ? fieldsOf("MANDATE").filter(part -> part.fields().contains(field))
                        : Optional.empty());
    }
}
