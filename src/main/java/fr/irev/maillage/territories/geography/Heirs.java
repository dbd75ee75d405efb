package fr.irev.maillage.territories.geography;

import fr.irev.maillage.territories.geography.GeographyComparison.Arrival;
import fr.irev.maillage.territories.geography.GeographyComparison.Heir;
import fr.irev.maillage.territories.geography.GeographyComparison.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may take over from a quartier that leaves: as the table says, as the outlines say, or new in the same commune. */
final class Heirs {

    private static final int TENTH = 10; // hundredths of the former outline

    private final GeographyFiles files;
    private final KnownGeography known;
    private final List<String> arriving;

    Heirs(GeographyFiles files, KnownGeography known, List<Arrival> arrivals) {
        this.files = files;
        this.known = known;
        this.arriving = arrivals.stream().map(Arrival::code).toList();
    }

    static int hundredths(double share) {
        return (int) Math.round(share * 100);
    }

    List<Heir> of(KnownQuartier quartier) {
        Map<String, Heir> found = new LinkedHashMap<>();
        files.lineages().forEach((code, lineage) -> {
            if (lineage.predecessors().containsKey(quartier.code())) {
                found.put(code, new Heir(code, name(code), Reason.TABLE, share(quartier, code)));
            }
        });
        if (found.isEmpty()) { // where the publisher says who follows, nobody else needs to be guessed
            files.outlines().keySet().forEach(code -> {
                var share = share(quartier, code);
                if (share != null && share >= TENTH) {
                    found.put(code, new Heir(code, name(code), Reason.OUTLINE, share));
                }
            });
        }
        arriving.stream()
                .filter(code -> !Collections.disjoint(communes(code), quartier.communes()))
                .forEach(code -> found.putIfAbsent(code, new Heir(code, name(code), Reason.COMMUNE, null)));
        var heirs = new ArrayList<>(found.values());
        heirs.sort(Comparator.comparing(Heir::reason)
                .thenComparing(heir -> -Objects.requireNonNullElse(heir.share(), 0))
                .thenComparing(Heir::code));
        return heirs;
    }

    private @Nullable Integer share(KnownQuartier quartier, String code) {
        var before = quartier.outline();
        var after = files.outlines().get(code);
        return before == null || after == null ? null : hundredths(before.shareWithin(after));
    }

    private java.util.Set<String> communes(String code) {
        var listed = files.listed().get(code);
        return listed == null ? java.util.Set.of() : listed.communes();
    }

    private String name(String code) {
        var listed = files.listed().get(code);
        return listed != null
                ? listed.name()
                : known.quartier(code).map(KnownQuartier::name).orElse(code);
    }
}
