package fr.irev.maillage.delivery.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A mail server on the loopback interface that misbehaves on purpose and keeps what it really accepted. What it does to a
 * recipient is the beginning of the address, up to the first hyphen: {@code ok}; {@code gone} (550 5.1.1); {@code full} (552
 * 5.2.2); {@code grey} (451 at the first attempt); {@code spam} (554 5.7.1 after the text); {@code dropdata} (hangs up within
 * the text, the first time); {@code dropafter} (accepts, then hangs up without a word, the first time); {@code garbage} (no
 * SMTP at all, the first time).
 */
public final class FaultySmtpServer implements AutoCloseable {

    /** What was accepted, whether or not the client was told. */
    public record Accepted(String from, String to, String messageId, byte[] content) {}

    private static final Pattern ADDRESS = Pattern.compile("<(.*?)>");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final ServerSocket socket;
    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean refusing;
    private volatile Runnable beforeAccepting = () -> {};

    public FaultySmtpServer(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Accepted> accepted() {
        return accepted;
    }

    public List<Accepted> acceptedFor(String address) {
        return accepted.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    public int connections() {
        return connections.get();
    }

    /** Greets with 421 from now on, or no longer. */
    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** Runs whenever a text has come in full and the answer is due. */
    public void beforeAccepting(Runnable action) {
        beforeAccepting = action;
    }

    public void forget() {
        accepted.clear();
        tries.clear();
        connections.set(0);
        refusing = false;
        beforeAccepting = () -> {};
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            new Conversation(new BufferedInputStream(client.getInputStream()), client.getOutputStream()).hold();
        } catch (IOException e) {
            client.isClosed(); // the client went away, as some tests want
        }
    }

    private int countTry(String address) {
        return tries.computeIfAbsent(address, unknown -> new AtomicInteger()).incrementAndGet();
    }

    private final class Conversation {

        private final InputStream in;
        private final OutputStream out;
        private String from = "";
        private String to = "";

        Conversation(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void hold() throws IOException {
            if (refusing) {
                say("421 4.3.2 Come back later");
                return;
            }
            say("220 faulty ESMTP");
            for (var line = line(); line != null; line = line()) {
                var command = new String(line, StandardCharsets.ISO_8859_1).strip();
                var verb = command.toUpperCase(java.util.Locale.ROOT);
                if (verb.startsWith("EHLO")) {
                    say("250-faulty\r\n250 8BITMIME");
                } else if (verb.startsWith("MAIL FROM")) {
                    from = address(command);
                    say("250 2.1.0 Ok");
                } else if (verb.startsWith("RCPT TO")) {
                    if (!recipient(address(command))) {
                        return;
                    }
                } else if (verb.equals("DATA")) {
                    say("354 Go on");
                    if (!text()) {
                        return;
                    }
                } else if (verb.equals("QUIT")) {
                    say("221 Bye");
                    return;
                } else {
                    say("250 2.0.0 Ok");
                }
            }
        }

        private boolean recipient(String address) throws IOException {
            to = address;
            switch (behaviour()) {
                case "gone" -> say("550 5.1.1 Adresse inconnue");
                case "full" -> say("552 5.2.2 Boite pleine");
                case "grey" -> say(countTry(address) == 1 ? "451 4.7.1 Greylisted" : "250 2.1.5 Ok");
                case "garbage" -> {
                    if (countTry(address) == 1) {
                        say("HTTP/1.1 400 Bad Request");
                        return false;
                    }
                    say("250 2.1.5 Ok");
                }
                default -> say("250 2.1.5 Ok");
            }
            return true;
        }

        private boolean text() throws IOException {
            boolean first = !behaviour().startsWith("drop") || countTry(to) == 1;
            var content = new ByteArrayOutputStream();
            for (var line = line(); line != null && !isEnd(line); line = line()) {
                if (first && behaviour().equals("dropdata")) {
                    return false;
                }
                content.write(line, line[0] == '.' ? 1 : 0, line.length - (line[0] == '.' ? 1 : 0));
            }
            if (behaviour().equals("spam")) {
                say("554 5.7.1 Looks like spam");
                return true;
            }
            beforeAccepting.run();
            var id = MESSAGE_ID.matcher(content.toString(StandardCharsets.ISO_8859_1));
            accepted.add(new Accepted(from, to, id.find() ? id.group(1) : "", content.toByteArray()));
            if (first && behaviour().equals("dropafter")) {
                return false;
            }
            say("250 2.0.0 Queued as " + accepted.size());
            return true;
        }

        private String behaviour() {
            return to.replaceFirst("[-@].*", "");
        }

        private static boolean isEnd(byte[] line) {
            return line.length == 3 && line[0] == '.' && line[1] == '\r';
        }

        private static String address(String command) {
            var found = ADDRESS.matcher(command);
            return found.find() ? found.group(1) : command;
        }

        /** One line with its end; nothing when the client has gone. */
        private byte[] line() throws IOException {
            var line = new ByteArrayOutputStream();
            int octet = in.read();
            while (octet != -1 && octet != '\n') {
                line.write(octet);
                octet = in.read();
            }
            if (octet == -1) {
                return null;
            }
            line.write('\n');
            return line.toByteArray();
        }

        private void say(String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
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
