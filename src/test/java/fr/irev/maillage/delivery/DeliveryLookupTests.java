package fr.irev.maillage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.testing.RepositoryTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = "LECTURE")
class DeliveryLookupTests {

    private final DeliveryLookup lookup;
    private final LedgerExports exports;
    private final DeliveryFixtures given;
    private MailingId letter;

    DeliveryLookupTests(
            @Autowired DeliveryLookup lookup, @Autowired LedgerExports exports, @Autowired JdbcClient database) {
        this.lookup = lookup;
        this.exports = exports;
        this.given = new DeliveryFixtures(database);
    }

    @BeforeEach
    void aLetterIsUnderWay() {
        letter = given.heldLetter();
        given.copies(letter, "ada@essai.example", "zoe_1@essai.example", "zoe@essai.example");
        given.refused(letter, "ada@essai.example", 550, "550 5.1.1 =no");
    }

    @Test
    void theCountsOfAllStatesAddUpToTheRecipients() {
        var figures = lookup.figures(letter);

        assertThat(figures.of(DeliveryState.FAILED_PERM)).isOne();
        assertThat(figures.of(DeliveryState.PENDING)).isEqualTo(2);
        assertThat(figures.total()).isEqualTo(3);
        assertThat(figures.remaining()).isEqualTo(2);
    }

    @Test
    void theLedgerIsFilteredByStateAndByWhatAnAddressBeginsWith() {
        assertThat(lookup.rows(letter, DeliveryFilter.ALL, 0, 10)).hasSize(3);
        assertThat(lookup.rows(letter, new DeliveryFilter("", Set.of(DeliveryState.FAILED_PERM)), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.reply()).isEqualTo("550 5.1.1 =no"));
        assertThat(lookup.rows(letter, new DeliveryFilter("zoe_", Set.of()), 0, 10))
                .extracting(DeliveryRow::email)
                .containsExactly("zoe_1@essai.example");
    }

    @Test
    void theJournalHasOneLineForEachRecipientInTheWordsOfTheChecker() throws Exception {
        var text = new StringWriter();
        lookup.csv(letter, text);

        assertThat(text.toString().substring(1).lines())
                .hasSize(4)
                .startsWith("email,state,attempts,code,text,message_id,first,last")
                .anyMatch(line -> line.startsWith("ada@essai.example,FAILED_PERM,1,550,550 5.1.1 =no,<"))
                .anyMatch(line -> line.startsWith("zoe@essai.example,PENDING,0,,,<"));
    }

    @Test
    void theSpreadsheetHasTheSameLines() throws Exception {
        var file = new ByteArrayOutputStream();
        exports.xlsx(letter, file, DeliveryState::name);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(4);
        }
    }
}
