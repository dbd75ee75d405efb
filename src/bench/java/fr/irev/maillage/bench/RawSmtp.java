package fr.irev.maillage.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same SMTP dialogue with nothing around it: the text is at hand, nothing is written down. What the wire allows. */
final class RawSmtp {

    private RawSmtp() {}

    /** Hands the text over so many times, over so many connections side by side. */
    static void send(int port, byte[] text, int messages, int connections) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ArrayList<Future<?>>();
            for (int i = 0; i < connections; i++) {
                ends.add(threads.submit(() -> {
                    converse(port, text, messages / connections);
                    return true;
                }));
            }
            for (var end : ends) {
                end.get();
            }
        }
    }

    private static void converse(int port, byte[] text, int messages) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            answers.readLine();
            say(socket, answers, "EHLO bench");
            for (int i = 0; i < messages; i++) {
                say(socket, answers, "MAIL FROM:<bench@maillage.example>");
                say(socket, answers, "RCPT TO:<bench@maillage.example>");
                say(socket, answers, "DATA");
                socket.getOutputStream().write(text);
                say(socket, answers, ".");
            }
        }
    }

    private static void say(Socket socket, BufferedReader answers, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        var answer = answers.readLine();
        if (answer == null || answer.charAt(0) > '3') {
            throw new IOException("The sink answered " + answer);
        }
    }
}
