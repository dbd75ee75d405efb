package fr.irev.maillage.territories.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official outlines: GeoJSON, one feature for each quartier, read one at a time since the file of the whole country is large. */
final class OutlinesFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double MOST_TWIST = 0.02; // crossings of rounded corners stay far below

    private final String file;
    private final Region region;
    private final Map<String, ListedQuartier> listed;
    private final Map<String, Outline> outlines;
    private final List<String> remarks;
    private final List<String> wrong;
    private int elsewhere;

    OutlinesFile(
            String file,
            Region region,
            Map<String, ListedQuartier> listed,
            Map<String, Outline> outlines,
            List<String> remarks,
            List<String> wrong) {
        this.file = file;
        this.region = region;
        this.listed = listed;
        this.outlines = outlines;
        this.remarks = remarks;
        this.wrong = wrong;
    }

    /** How many features are of other regions. */
    int read(String text) {
        int features = 0;
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw GeographyRefused.because("file.unknown", file);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var start = parser.nextToken();
                if (name.equals("features") && start == JsonToken.START_ARRAY) {
                    features = features(parser);
                } else if (name.equals("crs")) {
                    expectDegrees(parser.<JsonNode>readValueAsTree());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw broken(e);
        }
        if (features == 0) {
            throw GeographyRefused.because("file.no-feature", file);
        }
        return elsewhere;
    }

    private GeographyRefused broken(JacksonException e) {
        var place = e.getLocation();
        return place == null
                ? GeographyRefused.because("file.unknown", file)
                : GeographyRefused.because("file.broken", file, place.getLineNr(), place.getColumnNr());
    }

    private int features(JsonParser parser) {
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            feature(number, parser.readValueAsTree());
        }
        return number;
    }

    /** CRS84 and EPSG:4326 are degrees; anything else is a projection in metres. */
    private void expectDegrees(JsonNode crs) {
        var name = crs.path("properties").path("name").asString("");
        if (!name.isEmpty() && !name.contains("CRS84") && !name.endsWith("4326")) {
            throw GeographyRefused.because("file.projection", file, name);
        }
    }

    private void feature(int number, JsonNode feature) {
        var properties = feature.path("properties");
        var place = GeographyRefused.say("place.feature", number);
        var code = text(properties, ListFile.CODE);
        if (code.isEmpty()) {
            wrong.add(GeographyRefused.say("row.no-code", file, place));
            return;
        }
        if (!region.holds(text(properties, "insee_reg"), text(properties, "insee_dep"), code)) {
            elsewhere++;
            return;
        }
        var quartier = ListFile.quartier(
                file, place, code, text(properties, ListFile.NAME), text(properties, ListFile.COMMUNES), wrong);
        if (quartier == null) {
            return;
        }
        ListFile.add(file, quartier, listed, wrong);
        var outline = outline(feature.path("geometry"));
        var fault = outline == null ? "shape" : fault(outline);
        if (fault != null || outline == null) {
            remarks.add(GeographyRefused.say("outline." + fault, file, place, code, quartier.name()));
        } else if (outlines.putIfAbsent(code, outline) != null) {
            wrong.add(GeographyRefused.say("row.outline-twice", file, place, code));
        }
    }

    private @Nullable String fault(Outline outline) {
        for (var polygon : outline.polygons()) {
            for (var ring : polygon) {
                if (ring.size() < 4) {
                    return "short";
                }
                if (!ring.getFirst().equals(ring.getLast())) {
                    return "open";
                }
            }
        }
        if (!region.surrounds(outline)) {
            return "far";
        }
        return outline.twist() > MOST_TWIST ? "twisted" : null;
    }

    /** Null when it is neither a polygon nor several, or has none. */
    private static @Nullable Outline outline(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var polygons = new ArrayList<List<List<Outline.Point>>>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(rings(coordinates));
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygons.add(rings(polygon)));
            default -> {
                return null;
            }
        }
        boolean whole = !polygons.isEmpty()
                && polygons.stream()
                        .allMatch(rings -> !rings.isEmpty() && rings.stream().noneMatch(List::isEmpty));
        return whole ? new Outline(List.copyOf(polygons)) : null;
    }

    private static List<List<Outline.Point>> rings(JsonNode polygon) {
        var rings = new ArrayList<List<Outline.Point>>();
        for (var ring : polygon) {
            var points = new ArrayList<Outline.Point>();
            for (var point : ring) {
                if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                    return List.of();
                }
                points.add(
                        new Outline.Point(point.get(0).asDouble(), point.get(1).asDouble()));
            }
            rings.add(List.copyOf(points));
        }
        return rings;
    }

    private static String text(JsonNode properties, String name) {
        return properties.path(name).asString("").strip();
    }
}
