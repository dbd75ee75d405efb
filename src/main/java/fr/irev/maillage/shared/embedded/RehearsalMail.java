package fr.irev.maillage.shared.embedded;

import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the mail catcher when the settings name no mail server, and puts its address in their place before anything reads
 * them.
 */
class RehearsalMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        if (!settings.getProperty("maillage.rehearsal", Boolean.class, false)) {
            return;
        }
        var catcher = new MailCatcher();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "mail catcher", Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", catcher.port())));
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("mailCatcher", catcher);
        beans.registerDisposableBean("mailCatcher", catcher::close);
    }
}
