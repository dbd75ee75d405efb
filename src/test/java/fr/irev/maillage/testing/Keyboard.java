package fr.irev.maillage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/** Somebody without a mouse: goes on with the Tab key until the thing wanted has the focus, and never clicks. */
public final class Keyboard {

    private static final int MANY = 200; // more stops than a page may ask of anybody
    private static final String HAS_FOCUS =
            "wanted => wanted === document.activeElement || wanted.contains(document.activeElement)";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs forward until the wanted thing, or something within it, has the focus. */
    public void reach(Locator wanted) {
        wanted.first().waitFor();
        for (int stops = 0; stops < MANY; stops++) {
            if (hasFocus(wanted)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(hasFocus(wanted)).as("the Tab key reaches %s", wanted).isTrue();
    }

    /** Reaches a button or link and presses Enter. */
    public void press(Locator wanted) {
        reach(wanted);
        page.keyboard().press("Enter");
    }

    /** Reaches a field and types over what it holds. */
    public void type(Locator field, String words) {
        reach(field);
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
    }

    /** Reaches a box with a list, types, and takes the first proposal once it begins as expected. */
    public void choose(Locator box, String words, String proposal) {
        type(box, words);
        var first = page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                .first();
        PlaywrightAssertions.assertThat(first).containsText(proposal);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
    }

    /** Reaches a field with a short list, opens it and goes down to one of its items. */
    public void pick(Locator select, String item) {
        press(select);
        var wanted = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(item).setExact(true));
        wanted.waitFor();
        for (int items = 0; items < MANY && !hasFocus(wanted); items++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(hasFocus(wanted)).as("the arrow keys reach « %s »", item).isTrue();
        page.keyboard().press("Enter");
    }

    /** Goes into a list and opens the link of the row that begins with these words. */
    public void openRow(Locator grid, String link) {
        reach(grid);
        for (int rows = 0; rows < MANY; rows++) {
            var focused = page.evaluate(
                    "() => { const grid = document.activeElement; const cell = grid.shadowRoot?.activeElement; "
                            + "return cell ? (cell.querySelector('slot')?.assignedElements()[0]?.textContent ?? '') : ''; }");
            if (focused.toString().startsWith(link)) {
                page.keyboard().press("Enter"); // into the cell
                page.keyboard().press("Enter"); // and through its link
                return;
            }
            page.keyboard().press(rows == 0 ? "Tab" : "ArrowDown");
        }
        assertThat(link).as("a row reached by the arrow keys").isEmpty();
    }

    private static boolean hasFocus(Locator wanted) {
        return (boolean) wanted.first().evaluate(HAS_FOCUS);
    }
}
