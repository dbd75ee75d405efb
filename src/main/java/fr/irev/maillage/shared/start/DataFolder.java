package fr.irev.maillage.shared.start;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder in which an installation keeps its files: the embedded database, the generated secret, the journal. */
final class DataFolder {

    private static final long LEAST_FREE = 64L << 20; // octets; below, the database could not even write its journal
    private static final int SECRET_LENGTH = 32; // octets

    private DataFolder() {}

    /** Makes the folder if it is missing, and refuses one in which nothing can be written. */
    static Path prepare(String name) {
        var folder = Path.of(name).toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "essai", ""));
        } catch (IOException e) {
            throw new StartRefused(
                    "Impossible d’écrire dans le dossier de données %s : vérifiez ses droits, ou choisissez-en un autre avec --data."
                            .formatted(folder),
                    e);
        }
        refuseWhenFull(folder);
        return folder;
    }

    private static void refuseWhenFull(Path folder) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < LEAST_FREE) {
                throw new StartRefused(
                        "Le disque est plein : il reste %d Mo pour le dossier de données %s, il en faut %d."
                                .formatted(free >> 20, folder, LEAST_FREE >> 20));
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "Impossible de connaître la place libre du dossier de données %s.".formatted(folder), e);
        }
    }

    /** The secret of a demonstration: drawn once, readable by its owner only. */
    static String secret(Path folder) {
        var file = folder.resolve("secret");
        try {
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException e) {
                var kept = Files.readString(file).strip();
                if (!kept.isEmpty()) {
                    return kept;
                }
            }
            var octets = new byte[SECRET_LENGTH];
            new SecureRandom().nextBytes(octets);
            var secret = HexFormat.of().formatHex(octets);
            Files.writeString(file, secret, StandardOpenOption.TRUNCATE_EXISTING);
            return secret;
        } catch (IOException e) {
            throw new StartRefused("Impossible de lire ou d’écrire le secret %s.".formatted(file), e);
        }
    }
}
