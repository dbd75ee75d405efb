package fr.irev.maillage.shared.embedded;

import fr.irev.maillage.shared.start.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Who works on a data folder: one process at a time. The system gives the lock back when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    /** What the holder of a lock is doing. */
    enum Work {
        SERVER,
        JOB
    }

    /** Who holds the lock. */
    record Holder(Work work, long process) {}

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock unless another process holds it. */
    static Optional<FolderLock> tryTake(Path folder, Work work) {
        var file = folder.resolve("verrou");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            var text = work.name() + " " + ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new FolderLock(file, channel));
        } catch (IOException e) {
            throw new StartRefused("Impossible de verrouiller le dossier de données %s.".formatted(folder), e);
        }
    }

    /** Who holds the lock of the folder; empty while it changes hands. */
    static Optional<Holder> holder(Path folder) {
        try {
            var words = Files.readString(folder.resolve("verrou")).strip().split(" ");
            return words.length == 2
                    ? Optional.of(new Holder(Work.valueOf(words[0]), Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (IOException e) {
            throw new StartRefused("Impossible de lire le verrou du dossier de données %s.".formatted(folder), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close(); // which gives the lock back; the file stays, so that no second one can be locked beside it
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
