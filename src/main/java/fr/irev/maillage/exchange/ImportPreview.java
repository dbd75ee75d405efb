package fr.irev.maillage.exchange;

import java.util.List;

/**
 * What an import would do. Nothing has been written.
 *
 * @param opposed addresses of the file that refused the sendings, and still would
 * @param doubtfulAccents whether the encoding was guessed: somebody should look at the accents
 */
public record ImportPreview(List<PreviewRow> rows, int opposed, boolean doubtfulAccents) {

    public ImportPreview {
        rows = List.copyOf(rows);
    }

    /** How many lines have this verdict. */
    public int count(Verdict verdict) {
        return Math.toIntExact(
                rows.stream().filter(row -> row.verdict() == verdict).count());
    }

    /** How many lines would change something. */
    public int changing() {
        return count(Verdict.CREATED) + count(Verdict.COMPLETED);
    }
}
