package fr.irev.maillage.shared;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of {@code classpath:reference/}: reads them, and knows which were already loaded as they are. */
@Component
public class ReferenceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceFiles.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReferenceFiles(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The rows of a file such as {@code communes.csv}, in order. */
    public List<NamedCsvRecord> read(String file) {
        try (var text = new InputStreamReader(resource(file).getInputStream(), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a cell that holds several separated by « ; »; none for an empty cell. */
    public static List<String> several(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * Loads in one transaction, unless every one of the files was loaded before with the same content.
     *
     * @param loader name of what loads them; change it when the same files must be read anew because the code changed
     */
    public void loadIfChanged(String loader, List<String> files, Runnable load) {
        var found = new HashMap<String, String>();
        files.forEach(file -> found.put(loader + "/" + file, sha256(file)));
        if (known(found.keySet().stream().toList()).equals(found)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            long started = System.nanoTime();
            load.run();
            try (var rows = new BulkInsert(
                    jdbc,
                    "insert into reference_file (name, sha256, loaded_at)",
                    "on duplicate key update sha256 = values(sha256), loaded_at = values(loaded_at)")) {
                found.forEach((name, sha256) -> rows.add(name, sha256, Timestamp.from(clock.instant())));
            }
            LOG.info("Reference {} loaded in {} ms", loader, (System.nanoTime() - started) / 1_000_000);
        });
    }

    private Map<String, String> known(List<String> names) {
        var known = new HashMap<String, String>();
        jdbc.sql("select name, sha256 from reference_file where name in (:names)")
                .param("names", names)
                .query(row -> {
                    known.put(row.getString("name"), row.getString("sha256"));
                });
        return known;
    }

    private static String sha256(String file) {
        try (var octets = resource(file).getInputStream()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static ClassPathResource resource(String file) {
        return new ClassPathResource("reference/" + file);
    }
}
