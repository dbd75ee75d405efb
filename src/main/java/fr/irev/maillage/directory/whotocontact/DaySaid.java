package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.shared.FoldedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The day, month or year of which a question tells: « le 7 mai 2021 », « au 07/05/2021 », « en mai 2021 », « en 2021 ». A year
 * counts from 2000 on, for quartiers bear older ones in their names.
 *
 * @param first the first day that is meant
 * @param last the last one; the same when a day was said
 * @param words what was said, as typed
 * @param question the question without it
 */
record DaySaid(LocalDate first, LocalDate last, String words, String question) {

    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private static final String START = "(?<![\\p{L}\\d])";
    private static final String END = "(?![\\p{L}\\d])";
    private static final String BEFORE =
            "(?:" + START + "(?:(?:a|à) la date d[ue]|en date d[ue]|depuis|jusqu.?au|vers|le|au|du|en|de|d.|"
                    + "(?:en |au |à la |a la )?(?:début|debut|fin|mi|courant)(?: |-)?(?:de )?|(?:au|du) mois d(?:e |.)|"
                    + "(?:(?:en|de|pendant|à) )?l.ann[ée]e)\\s*)";
    private static final String MONTH =
            "(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)";
    private static final String YEAR = "(20\\d{2})";
    private static final Pattern ISO = pattern(YEAR + "-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = pattern("(\\d{1,2})[/.-](\\d{1,2})[/.-]" + YEAR);
    private static final Pattern DAY = pattern("(\\d{1,2})(?:er)?\\s+" + MONTH + "\\s+" + YEAR);
    private static final Pattern MONTH_OF_YEAR = pattern(MONTH + "\\s+" + YEAR);
    /** Not any year: « contrat de ville 2024 », « Quartiers 2030 ». */
    private static final Pattern YEAR_ALONE = pattern("+", YEAR);

    private static Pattern pattern(String date) {
        return pattern("*", date);
    }

    private static Pattern pattern(String times, String date) {
        return Pattern.compile(BEFORE + times + START + date + END, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private interface Reader {
        LocalDate[] read(MatchResult said);
    }

    /** The day that the question tells; nothing when it tells none, or one that no calendar has. */
    static Optional<DaySaid> in(String question) {
        return find(question, ISO, said -> day(said.group(1), Integer.parseInt(said.group(2)), said.group(3)))
                .or(() -> find(
                        question, NUMBERS, said -> day(said.group(3), Integer.parseInt(said.group(2)), said.group(1))))
                .or(() -> find(question, DAY, said -> day(said.group(3), month(said.group(2)), said.group(1))))
                .or(() -> find(question, MONTH_OF_YEAR, said -> {
                    var month = YearMonth.of(Integer.parseInt(said.group(2)), month(said.group(1)));
                    return new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
                }))
                .or(() -> find(question, YEAR_ALONE, said -> {
                    int year = Integer.parseInt(said.group(1));
                    return new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)};
                }));
    }

    private static Optional<DaySaid> find(String question, Pattern shape, Reader reader) {
        var said = shape.matcher(question);
        if (!said.find()) {
            return Optional.empty();
        }
        try {
            var days = reader.read(said.toMatchResult());
            var rest = (question.substring(0, said.start()) + " " + question.substring(said.end())).strip();
            return Optional.of(new DaySaid(days[0], days[1], said.group().strip(), rest));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate[] day(String year, int month, String day) {
        var date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        return new LocalDate[] {date, date};
    }

    private static int month(String name) {
        return MONTHS.indexOf(new FoldedText(name).value()) + 1;
    }

    /** Whether one day was said, not a month or a year. */
    boolean isOneDay() {
        return first.equals(last);
    }
}
