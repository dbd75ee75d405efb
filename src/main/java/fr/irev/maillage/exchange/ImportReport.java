package fr.irev.maillage.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import, or how far it is.
 *
 * @param total lines of the file
 * @param opposed addresses of the file that refused the sendings, and still do
 * @param finishedAt null while it runs or after it was stopped
 * @param alive whether somebody is at work on it
 * @param undoableUntil missing when it cannot be taken back
 * @param undoneAt when it was taken back; missing while it stands
 * @param undoneBy a login
 */
public record ImportReport(
        ImportId id,
        String fileName,
        String importedBy,
        Instant importedAt,
        int total,
        int created,
        int completed,
        int duplicates,
        int refused,
        int opposed,
        @Nullable Instant finishedAt,
        boolean alive,
        @Nullable Instant undoableUntil,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** Lines dealt with. */
    public int done() {
        return created + completed + duplicates + refused;
    }

    public boolean finished() {
        return finishedAt != null;
    }

    /** From 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : Math.toIntExact(100L * done() / total);
    }
}
