package fr.irev.maillage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Someone in front of Chromium during one test: in French, in Paris. A page that asks another host for anything, or that
 * breaks in its script, fails the test; a test that fails leaves pictures of its pages in {@code target/screenshots}.
 */
public final class BrowserSession {

    private static final String DEMO_PASSWORD = "la-demo-de-la-base";
    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1");
    private static final Pattern OUTSIDE_FILE_NAMES = Pattern.compile("[^\\w.-]+");

    private final Browser browser;
    private final String baseUrl;
    private final String name;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> strangeRequests = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    BrowserSession(Browser browser, String baseUrl, String name) {
        this.browser = browser;
        this.baseUrl = baseUrl;
        this.name = name;
    }

    /** Where the application under test answers, without a final slash. */
    public String baseUrl() {
        return baseUrl;
    }

    /** A page of a visitor nobody knows, on the screen of a desk. */
    public Page open(String path) {
        return open(path, new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** As {@link #open(String)}, on a telephone. */
    public Page openOnPhone(String path) {
        return open(
                path, new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    /** As {@link #open(String)}, in a browser without JavaScript. */
    public Page openWithoutScript(String path) {
        return open(
                path, new Browser.NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false));
    }

    /**
     * The home page of an account of the demonstration.
     *
     * @param login admin, communication, animation, redaction or accueil
     */
    public Page signIn(String login) {
        return signIn(open("/connexion"), login);
    }

    /** As {@link #signIn(String)}, on a telephone. */
    public Page signInOnPhone(String login) {
        return signIn(openOnPhone("/connexion"), login);
    }

    private static Page signIn(Page page, String login) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(DEMO_PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !URI.create(url).getPath().startsWith("/connexion"));
        return page;
    }

    /** A picture of the whole page in {@code target/screenshots}. */
    public void screenshot(Page page, String title) {
        var file = OUTSIDE_FILE_NAMES.matcher(name + "-" + title).replaceAll("-") + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", file))
                .setFullPage(true));
    }

    private Page open(String path, Browser.NewContextOptions options) {
        var context = browser.newContext(options.setLocale("fr-FR").setTimezoneId("Europe/Paris"));
        contexts.add(context);
        context.onRequest(this::note);
        context.onWebError(error -> scriptErrors.add(error.error()));
        var page = context.newPage();
        page.navigate(baseUrl + path);
        return page;
    }

    private void note(Request request) {
        var address = URI.create(request.url());
        if (address.getHost() != null && !OURS.contains(address.getHost())) {
            strangeRequests.add(request.url());
        }
    }

    void finish(boolean failed) {
        try {
            if (failed) {
                var pages = contexts.stream()
                        .flatMap(context -> context.pages().stream())
                        .toList();
                for (int i = 0; i < pages.size(); i++) {
                    screenshot(pages.get(i), "failed-" + (i + 1));
                }
                return;
            }
        } finally {
            contexts.forEach(BrowserContext::close);
        }
        assertThat(strangeRequests).as("requests to other hosts").isEmpty();
        assertThat(scriptErrors).as("errors in the browser").isEmpty();
    }
}
