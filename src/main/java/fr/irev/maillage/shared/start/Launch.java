package fr.irev.maillage.shared.start;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Starts the application, and sees to it that the process ends when there is nothing to wait for. */
public final class Launch {

    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private Launch() {}

    /**
     * Starts, and leaves the process when the start failed or when there is no web server. Without this, threads that a
     * failed start left behind would keep the process alive.
     */
    public static void run(Class<?> source, String... arguments) {
        silenceStockReport();
        Runtime.getRuntime().addShutdownHook(new Thread(Launch::stopping, "stopping"));
        var application = new SpringApplication(source);
        int code;
        try {
            var context = application.run(arguments);
            STARTED.set(true);
            if (application.getWebApplicationType() != WebApplicationType.NONE) {
                return;
            }
            code = SpringApplication.exit(context);
        } catch (AbandonedRunException e) {
            throw e;
        } catch (RuntimeException e) {
            code = 1; // FrenchFailureReport has said why
        }
        System.exit(code);
    }

    /** Who ends a start halfway pulls the database away from under it, and knows: no traces of that in the terminal. */
    private static void stopping() {
        STOPPING.set(true);
        if (!STARTED.get()) {
            LoggingSystem.get(Launch.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        }
    }

    /** Whether the process has been told to end: what fails from then on, in a start cut short, is no failure to tell of. */
    static boolean isStopping() {
        return STOPPING.get();
    }

    /** As application.properties does, but also for refusals that come before it is read. */
    private static void silenceStockReport() {
        var loader = Launch.class.getClassLoader();
        LoggingSystem.get(loader)
                .setLogLevel("org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", LogLevel.OFF);
    }
}
