package fr.irev.maillage.events;

import fr.irev.maillage.shared.ReferenceFiles;
import java.util.List;
import org.springframework.stereotype.Component;

/** The themes under the axes of the programme ({@code themes.csv}). */
@Component
public class EventThemes {

    /** A theme, under the axis it belongs to. */
    public record Theme(String code, String label, String axis) {}

    private final List<Theme> all;

    EventThemes(ReferenceFiles files) {
        all = files.read("themes.csv").stream()
                .map(row -> new Theme(row.getField("theme_code"), row.getField("label"), row.getField("axis_label")))
                .toList();
    }

    /** All of them, in the order of the file. */
    public List<Theme> all() {
        return all;
    }

    /** The label of a code; a code no file knows any more stands for itself. */
    public String label(String code) {
        return all.stream()
                .filter(theme -> theme.code().equals(code))
                .map(Theme::label)
                .findFirst()
                .orElse(code);
    }
}
