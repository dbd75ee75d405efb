package fr.irev.maillage.mailings;

import fr.irev.maillage.shared.PublicPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What mailings open to people outside the house. */
@Configuration(proxyBeanMethods = false)
class MailingConfiguration {

    @Bean
    PublicPath webVersions() {
        return new PublicPath("/lettres/**");
    }
}
