package fr.irev.maillage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe-core finds on a page against WCAG 2.2 AA. It sees a third to a half of what people meet, and that much must be right. */
public final class Accessibility {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** Fails with every violation, its rule and the elements concerned. */
    public static void check(Page page) {
        var results = new AxeBuilder(page).withTags(WCAG).analyze();
        assertThat(results.getPasses()).as("axe has looked at %s", page.url()).isNotEmpty();
        assertThat(results.getViolations().stream().map(Accessibility::told))
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    private static String told(Rule violation) {
        return violation.getNodes().stream()
                .map(node -> "\n    " + node.getTarget() + " " + node.getHtml())
                .collect(Collectors.joining(
                        "",
                        "\n%s (%s): %s".formatted(violation.getId(), violation.getImpact(), violation.getHelp()),
                        ""));
    }
}
