package fr.irev.maillage.events.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class EventFilesJourneyTests {

    private record Answered(long event, int coming, int answers) {}

    @Test
    void theListAndTheSheetToSignAreTakenHomeByAClick(BrowserSession browser, @Autowired JdbcClient database)
            throws Exception {
        var most = database.sql("""
                select event_id as event, sum(state = 'CONFIRMED') as coming, count(*) as answers
                from registration group by event_id order by coming desc limit 1
                """).query(Answered.class).single();
        var page = browser.signIn("communication");
        page.navigate(browser.baseUrl() + "/evenements/" + most.event());

        assertThat(lines(page, "Exporter (XLSX)", "inscriptions-" + most.event() + ".xlsx"))
                .hasSize(most.answers() + 1);
        assertThat(lines(page, "Feuille d’émargement (XLSX)", "emargement-" + most.event() + ".xlsx"))
                .hasSizeGreaterThanOrEqualTo(most.coming() + 4)
                .first()
                .isEqualTo("Feuille d’émargement");
    }

    /** The first cell of each line of the file that a click brings. */
    private static List<String> lines(Page page, String link, String name) throws IOException {
        var download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click());
        assertThat(download.suggestedFilename()).isEqualTo(name);
        try (InputStream file = download.createReadStream();
                var book = new ReadableWorkbook(file)) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.getFirstNonEmptyCell()
                            .map(cell -> cell.getText())
                            .orElse(""))
                    .toList();
        }
    }
}
