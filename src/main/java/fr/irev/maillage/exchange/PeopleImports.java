package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.exchange.ImportTable.TableRow;
import fr.irev.maillage.shared.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Brings people in from a file: first look, then import; an import that was stopped can be taken up again. */
@Service
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class PeopleImports {

    static final int AT_ONCE = 100; // lines

    private final KnownPeople people;
    private final OrganisationLookup organisations;
    private final FunctionCatalogue functions;
    private final ImportStore store;
    private final JobOperator jobs;
    private final Job importPeople;

    PeopleImports(
            KnownPeople people,
            OrganisationLookup organisations,
            FunctionCatalogue functions,
            ImportStore store,
            JobOperator jobs,
            @Lazy Job importPeople) {
        this.people = people;
        this.organisations = organisations;
        this.functions = functions;
        this.store = store;
        this.jobs = jobs;
        this.importPeople = importPeople;
    }

    /**
     * What an import of this file would do, line by line. Writes nothing.
     *
     * @throws ImportRefused when the file cannot be imported at all
     */
    public ImportPreview preview(byte[] content) {
        var table = PeopleFile.read(content);
        var judge = judge(table.header());
        var rows = new ArrayList<PreviewRow>();
        for (var some : chunks(table.rows())) {
            judge.judge(some).forEach(judged -> rows.add(judged.preview()));
        }
        return new ImportPreview(rows, judge.opposed(), table.doubtful());
    }

    /**
     * Notes the import and keeps the file until it is done; {@link #run} then does the work.
     *
     * @throws ImportRefused when the file cannot be imported, or another import is under way
     */
    public ImportId begin(String fileName, byte[] content) {
        var table = PeopleFile.read(content);
        judge(table.header());
        store.running().ifPresent(other -> {
            throw new ImportRefused("under-way", other.importedBy(), other.percent());
        });
        return store.begin(fileName, content, table.header(), table.rows().size());
    }

    /**
     * Does what remains of an import, and comes back when it is done.
     *
     * @return whether it went through to the end
     */
    public boolean run(ImportId id) {
        var parameters = new JobParametersBuilder()
                .addLong("import", id.importId())
                .addLong(
                        "attempt",
                        store.nextAttempt(id)) // an attempt is a new instance: what was done is known by its rows
                .toJobParameters();
        try {
            return jobs.start(importPeople, parameters).getStatus() == BatchStatus.COMPLETED;
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The import cannot be started", e);
        }
    }

    /** How far an import is, or what became of it. */
    public Optional<ImportReport> report(ImportId id) {
        return store.report(id);
    }

    /** The import that was stopped before its end, if there is one: it waits to be taken up again. */
    public Optional<ImportReport> interrupted() {
        return store.unfinished().filter(report -> !report.alive());
    }

    /** The last imports, the latest first. */
    public List<ImportReport> latest(int limit) {
        return store.latest(limit);
    }

    /** Writes the refused lines as they were, with the reason, for correction and another import. */
    public void rejects(ImportId id, Writer out) {
        try {
            store.rejects(id, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the rejects", e);
        }
    }

    RowJudge judge(List<String> header) {
        return new RowJudge(new ColumnMap(header), people, new OrganisationMatcher(organisations), functions);
    }

    ImportTable table(ImportId id) {
        try {
            return PeopleFile.read(Files.readAllBytes(store.file(id)));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of import " + id.importId() + " is no longer there", e);
        }
    }

    private static List<List<TableRow>> chunks(List<TableRow> rows) {
        var chunks = new ArrayList<List<TableRow>>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            chunks.add(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
        return chunks;
    }
}
