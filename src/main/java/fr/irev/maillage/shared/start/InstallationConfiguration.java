package fr.irev.maillage.shared.start;

import fr.irev.maillage.shared.Installation;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {

    @Bean
    Installation installation(
            @Value("${maillage.rehearsal}") boolean rehearsal,
            @Value("${maillage.demo}") boolean demo,
            @Value("${maillage.base-url}") String baseUrl,
            @Value("${maillage.data}") Path dataFolder) {
        return new Installation(rehearsal, demo, baseUrl, dataFolder);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
