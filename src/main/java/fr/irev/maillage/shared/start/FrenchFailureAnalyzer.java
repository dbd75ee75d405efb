package fr.irev.maillage.shared.start;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;

/** Finds the sentence for whatever an operator can mend: a taken port, an unreadable setting, an unreachable database. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrenchFailureAnalyzer implements FailureAnalyzer {

    private final @Nullable Environment settings;

    FrenchFailureAnalyzer(@Nullable Environment settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var sentence = sentence(cause);
            if (sentence != null) {
                return new FailureAnalysis(sentence, "", cause);
            }
        }
        return null;
    }

    private @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> refused.getMessage();
            case PortInUseException taken -> PortCheck.sentence(taken.getPort());
            case BindException unreadable ->
                "Le réglage « %s » est illisible : %s".formatted(unreadable.getName(), rootMessage(unreadable));
            case ConversionException unreadable -> "Un réglage est illisible : %s".formatted(rootMessage(unreadable));
            case ConfigDataException unreadable ->
                "Un fichier de réglages est illisible : %s".formatted(rootMessage(unreadable));
            case SQLException database
            when isUnreachable(database) ->
                "La base de données %s ne répond pas : %s".formatted(address(), rootMessage(database));
            case IOException io
            when String.valueOf(io.getMessage()).contains("No space left") ->
                "Le disque est plein : libérez de la place puis recommencez.";
            default -> null;
        };
    }

    private String address() {
        var url = settings == null ? null : settings.getProperty("spring.datasource.url");
        return url == null ? "embarquée" : url.replaceFirst("\\?.*", "");
    }

    /** Class 08 of SQLSTATE: connection; class 28: name or password. */
    private static boolean isUnreachable(SQLException database) {
        var state = database.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("28"));
    }

    private static String rootMessage(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
