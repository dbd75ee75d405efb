package fr.irev.maillage.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook once, keeping nothing, before its content is believed: how much it holds, in how many parts, how tightly
 * it is packed, and whether it declares a document type, by which files and addresses could be read.
 */
final class ZipGuard {

    private static final long MOST_OCTETS = 200L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_RATIO = 100;
    private static final long RATIO_MATTERS_FROM = 1024L * 1024; // a small sheet of equal cells is innocent
    private static final int LOOKED_AT = 4_096; // a document type stands before the first element

    private ZipGuard() {}

    static void check(byte[] content) {
        long total = 0;
        int parts = 0;
        boolean workbook = false;
        // Read by its directory, as the workbook's reader does: what one of them sees, the other does.
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw new ImportRefused("bomb");
                }
                workbook |= entry.getName().equals("xl/workbook.xml");
                try (var part = zip.getInputStream(entry)) {
                    total += measure(part, content.length, total);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportRefused("damaged", e);
        }
        if (!workbook) {
            throw new ImportRefused("unknown-type");
        }
    }

    private static long measure(InputStream part, long packed, long before) throws IOException {
        var buffer = new byte[8_192];
        var start = new StringBuilder();
        long size = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (before + size > MOST_OCTETS
                    || before + size > RATIO_MATTERS_FROM && before + size > packed * MOST_RATIO) {
                throw new ImportRefused("bomb");
            }
            if (start.length() < LOOKED_AT) {
                // Zero octets are left out, so that UTF-16 is seen through as well.
                start.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", ""));
                if (start.toString().toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
                    throw new ImportRefused("dangerous");
                }
            }
        }
        return size;
    }
}
