package fr.irev.maillage.shared.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Speaks when no other analyzer knows the failure, so that a trace never stands alone. */
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedFailureAnalyzer implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return new FailureAnalysis(
                "Une erreur imprévue s’est produite : %s".formatted(failure.getMessage()),
                "Le détail figure dans le journal (dossier de données, log/maillage.log).",
                failure);
    }
}
