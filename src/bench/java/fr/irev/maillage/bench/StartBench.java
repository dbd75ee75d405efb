package fr.irev.maillage.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** From the launch of the application as {@code ./maillage run} does it, with its embedded database, to its first answer; and how long it takes to stop. */
final class StartBench implements Benchmark {

    private static final Path DATA = Path.of("target", "bench-start").toAbsolutePath();
    private static final Duration GIVE_UP = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Results results) throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try {
            start(results, "first start", "installs the database, loads the reference and demo data");
            start(results, "second start", "limit 30 s");
            start(results, "third start", "limit 30 s");
        } finally {
            FileSystemUtils.deleteRecursively(DATA);
        }
    }

    private static void start(Results results, String metric, String against) throws Exception {
        Files.createDirectories(DATA);
        int port = freePort();
        var begun = System.nanoTime();
        var application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-jar",
                        "target/run/maillage.jar",
                        "--maillage.demo=true",
                        "--maillage.data=" + DATA,
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(DATA.resolve("output.log").toFile())
                .start();
        try {
            awaitAnswer(application, port, begun);
            results.add(metric, seconds(begun), "s", against);
        } finally {
            var asked = System.nanoTime();
            application.destroy();
            if (!application.waitFor(60, TimeUnit.SECONDS)) {
                application.destroyForcibly();
            }
            results.add("stop after " + metric, seconds(asked), "s", "limit 60 s");
        }
    }

    private static void awaitAnswer(Process application, int port, long begun) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() - begun < GIVE_UP.toNanos()) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            < 500) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                if (application.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(Files.readString(DATA.resolve("output.log")));
                }
            }
        }
        throw new IllegalStateException("No answer after " + GIVE_UP);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
