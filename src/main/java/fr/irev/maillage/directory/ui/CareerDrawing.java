package fr.irev.maillage.directory.ui;

import fr.irev.maillage.directory.MandateSheet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the mandates of a career lie on a line of time, in hundredths of its length. What is not known reaches to the edge: a
 * start to the left, an end to the right.
 *
 * @param first year at the left edge
 * @param last year at the right edge
 * @param bars one for each mandate, in their order
 * @param day where the day lies of which the career is told
 */
record CareerDrawing(int first, int last, List<Bar> bars, double day) {

    private static final double SHORTEST = 1; // hundredths: a day is still seen in forty years

    /** @param left where it begins @param width how long it is, both in hundredths */
    record Bar(double left, double width) {}

    static CareerDrawing of(List<MandateSheet> mandates, LocalDate day) {
        var known = Stream.concat(
                        mandates.stream()
                                .flatMap(mandate -> Stream.of(
                                        mandate.held().start(), mandate.held().end()))
                                .filter(Objects::nonNull),
                        Stream.of(day))
                .sorted()
                .toList();
        var left = known.getFirst().withDayOfYear(1);
        var right = known.getLast().withDayOfYear(1).plusYears(1);
        var bars = mandates.stream()
                .map(mandate -> {
                    var start = mandate.held().start();
                    var end = mandate.held().end();
                    double from = start == null ? 0 : at(start, left, right);
                    double until = end == null ? 100 : at(end.plusDays(1), left, right);
                    double width = Math.max(SHORTEST, until - from);
                    return new Bar(Math.min(from, 100 - width), width);
                })
                .toList();
        return new CareerDrawing(left.getYear(), right.getYear() - 1, bars, at(day, left, right));
    }

    private static double at(LocalDate day, LocalDate left, LocalDate right) {
        return 100.0 * ChronoUnit.DAYS.between(left, day) / ChronoUnit.DAYS.between(left, right);
    }
}
