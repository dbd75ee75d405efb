package fr.irev.maillage.territories.geography;

import fr.irev.maillage.shared.DecodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the publisher's three files apart by what they hold, and reads them together. */
final class FilesReader {

    /** Of one file, in octets; the outlines of the whole country take some ten million. */
    static final int LARGEST = 60_000_000;

    private static final Pattern YEAR = Pattern.compile("(?i)qp[_-]?(20\\d\\d)");

    private final Region region;
    private final TreeMap<String, ListedQuartier> listed = new TreeMap<>();
    private final TreeMap<String, ListedQuartier> ofOutlines = new TreeMap<>();
    private final TreeMap<String, Outline> outlines = new TreeMap<>();
    private final TreeMap<String, Lineage> lineages = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private @Nullable Integer vintage;
    private @Nullable Integer formerVintage;
    private boolean hasList;
    private boolean hasOutlines;
    private int elsewhere;

    FilesReader(Region region) {
        this.region = region;
    }

    /** @throws GeographyRefused naming the line of each thing that cannot be read */
    GeographyFiles read(List<SentFile> files) {
        files.forEach(this::read);
        if (!wrong.isEmpty()) {
            throw new GeographyRefused(wrong);
        }
        if (listed.isEmpty() && ofOutlines.isEmpty() && lineages.isEmpty()) {
            throw GeographyRefused.because("file.elsewhere", elsewhere);
        }
        withoutList();
        return new GeographyFiles(
                vintage,
                formerVintage,
                hasList ? listed : ofOutlines,
                outlines,
                lineages,
                elsewhere,
                List.copyOf(remarks));
    }

    /** An outline of a quartier that the list does not have is kept out: the list counts. */
    private void withoutList() {
        if (!hasList) {
            return;
        }
        ofOutlines.forEach((code, quartier) -> {
            if (!listed.containsKey(code)) {
                outlines.remove(code);
                remarks.add(GeographyRefused.say("outline.unlisted", code, quartier.name()));
            }
        });
    }

    private void read(SentFile file) {
        if (file.content().length > LARGEST) {
            throw GeographyRefused.because("file.large", file.name());
        }
        var decoded =
                DecodedText.of(file.content()).orElseThrow(() -> GeographyRefused.because("file.unknown", file.name()));
        var text = decoded.text();
        if (text.isBlank()) {
            throw GeographyRefused.because("file.empty", file.name());
        }
        if (decoded.doubtful()) {
            remarks.add(GeographyRefused.say("file.encoding", file.name()));
        }
        if (text.stripLeading().startsWith("{")) {
            once(hasOutlines, file);
            hasOutlines = true;
            elsewhere += new OutlinesFile(file.name(), region, ofOutlines, outlines, remarks, wrong).read(text);
            yearOf(file);
        } else if (text.indexOf('\0') >= 0 || text.startsWith("PK") || text.startsWith("%PDF")) {
            throw GeographyRefused.because("file.unknown", file.name());
        } else {
            table(file, DelimitedText.read(file.name(), text));
        }
    }

    private void table(SentFile file, DelimitedText text) {
        if (ListFile.isOne(text)) {
            once(hasList, file);
            hasList = true;
            elsewhere += ListFile.read(file.name(), text, region, listed, wrong);
            yearOf(file);
        } else if (CorrespondenceFile.isOne(text)) {
            once(formerVintage != null, file);
            vintage = CorrespondenceFile.vintage(text);
            formerVintage = CorrespondenceFile.formerVintage(text);
            elsewhere += CorrespondenceFile.read(file.name(), text, region, lineages, wrong);
        } else {
            throw GeographyRefused.because("file.unknown", file.name());
        }
    }

    private static void once(boolean already, SentFile file) {
        if (already) {
            throw GeographyRefused.because("file.twice", file.name());
        }
    }

    private void yearOf(SentFile file) {
        var year = YEAR.matcher(file.name());
        if (vintage == null && year.find()) {
            vintage = Integer.valueOf(year.group(1));
        }
    }
}
