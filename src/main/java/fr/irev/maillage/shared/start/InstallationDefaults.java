package fr.irev.maillage.shared.start;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Completes the settings, once all sources are read and before anything is opened: the data folder, the secret, and what
 * follows from the presence of other settings.
 */
class InstallationDefaults implements EnvironmentPostProcessor, Ordered {

    private static final int SECRET_LENGTH = 32; // characters

    /** Parts of Vaadin that ask for a web server without saying so. */
    private static final String WEB_ONLY = """
            com.vaadin.flow.spring.SpringBootAutoConfiguration,\
            com.vaadin.flow.spring.SpringSecurityAutoConfiguration,\
            com.vaadin.flow.spring.VaadinScopesConfig""";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        var folder = DataFolder.prepare(settings.getProperty("maillage.data", "var"));
        var demo = flag(settings, "maillage.demo");

        var completed = new HashMap<String, Object>();
        completed.put("maillage.data", folder.toString());
        completed.put("maillage.demo", demo);
        completed.put("maillage.rehearsal", !has(settings, "spring.mail.host"));
        if (!has(settings, "maillage.base-url")) {
            completed.put("maillage.base-url", "http://localhost:" + port(settings));
        }
        if (!has(settings, "maillage.secret")) {
            if (!demo) {
                throw new StartRefused(
                        "Aucun secret : donnez à la variable MAILLAGE_SECRET une suite de 32 caractères au moins, par exemple celle que donne « openssl rand -hex 32 », et gardez-la.");
            }
            completed.put("maillage.secret", DataFolder.secret(folder));
        } else if (settings.getRequiredProperty("maillage.secret").length() < SECRET_LENGTH) {
            throw new StartRefused("Le secret (MAILLAGE_SECRET) est trop court : il faut 32 caractères au moins.");
        }
        if (demo && !has(settings, "server.address")) {
            completed.put("server.address", "127.0.0.1"); // the accounts of a demonstration are no secret
        }
        if (has(settings, "maillage.job")) {
            completed.put("spring.main.web-application-type", "none");
            completed.put("spring.autoconfigure.exclude", WEB_ONLY);
        }
        settings.getPropertySources().addFirst(new MapPropertySource("maillage", Map.copyOf(completed)));
    }

    private static boolean has(ConfigurableEnvironment settings, String name) {
        return StringUtils.hasText(settings.getProperty(name));
    }

    private static boolean flag(ConfigurableEnvironment settings, String name) {
        try {
            return settings.getProperty(name, Boolean.class, false);
        } catch (ConversionException e) {
            throw new StartRefused(
                    "Le réglage %s est illisible : « %s ». Écrivez true ou false."
                            .formatted(name, settings.getProperty(name)),
                    e);
        }
    }

    private static int port(ConfigurableEnvironment settings) {
        try {
            return settings.getProperty("server.port", Integer.class, 8080);
        } catch (ConversionException e) {
            throw new StartRefused(
                    "Le port (server.port) est illisible : « %s ». Écrivez un nombre de 1 à 65535."
                            .formatted(settings.getProperty("server.port")),
                    e);
        }
    }
}
