package fr.irev.maillage.exchange;

import fr.irev.maillage.exchange.ImportTable.TableRow;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Reads the lines not dealt with yet, and writes what each asks for. A line and what became of it are one transaction: stopped,
 * killed or taken up again on another machine, no line is done twice.
 */
@Configuration(proxyBeanMethods = false)
class ImportPeopleJob {

    @Bean
    Job importPeople(JobRepository jobs, Step importRows) {
        return new JobBuilder("import-people", jobs).start(importRows).build();
    }

    @Bean
    Step importRows(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            ListItemReader<TableRow> rowsToImport,
            ImportWriter writer) {
        return new StepBuilder("import-rows", jobs)
                .<TableRow, TableRow>chunk(PeopleImports.AT_ONCE)
                .transactionManager(transactions)
                .reader(rowsToImport)
                .writer(writer)
                .listener(writer)
                .build();
    }

    @Bean
    @StepScope
    ListItemReader<TableRow> rowsToImport(
            @Value("#{jobParameters['import']}") Long number, PeopleImports imports, ImportStore store) {
        var id = new ImportId(number);
        var done = store.linesDone(id);
        return new ListItemReader<>(imports.table(id).rows().stream()
                .filter(row -> !done.contains(row.line()))
                .toList());
    }
}
