package fr.irev.maillage.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CareerDrawingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 2);

    @Test
    void mandatesLieWhereTheirYearsAre() {
        var drawing = CareerDrawing.of(
                List.of(
                        held(LocalDate.of(2017, 1, 1), LocalDate.of(2021, 12, 31)),
                        held(LocalDate.of(2022, 1, 1), null),
                        held(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 3))),
                DAY);

        assertThat(drawing.first()).isEqualTo(2017);
        assertThat(drawing.last()).isEqualTo(2026);
        assertThat(drawing.bars().get(0).left()).isZero();
        assertThat(drawing.bars().get(0).width()).isCloseTo(50, within(0.1));
        assertThat(drawing.bars().get(1).left()).isCloseTo(50, within(0.1));
        assertThat(drawing.bars().get(1).left() + drawing.bars().get(1).width()).isCloseTo(100, within(0.01));
        assertThat(drawing.bars().get(2).width()).isEqualTo(1); // a single day is still seen
        assertThat(drawing.day()).isCloseTo(95, within(0.1));
    }

    @Test
    void whatIsNotKnownReachesToTheEdge() {
        var drawing = CareerDrawing.of(List.of(held(null, LocalDate.of(2020, 6, 30)), held(null, null)), DAY);

        assertThat(drawing.bars().get(0).left()).isZero();
        assertThat(drawing.bars().get(1)).isEqualTo(new CareerDrawing.Bar(0, 100));
    }

    @Test
    void everythingStaysOnTheLine() {
        var drawing = CareerDrawing.of(
                List.of(
                        held(LocalDate.of(2026, 12, 31), null),
                        held(LocalDate.of(1998, 1, 1), LocalDate.of(1998, 1, 1))),
                DAY);

        assertThat(drawing.bars()).allSatisfy(bar -> {
            assertThat(bar.left()).isBetween(0.0, 100.0);
            assertThat(bar.left() + bar.width()).isLessThanOrEqualTo(100.0);
        });
    }

    private static MandateSheet held(LocalDate start, LocalDate end) {
        return new MandateSheet(
                new MandateId(1),
                0,
                new PersonId(1),
                new OrganisationId(1),
                "Ville",
                "Pilote",
                null,
                "Pilote",
                null,
                null,
                "",
                null,
                null,
                new Period(start, end),
                false,
                null,
                List.of(),
                null,
                null,
                false);
    }
}
