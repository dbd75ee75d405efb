package fr.irev.maillage.shared.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Says in the terminal why the start failed. The trace of a surprise goes to the journal, for whoever must look deeper. */
class FrenchFailureReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(FrenchFailureReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        var sentence = analysis.getDescription();
        if (Launch.isStopping()) {
            LOG.info("Told to end while starting: {}", sentence);
            return;
        }
        Terminal.err().println("Maillage ne peut pas démarrer. " + sentence);
        if (StringUtils.hasText(analysis.getAction())) {
            Terminal.err().println(analysis.getAction());
        }
        if (!(analysis.getCause() instanceof StartRefused)) {
            LOG.info("Start failed: {}", sentence, analysis.getCause());
        }
    }
}
