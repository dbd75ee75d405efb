package fr.irev.maillage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** Tests start what the clock would start: nothing changes the rows that a test has just written. */
@IntegrationTest
class StandingClockTests {

    @Test
    void nothingRunsByTheClock(@Autowired ApplicationContext application) {
        assertThat(application.getBeanNamesForType(ScheduledAnnotationBeanPostProcessor.class))
                .isEmpty();
    }
}
