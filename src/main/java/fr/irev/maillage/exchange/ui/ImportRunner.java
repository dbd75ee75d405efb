package fr.irev.maillage.exchange.ui;

import fr.irev.maillage.exchange.ImportId;
import fr.irev.maillage.exchange.PeopleImports;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Does imports beside the screen, in the name of whoever asked, so that the page can be left. */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final PeopleImports imports;
    private final AsyncTaskExecutor executor;
    private final Map<ImportId, Future<?>> atWork = new ConcurrentHashMap<>(); // only to tell a page of ours at once

    ImportRunner(PeopleImports imports, AsyncTaskExecutor applicationTaskExecutor) {
        this.imports = imports;
        this.executor = applicationTaskExecutor;
    }

    void start(ImportId id) {
        atWork.put(id, executor.submit(new DelegatingSecurityContextRunnable(() -> run(id))));
    }

    boolean isAtWork(ImportId id) {
        var work = atWork.get(id);
        return work != null && !work.isDone();
    }

    private void run(ImportId id) {
        try {
            if (!imports.run(id)) {
                LOG.warn("Import {} stopped before its end", id.importId());
            }
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", id.importId(), e);
        } finally {
            atWork.remove(id);
        }
    }
}
