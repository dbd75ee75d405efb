package fr.irev.maillage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.Maillage;
import fr.irev.maillage.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class JobContextTests {

    /** Every part that needs a web server must say so ({@code @ConditionalOnWebApplication}): jobs run without one. */
    @Test
    void theApplicationStartsWithoutAWebServerForAJob() {
        var application = new SpringApplication(Maillage.class);
        var arguments = new String[] {
            "--maillage.job=help",
            "--spring.datasource.url=" + TestDatabase.freshSchema("maillage_job"),
            "--spring.datasource.username=root"
        };

        try (var context = application.run(arguments)) {
            assertThat(application.getWebApplicationType()).isEqualTo(WebApplicationType.NONE);
            assertThat(context.getBean(JobRepository.class)).isNotNull();
            assertThat(context.getBean(CommandLineJobs.class).getExitCode()).isZero();
            assertThat(context.getBeanNamesForType(ScheduledAnnotationBeanPostProcessor.class))
                    .as("what runs by the clock")
                    .isEmpty();
        }
    }
}
