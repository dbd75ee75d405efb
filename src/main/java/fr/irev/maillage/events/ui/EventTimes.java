package fr.irev.maillage.events.ui;

import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When an event takes place, said once: « jeu. 9 avril 2026, de 09:30 à 16:15 », times in Paris. */
final class EventTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);

    private EventTimes() {}

    static String span(Instant start, Instant end) {
        var from = start.atZone(Dates.PARIS);
        var to = end.atZone(Dates.PARIS);
        if (from.toLocalDate().equals(to.toLocalDate())) {
            return Texts.text("events.times.day", Dates.day(from.toLocalDate()), TIME.format(from), TIME.format(to));
        }
        return Texts.text("events.times.days", Dates.moment(start), Dates.moment(end));
    }
}
