package fr.irev.maillage.shared.embedded;

import fr.irev.maillage.shared.embedded.FolderLock.Holder;
import fr.irev.maillage.shared.embedded.FolderLock.Work;
import fr.irev.maillage.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database of an installation that names no other. Started by whoever comes first; a job beside a running application
 * uses that one's.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final String SCHEMA = "maillage";
    private static final int PATIENCE_SECONDS = 120;

    private final String url;
    private final @Nullable MariaDbServer server;
    private final @Nullable FolderLock lock;

    private EmbeddedDatabase(String url, @Nullable MariaDbServer server, @Nullable FolderLock lock) {
        this.url = url;
        this.server = server;
        this.lock = lock;
    }

    /** Opens the database of the application, which must be alone on its folder. */
    static EmbeddedDatabase forServer(Path folder, Runnable beforeStart) {
        var lock = FolderLock.tryTake(folder, Work.SERVER).orElseThrow(() -> new StartRefused(alreadyRunning(folder)));
        return start(folder, lock, beforeStart);
    }

    /** Opens the database for a job: that of the application beside it, or one of its own. */
    static EmbeddedDatabase forJob(Path folder) {
        var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        do {
            var lock = FolderLock.tryTake(folder, Work.JOB);
            if (lock.isPresent()) {
                return start(folder, lock.get(), () -> {});
            }
            var holder = FolderLock.holder(folder);
            if (holder.map(Holder::work).equals(Optional.of(Work.SERVER))) {
                var port = MariaDbProcess.port(serverFolder(folder)).filter(MariaDbServer::answers);
                if (port.isPresent()) {
                    return new EmbeddedDatabase(MariaDbServer.url(port.get(), SCHEMA), null, null);
                }
            }
            awaitChange(holder);
        } while (System.nanoTime() < giveUp);
        throw new StartRefused(
                "Le dossier de données %s est occupé par un autre traitement : réessayez plus tard.".formatted(folder));
    }

    private static EmbeddedDatabase start(Path folder, FolderLock lock, Runnable beforeStart) {
        try {
            beforeStart.run();
            var server = MariaDbServer.start(serverFolder(folder));
            return new EmbeddedDatabase(server.url(SCHEMA), server, lock);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static Path serverFolder(Path folder) {
        return folder.resolve("mariadb");
    }

    private static String alreadyRunning(Path folder) {
        var holder = FolderLock.holder(folder);
        var process = holder.map(known -> " (processus %d)".formatted(known.process()))
                .orElse("");
        return holder.filter(known -> known.work() == Work.JOB).isPresent()
                ? "Un traitement est en cours sur le dossier de données %s%s : attendez qu’il finisse."
                        .formatted(folder, process)
                : "Maillage tourne déjà sur le dossier de données %s%s : arrêtez-le, ou choisissez un autre dossier avec --data."
                        .formatted(folder, process);
    }

    /** Waits a moment, less if the holder ends meanwhile. */
    private static void awaitChange(Optional<Holder> holder) {
        var end = holder.flatMap(known -> ProcessHandle.of(known.process()))
                .map(ProcessHandle::onExit)
                .orElseGet(CompletableFuture::new);
        try {
            end.get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // nothing changed yet: the caller looks again
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrompu en attendant la base de données.", e);
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot give back " + lock, e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return "root";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            release(lock);
        }
    }
}
