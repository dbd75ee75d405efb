package fr.irev.maillage.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Accepts every message on the loopback interface as fast as it can, counts them, and keeps the last. */
final class SmtpSink implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile byte[] last = {};

    SmtpSink() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    /** The last message as it was transmitted, without the line that ends it. */
    byte[] last() {
        return last;
    }

    private void listen() {
        try {
            while (!socket.isClosed()) {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            var in = new BufferedInputStream(client.getInputStream(), 32_768);
            say(client, "220 sink");
            for (var line = line(in); line != null; line = line(in)) {
                var verb = new String(line, StandardCharsets.ISO_8859_1).strip().toUpperCase(Locale.ROOT);
                if (verb.equals("DATA")) {
                    say(client, "354 Go on");
                    last = text(in);
                    accepted.incrementAndGet();
                }
                say(client, "250 2.0.0 Ok");
                if (verb.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(InputStream in) throws IOException {
        var text = new ByteArrayOutputStream(32_768);
        for (var line = line(in); line != null; line = line(in)) {
            if (isEnd(line)) {
                return text.toByteArray();
            }
            text.write(line);
        }
        throw new IOException("The sender hung up within a text");
    }

    private static boolean isEnd(byte[] line) {
        return line.length == 3 && line[0] == '.' && line[1] == '\r';
    }

    private static byte @Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(100);
        for (int octet = in.read(); octet != -1; octet = in.read()) {
            line.write(octet);
            if (octet == '\n') {
                return line.toByteArray();
            }
        }
        return null;
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
