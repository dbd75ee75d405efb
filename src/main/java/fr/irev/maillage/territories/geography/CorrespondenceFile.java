package fr.irev.maillage.territories.geography;

import fr.irev.maillage.shared.FoldedText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The official table of correspondence: which quartiers of the geography before each one follows, three at most. */
final class CorrespondenceFile {

    private static final Pattern SUCCESSOR = Pattern.compile("qp(20\\d\\d)");
    private static final Pattern PREDECESSOR = Pattern.compile("qp(20\\d\\d)_\\d");
    private static final Pattern QUARTIER = Pattern.compile("[A-Z]{2}[0-9][0-9A-Z]{4,9}");
    private static final Set<String> STATES = Set.of("modifie", "inchange", "nouveau");

    private CorrespondenceFile() {}

    static boolean isOne(DelimitedText text) {
        return year(text, SUCCESSOR) > 0
                && year(text, PREDECESSOR) > 0
                && text.header().contains("statut");
    }

    /** Year of the geography it leads to. */
    static int vintage(DelimitedText text) {
        return year(text, SUCCESSOR);
    }

    /** Year of the geography it leads from. */
    static int formerVintage(DelimitedText text) {
        return year(text, PREDECESSOR);
    }

    private static int year(DelimitedText text, Pattern column) {
        return text.header().stream()
                .map(column::matcher)
                .filter(java.util.regex.Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(0);
    }

    /** Adds what it says of our region; answers how many rows are of other regions. */
    static int read(String file, DelimitedText text, Region region, Map<String, Lineage> lineages, List<String> wrong) {
        var successor = "qp" + vintage(text);
        var former = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> formerVintage(text) + "_" + i)
                .filter(i -> text.header().contains("qp" + i))
                .toList();
        int elsewhere = 0;
        for (var row : text.rows()) {
            var code = text.cell(row, successor);
            var place = GeographyRefused.say("place.line", row.line());
            if (!QUARTIER.matcher(code).matches()) {
                wrong.add(GeographyRefused.say("row.code", file, place, code));
                continue;
            }
            if (!region.holds("", "", code)) {
                elsewhere++;
                continue;
            }
            var state = text.cell(row, "statut");
            if (!STATES.contains(new FoldedText(state).value().strip())) {
                wrong.add(GeographyRefused.say("row.state", file, place, state));
            }
            var predecessors = new TreeMap<String, String>();
            for (var i : former) {
                var one = text.cell(row, "qp" + i);
                if (!one.isEmpty() && !QUARTIER.matcher(one).matches()) {
                    wrong.add(GeographyRefused.say("row.code", file, place, one));
                } else if (!one.isEmpty()) {
                    predecessors.put(one, text.cell(row, "label_qp" + i));
                }
            }
            if (lineages.putIfAbsent(code, new Lineage(code, text.cell(row, "label_" + successor), predecessors))
                    != null) {
                wrong.add(GeographyRefused.say("row.lineage-twice", file, place, code));
            }
        }
        return elsewhere;
    }
}
