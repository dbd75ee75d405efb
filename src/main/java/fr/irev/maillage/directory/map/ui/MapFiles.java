package fr.irev.maillage.directory.map.ui;

import fr.irev.maillage.directory.map.RegionDrawing;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the map fetches beside its page: the drawing of the region, for whoever is signed in. Its address carries its version, so
 * that a browser keeps it for good.
 */
@RestController
class MapFiles {

    static final String BACKDROP = "carte/fond/";
    static final String OUTLINES = "carte/contours/";

    private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final RegionDrawing drawing;

    MapFiles(RegionDrawing drawing) {
        this.drawing = drawing;
    }

    @GetMapping("/" + BACKDROP + "{version}")
    ResponseEntity<String> backdrop(@PathVariable String version) {
        return answer(version, drawing::backdrop);
    }

    @GetMapping("/" + OUTLINES + "{version}")
    ResponseEntity<String> outlines(@PathVariable String version) {
        return answer(version, drawing::outlines);
    }

    /** Whoever asks for another version than today's gets today's, and keeps it no longer than this once. */
    private ResponseEntity<String> answer(String version, Supplier<String> content) {
        var cache = version.equals(drawing.version()) ? FOR_GOOD : CacheControl.noStore();
        return ResponseEntity.ok().cacheControl(cache).contentType(GEOJSON).body(content.get());
    }
}
