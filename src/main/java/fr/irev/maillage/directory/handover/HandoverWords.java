package fr.irev.maillage.directory.handover;

import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A handover in sentences. */
final class HandoverWords {

    private HandoverWords() {}

    /** « X quitte le poste « … » le …. Y arrive le …. » */
    static List<String> moves(HandoverOrder order, String seat, String successor) {
        var said = new ArrayList<String>();
        var leaving = order.leaving();
        if (leaving != null) {
            said.add(Texts.text(
                    leaving.interim() ? "handover.said.leaves.interim" : "handover.said.leaves",
                    leaving.name(),
                    seat,
                    Dates.day(Objects.requireNonNull(order.lastDay()))));
        }
        var arrival = order.arrival();
        if (arrival == null) {
            said.add(Texts.text("handover.said.nobody"));
        } else {
            var key = "handover.said." + order.outcome() + (leaving == null ? ".vacant" : "");
            said.add(Texts.text(key, successor, Dates.day(arrival.firstDay()), seat));
        }
        return said;
    }

    /** « Le poste est vacant 3 jours, du … au …. », or nothing. */
    static List<String> gap(HandoverOrder order) {
        var last = order.lastDay();
        var arrival = order.arrival();
        if (last == null || arrival == null || !arrival.firstDay().isAfter(last.plusDays(1))) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(last, arrival.firstDay()) - 1;
        LocalDate from = last.plusDays(1);
        return List.of(
                days == 1
                        ? Texts.text("handover.said.gap.one", Dates.day(from))
                        : Texts.text(
                                "handover.said.gap",
                                days,
                                Dates.day(from),
                                Dates.day(arrival.firstDay().minusDays(1))));
    }
}
