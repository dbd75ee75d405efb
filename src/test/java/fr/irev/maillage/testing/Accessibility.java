package fr.irev.maillage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe-core finds on a page against WCAG 2.2 AA. It sees a third to a half of what people meet, and that much must be right. */
public final class Accessibility {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Letters are shown in frames that run no script, so axe would wait in them for ever; what they hold is checked on its own. */
    private static final String FRAMES_WITHOUT_SCRIPT = "iframe[sandbox]";

    private Accessibility() {}

    /** Fails with every violation, its rule and the elements concerned. */
    public static void check(Page page) {
        assertThat(page.locator(FRAMES_WITHOUT_SCRIPT).all())
                .as("titles of the frames of %s", page.url())
                .allSatisfy(frame -> assertThat(frame.getAttribute("title")).isNotBlank());
        judge(page, new AxeBuilder(page).withTags(WCAG));
    }

    /** Fails with every text that its background swallows: all that changes between light and dark. */
    public static void checkContrast(Page page) {
        judge(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static void judge(Page page, AxeBuilder axe) {
        var results = axe.exclude(FRAMES_WITHOUT_SCRIPT).analyze();
        assertThat(results.getPasses()).as("axe has looked at %s", page.url()).isNotEmpty();
        assertThat(results.getViolations().stream()
                        .filter(violation ->
                                !violation.getNodes().stream().allMatch(node -> isCellAroundALink(violation, node)))
                        .map(Accessibility::told))
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    /**
     * The grid's cells take the focus in turn (the grid pattern of ARIA), which makes axe count a cell as a target of its own and
     * take away from it the link that it holds. Nobody touches the cell: the link is the target, and it is measured as such.
     */
    private static boolean isCellAroundALink(Rule violation, CheckedNode node) {
        return violation.getId().equals("target-size") && node.getHtml().startsWith("<td id=\"vaadin-grid-cell-");
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
