package fr.irev.maillage.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The two installations that tests run against. There are no more, since each costs the start of an application. */
final class TestInstallation {

    static final String PLAIN_SCHEMA = "maillage_test";
    static final String DEMO_SCHEMA = "maillage_demo";

    private TestInstallation() {}

    /** Reference data only, and a clock that a test may move. */
    static class Plain implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            set(context, database(PLAIN_SCHEMA));
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Clock clock ? new MovableClock(clock) : bean;
                }
            });
        }
    }

    /** Reference and demo data, and links that lead to the server under test. */
    static class Demo implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var port = freePort();
            var settings = new HashMap<>(database(DEMO_SCHEMA));
            settings.put("server.port", port);
            settings.put("maillage.base-url", "http://localhost:" + port);
            set(context, settings);
        }

        private static int freePort() {
            try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Map<String, Object> database(String schema) {
        return Map.of(
                "spring.datasource.url", TestDatabase.freshSchema(schema),
                "spring.datasource.username", "root",
                "spring.datasource.password", "");
    }

    private static void set(ConfigurableApplicationContext context, Map<String, Object> settings) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test installation", settings));
    }
}
