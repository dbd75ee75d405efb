package fr.irev.maillage.events;

import fr.irev.maillage.shared.ReferenceFiles;
import java.util.List;
import org.springframework.stereotype.Component;

/** The formats of events, in the words of the programme ({@code event_formats.csv}). */
@Component
public class EventFormats {

    /**
     * A format.
     *
     * @param modality PRESENTIEL, EN_LIGNE, AU_CHOIX or MIXTE
     */
    public record EventFormat(String code, String label, String plural, String modality) {}

    private final List<EventFormat> all;

    EventFormats(ReferenceFiles files) {
        all = files.read("event_formats.csv").stream()
                .map(row -> new EventFormat(
                        row.getField("code"), row.getField("label"), row.getField("plural"), row.getField("modality")))
                .toList();
    }

    /** All of them, in the order of the file. */
    public List<EventFormat> all() {
        return all;
    }

    /** The label of a code; a code no file knows any more stands for itself. */
    public String label(String code) {
        return all.stream()
                .filter(format -> format.code().equals(code))
                .map(EventFormat::label)
                .findFirst()
                .orElse(code);
    }
}
