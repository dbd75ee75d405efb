package fr.irev.maillage.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Our own sink and bare client, in this process, where Postfix is not installed. */
final class OwnPeer implements MailPeer {

    private final SmtpSink sink = new SmtpSink();

    OwnPeer() throws IOException {}

    @Override
    public String name() {
        return "bare client to own sink";
    }

    @Override
    public int port() {
        return sink.port();
    }

    @Override
    public void exchange(int octets, int messages, int connections) throws Exception {
        RawSmtp.send(sink.port(), text(octets), messages, connections);
    }

    private static byte[] text(int octets) {
        var line = "X".repeat(74) + "\r\n";
        return line.repeat(Math.ceilDiv(octets, line.length())).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        sink.close();
    }
}
