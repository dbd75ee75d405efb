package fr.irev.maillage.delivery.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.delivery.DeliveryFixtures;
import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.delivery.ReceivedMessage;
import fr.irev.maillage.delivery.rehearsal.Rehearsals;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
@SuppressWarnings({"rawtypes", "unchecked"}) // Karibu finds components by their raw class
class DeliveryViewsTests {

    private final MailingLedger ledger;
    private final Rehearsals rehearsals;
    private final JdbcClient database;
    private final DeliveryFixtures given;

    DeliveryViewsTests(
            @Autowired MailingLedger ledger, @Autowired Rehearsals rehearsals, @Autowired JdbcClient database) {
        this.ledger = ledger;
        this.rehearsals = rehearsals;
        this.database = database;
        this.given = new DeliveryFixtures(database);
    }

    @BeforeEach
    void signIn() {
        ViewSession.signIn(Roles.ADMIN);
    }

    @Test
    void theLedgerCountsEveryRecipientAndCanBeFilteredByState() {
        var letter = given.letter();
        given.copies(letter, "ok-1@essai.example", "ok-2@essai.example", "ok-3@essai.example");
        given.abandon(letter, "ok-3@essai.example", DeliveryState.UNCERTAIN);
        UI.getCurrent().add(ledger.show(letter, () -> {}));

        assertThat(_find(Paragraph.class).getFirst().getText()).startsWith("0 envoyé sur 3 destinataires");
        assertThat(_size(_get(Grid.class))).isEqualTo(3);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(2_000);

        MultiSelectComboBox<DeliveryState> states = _get(MultiSelectComboBox.class, field -> field.withLabel("État"));
        states.setValue(Set.of(DeliveryState.UNCERTAIN));
        assertThat(_size(_get(Grid.class))).isOne();
    }

    @Test
    void theTwoCopiesOfALetterToOnePersonNameTheirAddressesTheLatestLetterFirst(
            @Autowired ReceivedMessages received, @Autowired PersonService people) {
        var zoe = CurrentUser.asSystem(() -> people.create(PeopleFixtures.ana()));
        var later = given.letter("Lettre d’octobre");
        var earlier = given.letter("Lettre de septembre");
        given.copies(earlier, "ok-ville@essai.example", "ok-office@essai.example");
        given.copies(later, "ok-octobre@essai.example");
        database.sql("update delivery set person_id = :person,"
                        + " last_attempt_at = if(mailing_id = :later, '2026-10-21', '2026-09-21')"
                        + " where mailing_id in (:later, :earlier)")
                .param("person", zoe.personId())
                .param("later", later.mailingId())
                .param("earlier", earlier.mailingId())
                .update();

        UI.getCurrent().add(received.show(zoe, new AsOf(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 21))));

        Grid<ReceivedMessage> grid = _get(Grid.class);
        assertThat(List.of(_get(grid, 0), _get(grid, 1), _get(grid, 2)))
                .extracting(ReceivedMessage::email)
                .containsExactly("ok-octobre@essai.example", "ok-office@essai.example", "ok-ville@essai.example");
        assertThat(grid.getColumns().get(1).getHeaderText()).isEqualTo("Adresse");
    }

    @Test
    void thePageIsToldWhenTheLastCopyHasLeft() {
        var letter = given.letter();
        var told = new AtomicInteger();
        UI.getCurrent().add(ledger.show(letter, told::incrementAndGet));
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(told).hasValue(0);

        given.setMailingState(letter, "FINISHED");
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(told).hasValue(1);
    }

    @Test
    void uncertainCopiesAreSentAgainOnlyAfterAQuestion() {
        var letter = given.letter();
        given.setMailingState(letter, "PAUSED"); // so that nothing leaves during the test
        given.copies(letter, "ok-1@essai.example", "ok-2@essai.example");
        given.abandon(letter, "ok-2@essai.example", DeliveryState.UNCERTAIN);
        UI.getCurrent().add(ledger.show(letter, () -> {}));

        _click(_get(Button.class, button -> button.withText("Renvoyer à l’exemplaire incertain")));
        assertThat(given.state(letter, "ok-2@essai.example")).isEqualTo(DeliveryState.UNCERTAIN);
        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(given.state(letter, "ok-2@essai.example")).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void aRehearsedMessageIsFoundByItsRecipientAndReadWithoutScript() {
        rehearse("zoe@essai.example", "Bonjour");
        ViewSession.open("repetition");
        _get(TextField.class, field -> field.withLabel("Destinataire")).setValue("zoe@");
        assertThat(_size(_get(Grid.class))).isOne();

        var message = rehearsals.search("zoe@", 0, 1).getFirst();
        ViewSession.open("repetition/" + message.id());

        assertThat(_get(H1.class).getText()).isEqualTo("Bonjour");
        assertThat(_get(IFrame.class).getElement().getAttribute("sandbox")).doesNotContain("allow-scripts");
    }

    @Test
    void onlyWhoMaySendMayEmptyTheRehearsalBox() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("repetition");

        _assertNone(Button.class, button -> button.withText("Vider la boîte"));
    }

    @Test
    void theJobsAreTheAdministrationsToSee() {
        ViewSession.open("travaux");

        assertThat(_get(H1.class).getText()).isEqualTo("Travaux");
        assertThat(_get(Grid.class).getColumns()).hasSize(6);
    }

    private void rehearse(String recipient, String subject) {
        var raw = "Subject: " + subject + "\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Bonjour</p>\r\n";
        database.sql("""
                insert into rehearsal_message (caught_at, envelope_from, recipient, subject, raw)
                values (now(6), 'bounce@maillage.example', :recipient, :subject, :raw)
                """)
                .param("recipient", recipient)
                .param("subject", subject)
                .param("raw", raw.getBytes(StandardCharsets.UTF_8))
                .update();
    }
}
