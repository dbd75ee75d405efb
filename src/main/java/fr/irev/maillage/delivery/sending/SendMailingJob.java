package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.smtp.ConnectionPool;
import fr.irev.maillage.delivery.smtp.MailServer;
import fr.irev.maillage.delivery.smtp.SendingSettings;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.PublicPath;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends a mailing: claim some copies, send them, write down what became of each; and again until none is left. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingSettings.class)
class SendMailingJob {

    static final String NAME = "send-mailing";

    private static final int CLAIMS_PER_CONNECTION = 25;

    @Bean
    Job sendMailing(JobRepository jobs, Step sendCopies) {
        return new JobBuilder(NAME, jobs).start(sendCopies).build();
    }

    /** No transaction spans a chunk: what a server has accepted cannot be rolled back. Each row is changed on its own. */
    @Bean
    Step sendCopies(JobRepository jobs, SendingSettings settings, ClaimNext claimNext, SendEach sendEach) {
        return new StepBuilder("send-copies", jobs)
                .<ClaimedDelivery, ClaimedDelivery>chunk(atOnce(settings))
                .transactionManager(new ResourcelessTransactionManager())
                .reader(claimNext)
                .writer(sendEach)
                .listener(sendEach)
                .build();
    }

    @Bean
    @StepScope
    ClaimNext claimNext(
            Deliveries deliveries,
            SenderInstance instance,
            SendingRuns runs,
            PatientDatabase database,
            SendingSettings settings,
            @Value("#{jobParameters['mailing']}") Long mailing) {
        return new ClaimNext(deliveries, instance, runs.current(new MailingId(mailing)), database, atOnce(settings));
    }

    @Bean
    @StepScope
    SendEach sendEach(
            SendingRuns runs,
            SendOne sendOne,
            MailServer server,
            Deliveries deliveries,
            SendingSettings settings,
            @Value("#{jobParameters['mailing']}") Long mailing) {
        return new SendEach(
                runs.current(new MailingId(mailing)),
                sendOne,
                new ConnectionPool(server, settings.connections()),
                deliveries);
    }

    @Bean
    PublicPath oppositionLinks() {
        return new PublicPath("/d/**");
    }

    private static int atOnce(SendingSettings settings) {
        return settings.connections() * CLAIMS_PER_CONNECTION;
    }
}
