package fr.irev.maillage.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Postfix's own pair for measuring: {@code smtp-sink} throws everything away, {@code smtp-source} writes as fast as it can. */
final class PostfixPeer implements MailPeer {

    private static final int START_SECONDS = 10;

    private final Path source;
    private final Process sink;
    private final int port;

    private PostfixPeer(Path source, Process sink, int port) {
        this.source = source;
        this.sink = sink;
        this.port = port;
    }

    /** Starts it; empty where Postfix is not installed. */
    static Optional<PostfixPeer> start() throws Exception {
        var sink = program("smtp-sink");
        var source = program("smtp-source");
        return sink.isEmpty() || source.isEmpty() ? Optional.empty() : Optional.of(start(sink.get(), source.get()));
    }

    private static PostfixPeer start(Path sink, Path source) throws Exception {
        int port = freePort();
        var command = new ArrayList<>(List.of(sink.toString()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("-u", "nobody")); // it refuses to stay root
        }
        command.addAll(List.of("127.0.0.1:" + port, "100"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var peer = new PostfixPeer(source, process, port);
        peer.awaitAnswer();
        return peer;
    }

    private void awaitAnswer() throws Exception {
        var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < giveUp) {
            try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (probe.getInputStream().read() != -1) {
                    return;
                }
            } catch (IOException e) {
                if (sink.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("smtp-sink ended with " + sink.exitValue(), e);
                }
            }
        }
        close();
        throw new IllegalStateException("smtp-sink does not answer");
    }

    @Override
    public String name() {
        return "smtp-source to smtp-sink";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void exchange(int octets, int messages, int connections) throws Exception {
        var client = new ProcessBuilder(
                        source.toString(),
                        "-d", // keeps its connections
                        "-s",
                        Integer.toString(connections),
                        "-m",
                        Integer.toString(messages),
                        "-l",
                        Integer.toString(octets),
                        "-f",
                        "bench@maillage.example",
                        "-t",
                        "bench@maillage.example",
                        "127.0.0.1:" + port)
                .inheritIO()
                .start();
        if (client.waitFor() != 0) {
            throw new IllegalStateException("smtp-source ended with " + client.exitValue());
        }
    }

    @Override
    public void close() {
        sink.destroy();
    }

    private static Optional<Path> program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
