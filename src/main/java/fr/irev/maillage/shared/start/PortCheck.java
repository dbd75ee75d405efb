package fr.irev.maillage.shared.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/**
 * Looks whether the port is free before the database is opened, so that a taken one is told at once. The server itself still
 * finds out if the port is taken in between.
 */
public final class PortCheck {

    private PortCheck() {}

    /** Refuses to start when another program holds the port of the settings. */
    public static void refuseIfTaken(Environment settings) {
        int port = settings.getProperty("server.port", Integer.class, 8080);
        var address = settings.getProperty("server.address", InetAddress.class);
        if (port <= 0 || "none".equals(settings.getProperty("spring.main.web-application-type"))) {
            return;
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(sentence(port), e);
        }
    }

    static String sentence(int port) {
        return "Le port %d est déjà pris par un autre programme : choisissez-en un autre avec --port.".formatted(port);
    }
}
