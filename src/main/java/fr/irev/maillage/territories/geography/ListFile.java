package fr.irev.maillage.territories.geography;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The official list: a quartier a line, several communes in one cell, zeros lost and codes wrapped in formulas. */
final class ListFile {

    static final String CODE = "code_qp";
    static final String NAME = "lib_qp";
    static final String COMMUNES = "insee_com";

    private static final Pattern QUARTIER = Pattern.compile("[A-Z]{2}[0-9][0-9A-Z]{4,9}");
    private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern SHORTENED = Pattern.compile("[0-9]{4}");
    private static final int LONGEST_NAME = 200;

    private ListFile() {}

    static boolean isOne(DelimitedText text) {
        return text.header().contains(CODE) && text.header().contains(COMMUNES);
    }

    /** Adds the quartiers of our region, and the sentences on what cannot be read; answers how many rows are of other regions. */
    static int read(
            String file, DelimitedText text, Region region, Map<String, ListedQuartier> listed, List<String> wrong) {
        int elsewhere = 0;
        for (var row : text.rows()) {
            var code = text.cell(row, CODE);
            if (!region.holds(text.cell(row, "insee_reg"), text.cell(row, "insee_dep"), code)) {
                elsewhere++;
                continue;
            }
            var place = GeographyRefused.say("place.line", row.line());
            var quartier = quartier(file, place, code, text.cell(row, NAME), text.cell(row, COMMUNES), wrong);
            if (quartier != null) {
                add(file, quartier, listed, wrong);
            }
        }
        return elsewhere;
    }

    static @Nullable ListedQuartier quartier(
            String file, String place, String code, String name, String communes, List<String> wrong) {
        int before = wrong.size();
        if (!QUARTIER.matcher(code).matches()) {
            wrong.add(GeographyRefused.say("row.code", file, place, code));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            wrong.add(GeographyRefused.say("row.name", file, place, code));
        }
        var codes = communes(communes);
        codes.stream()
                .filter(one -> !COMMUNE.matcher(one).matches())
                .forEach(one -> wrong.add(GeographyRefused.say("row.commune", file, place, one)));
        if (codes.isEmpty()) {
            wrong.add(GeographyRefused.say("row.no-commune", file, place, code));
        }
        return wrong.size() > before ? null : new ListedQuartier(code, name.strip(), codes, place);
    }

    /** Some releases have a line for each commune of a quartier. */
    static void add(String file, ListedQuartier quartier, Map<String, ListedQuartier> listed, List<String> wrong) {
        var first = listed.putIfAbsent(quartier.code(), quartier);
        if (first == null) {
            return;
        }
        if (!QuartierName.saysNothingNew(first.name(), quartier.name())) {
            wrong.add(GeographyRefused.say(
                    "row.twice",
                    file,
                    quartier.place(),
                    quartier.code(),
                    quartier.name(),
                    first.name(),
                    first.place()));
            return;
        }
        var communes = new TreeSet<>(first.communes());
        communes.addAll(quartier.communes());
        listed.put(quartier.code(), new ListedQuartier(first.code(), first.name(), communes, first.place()));
    }

    /** « "02571; 02691" », « 02571, 02691 », « 2691 », « ="02691" » in one cell or several. */
    private static SortedSet<String> communes(String cell) {
        var codes = new TreeSet<String>();
        for (var part : cell.split("[;,|/\\s]+")) {
            var code = part.replaceAll("[=\"']", "").toUpperCase(java.util.Locale.ROOT);
            if (!code.isEmpty()) {
                codes.add(SHORTENED.matcher(code).matches() ? "0" + code : code);
            }
        }
        return codes;
    }
}
