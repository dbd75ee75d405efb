package fr.irev.maillage.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium for all tests, and a fresh {@link BrowserSession} for each that asks for one. */
final class Chromium implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == BrowserSession.class;
    }

    @Override
    public BrowserSession resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var settings = SpringExtension.getApplicationContext(test).getEnvironment();
        var name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        var session = new BrowserSession(browser(test), settings.getRequiredProperty("maillage.base-url"), name);
        test.getStore(NAMESPACE).put(BrowserSession.class, session);
        return session;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var session = test.getStore(NAMESPACE).remove(BrowserSession.class, BrowserSession.class);
        if (session != null) {
            session.finish(test.getExecutionException().isPresent());
        }
    }

    private static Browser browser(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
    }

    /** Closed by JUnit when the last test is done. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var chosen = System.getenv("CHROMIUM");
            var program = Path.of(chosen == null || chosen.isBlank() ? "/usr/bin/chromium" : chosen);
            if (!Files.isExecutable(program)) {
                throw new IllegalStateException(
                        "Chromium est introuvable (%s) : installez-le, ou donnez son chemin dans la variable CHROMIUM."
                                .formatted(program));
            }
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setHeadless(true)
                            .setArgs(FLAGS));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
