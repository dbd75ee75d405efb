package fr.irev.maillage.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes each figure as one JSON object on a line of its own. */
final class Results {

    private static final JsonMapper JSON = new JsonMapper();

    private final String bench;
    private final PrintWriter out;

    Results(String bench, PrintWriter out) {
        this.bench = bench;
        this.out = out;
    }

    /** The middle one of an odd number of figures. */
    static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** @param against what the figure is to be compared with: a limit, or a peer measured in the same run */
    void add(String metric, double value, String unit, String against) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", bench);
        line.put("metric", metric);
        line.put("value", Math.round(value * 1000) / 1000.0);
        line.put("unit", unit);
        line.put("against", against);
        out.println(JSON.writeValueAsString(line));
    }
}
