package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A career as one dated line, from the first mandate to those to come. Beside the words a drawing says the same: a bar for each
 * mandate over the years, filled while held, hatched once ended, dashed before it begins.
 */
final class CareerLine extends Div {

    private static final long serialVersionUID = 1L;

    private enum Moment {
        ENDED(Tone.NEUTRAL),
        HELD(Tone.GOOD),
        TO_COME(Tone.EMPTY);

        private final Tone tone;

        Moment(Tone tone) {
            this.tone = tone;
        }
    }

    CareerLine(List<MandateSheet> mandates, LocalDate day) {
        var line = mandates.stream()
                .sorted(Comparator.comparing(
                                (MandateSheet mandate) -> mandate.held().start(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(
                                mandate -> mandate.held().end(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        var drawing = CareerDrawing.of(line, day);
        addClassName("career");
        var list = new OrderedList();
        for (int at = 0; at < line.size(); at++) {
            list.add(item(line.get(at), drawing.bars().get(at), drawing.day(), day));
        }
        var years = new Div(new Span(Integer.toString(drawing.first())), new Span(Integer.toString(drawing.last())));
        years.addClassName("career-years");
        hidden(years);
        add(list, years);
    }

    private static ListItem item(MandateSheet mandate, CareerDrawing.Bar bar, double today, LocalDate day) {
        var moment = moment(mandate, day);
        var what = new Span(mandate.label());
        what.addClassName("career-what");
        var words = new Div(
                new StateMark(moment.tone, Texts.of("people.career", moment)),
                what,
                OrganisationPages.link(mandate.organisation(), mandate.organisationName()));
        if (mandate.interim()) {
            words.add(new StateMark(Tone.PARTIAL, Texts.text("people.mandate.interim")));
        }
        words.addClassName("career-words");
        var dates = new Span(MandateCard.held(mandate.held()));
        dates.addClassName("career-dates");
        var drawn = new Span();
        drawn.addClassNames(
                "career-bar", "career-" + moment.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        place(drawn, "inset-inline-start", bar.left());
        place(drawn, "inline-size", bar.width());
        var now = new Span();
        now.addClassName("career-day");
        place(now, "inset-inline-start", today);
        var track = new Div(drawn, now);
        track.addClassName("career-track");
        hidden(track);
        return new ListItem(words, dates, track);
    }

    private static void place(Component part, String property, double hundredths) {
        part.getElement().getStyle().set(property, String.format(Locale.ROOT, "%.2f%%", hundredths));
    }

    private static void hidden(Component part) {
        part.getElement().setAttribute("aria-hidden", "true"); // the words say it
    }

    private static Moment moment(MandateSheet mandate, LocalDate day) {
        if (mandate.open()) {
            return Moment.HELD;
        }
        var end = mandate.held().end();
        return end != null && end.isBefore(day) ? Moment.ENDED : Moment.TO_COME;
    }
}
