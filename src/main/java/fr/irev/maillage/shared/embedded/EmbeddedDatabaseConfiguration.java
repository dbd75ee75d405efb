package fr.irev.maillage.shared.embedded;

import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.start.PortCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoOtherDatabase.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(Installation installation, Environment settings) {
        return StringUtils.hasText(settings.getProperty("maillage.job"))
                ? EmbeddedDatabase.forJob(installation.dataFolder())
                : EmbeddedDatabase.forServer(installation.dataFolder(), () -> PortCheck.refuseIfTaken(settings));
    }

    static class NoOtherDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
