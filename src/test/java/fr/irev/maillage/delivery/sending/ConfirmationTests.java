package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.irev.maillage.delivery.smtp.FaultySmtpServer;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.events.Answer;
import fr.irev.maillage.events.AnswerLinks;
import fr.irev.maillage.events.EventDetails;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventService;
import fr.irev.maillage.events.EventsFixtures;
import fr.irev.maillage.events.RegistrationService;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.testing.IntegrationTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ConfirmationTests {

    private static int people = 5_000; // numbers already given out

    private final RegistrationService registrations;
    private final EventService events;
    private final AnswerLinks links;
    private final SendingRuns runs;
    private final SendingSweeper sweeper;
    private final JavaMailSenderImpl mailSettings;
    private final JdbcClient database;
    private FaultySmtpServer server;
    private int portBefore;

    ConfirmationTests(
            @Autowired RegistrationService registrations,
            @Autowired EventService events,
            @Autowired AnswerLinks links,
            @Autowired SendingRuns runs,
            @Autowired SendingSweeper sweeper,
            @Autowired JavaMailSenderImpl mailSettings,
            @Autowired JdbcClient database) {
        this.registrations = registrations;
        this.events = events;
        this.links = links;
        this.runs = runs;
        this.sweeper = sweeper;
        this.mailSettings = mailSettings;
        this.database = database;
    }

    @BeforeEach
    void startServer() {
        server = new FaultySmtpServer(0);
        portBefore = mailSettings.getPort();
        mailSettings.setPort(server.port());
    }

    @AfterEach
    void stopServer() {
        mailings().forEach(runs::send); // what still leaves in the background belongs to this test
        mailSettings.setPort(portBefore);
        server.close();
    }

    @Test
    void whoMovesUpFromTheWaitingListIsToldWhatWhenWhereAndHowToChangeTheirAnswer() throws Exception {
        var event = eventOf(1);
        var first = guest("ok");
        var second = guest("ok");
        answer(event, first, Answer.COMING);
        answer(event, second, Answer.COMING);
        assertThat(subjects(event))
                .containsExactly(
                        "Inscription confirmée\u00a0: Rencontre des coordonnateurs",
                        "Liste d’attente\u00a0: Rencontre des coordonnateurs");
        sendAll(event);
        server.forget();

        answer(event, first, Answer.NOT_COMING);
        sendAll(event);

        assertThat(server.accepted()).hasSize(1);
        var mail = server.accepted().getFirst();
        assertThat(mail.to()).isEqualTo(address(second));
        assertThat(mail.messageId()).isEqualTo(value(event, second, "message_id"));
        var message = message(mail);
        assertThat(message.getSubject()).isEqualTo("Une place s’est libérée\u00a0: Rencontre des coordonnateurs");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getHeader("List-Id")).isNull();
        assertThat(message.getHeader("Precedence")).isNull();
        for (int part = 0; part < 2; part++) {
            var text = ((MimeMultipart) message.getContent())
                    .getBodyPart(part)
                    .getContent()
                    .toString();
            assertThat(text)
                    .contains("une place s’est libérée")
                    .contains("Rencontre des coordonnateurs")
                    .contains("10\u00a0h\u00a0")
                    .contains("Salle des fêtes de Rivecourt")
                    .contains("https://visio.exemple.example/salle")
                    .contains(links.url(event, second))
                    .doesNotContain("{{", "Ne plus recevoir");
        }
        assertThat(value(event, second, "state")).isEqualTo("SENT");
    }

    @Test
    void morePlacesLetInAndTellAsManyAsFit() {
        var event = eventOf(1);
        var guests = List.of(guest("ok"), guest("ok"), guest("ok"), guest("ok"));
        guests.forEach(guest -> answer(event, guest, Answer.COMING));
        sendAll(event);
        server.forget();

        CurrentUser.asSystem(() -> events.change(event, inTwoMonths(3), version(event)));
        sendAll(event);

        assertThat(server.accepted())
                .extracting(FaultySmtpServer.Accepted::to)
                .containsExactlyInAnyOrder(address(guests.get(1)), address(guests.get(2)));
    }

    @Test
    void whoWaitsIsToldTheirRankAndNotYetTheLink() throws Exception {
        var event = eventOf(1);
        answer(event, guest("ok"), Answer.COMING);
        answer(event, guest("ok"), Answer.COMING);
        var third = guest("ok");

        answer(event, third, Answer.COMING);
        sendAll(event);

        var mail = server.acceptedFor(address(third)).getFirst();
        var text = ((MimeMultipart) message(mail).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(text).contains("au rang 2").doesNotContain("visio.exemple.example");
    }

    @Test
    void theSameAnswerTwiceIsConfirmedOnce() {
        var event = eventOf(20);
        var guest = guest("ok");

        answer(event, guest, Answer.COMING);
        answer(event, guest, Answer.COMING);
        sendAll(event);

        assertThat(server.acceptedFor(address(guest))).hasSize(1);
    }

    @Test
    void aLostAnswerOfTheServerRepeatsTheVerySameMessage() {
        var event = eventOf(20);
        var guest = guest("dropafter");
        answer(event, guest, Answer.COMING);
        sendAll(event);
        assertThat(value(event, guest, "state")).isEqualTo("UNCERTAIN");

        CurrentUser.asSystem(sweeper::sweep);
        assertThat(value(event, guest, "state")).isEqualTo("RETRY");
        letTimePass();
        sendAll(event);

        assertThat(value(event, guest, "state")).isEqualTo("SENT");
        var copies = server.acceptedFor(address(guest));
        assertThat(copies).hasSize(2);
        assertThat(copies.get(1).content()).isEqualTo(copies.get(0).content());
        assertThat(copies.get(1).messageId()).isEqualTo(value(event, guest, "message_id"));
    }

    @Test
    void aConfirmationOutlivesAMailServerThatIsDown() {
        server.refuse(true);
        var event = eventOf(20);
        var guest = guest("ok");

        answer(event, guest, Answer.COMING);
        sendAll(event);
        assertThat(value(event, guest, "state")).isEqualTo("PENDING");
        assertThat(server.accepted()).isEmpty();

        server.refuse(false);
        sendAll(event);

        assertThat(value(event, guest, "state")).isEqualTo("SENT");
        assertThat(server.acceptedFor(address(guest))).hasSize(1);
    }

    @Test
    void withoutTheRowThereIsNoAnswerAndWithoutTheAnswerNoRow(@Autowired TransactionOperations transaction) {
        var event = eventOf(20);
        var guest = guest("ok");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    answer(event, guest, Answer.COMING);
                    assertThat(value(event, guest, "state")).isEqualTo("PENDING");
                    throw new IllegalStateException("something else failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(mailingsOf(event)).isEmpty();
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void whoOpposedTheLettersIsStillToldWhatBecameOfTheirOwnAnswer(@Autowired Oppositions oppositions) {
        var event = eventOf(20);
        var guest = guest("ok");
        CurrentUser.asSystem(
                () -> oppositions.record(new EmailAddress(address(guest)), null, OppositionPurpose.ALL, 0, "LINK"));

        answer(event, guest, Answer.COMING);
        sendAll(event);

        assertThat(server.acceptedFor(address(guest))).hasSize(1);
    }

    @Test
    void aNewerConfirmationOvertakesOneThatHasNotLeft() {
        server.refuse(true);
        var event = eventOf(1);
        var first = guest("ok");
        var second = guest("ok");
        answer(event, first, Answer.COMING);
        answer(event, second, Answer.COMING);
        answer(event, first, Answer.NOT_COMING);
        sendAll(event);

        server.refuse(false);
        sendAll(event);

        assertThat(server.acceptedFor(address(second)))
                .hasSize(1)
                .allSatisfy(mail -> assertThat(message(mail).getSubject()).startsWith("Une place s’est libérée"));
    }

    private EventId eventOf(int places) {
        return EventsFixtures.anOpenEvent(events, inTwoMonths(places));
    }

    /** At 10:00 in Paris, summer or winter. */
    private static EventDetails inTwoMonths(int places) {
        var day = Instant.now()
                .plus(60, ChronoUnit.DAYS)
                .atZone(Dates.PARIS)
                .withHour(10)
                .truncatedTo(ChronoUnit.HOURS);
        var like = EventsFixtures.aDay(places);
        return new EventDetails(
                like.title(),
                like.format(),
                like.theme(),
                null,
                day.toInstant(),
                day.plusHours(6).toInstant(),
                like.venue(),
                like.visioLink(),
                places,
                null,
                like.description());
    }

    private long version(EventId event) {
        return database.sql("select version from event where event_id = :event")
                .param("event", event.eventId())
                .query(Long.class)
                .single();
    }

    /** Somebody whose mail server does what the word says. */
    private MandateId guest(String what) {
        var mandate = EventsFixtures.aGuest(database, ++people);
        database.sql("update mandate set email = concat(:what, '-', :number, '@essai.example') where mandate_id = :id")
                .param("what", what)
                .param("number", people)
                .param("id", mandate.mandateId())
                .update();
        return mandate;
    }

    private String address(MandateId mandate) {
        return database.sql("select email from mandate where mandate_id = :id")
                .param("id", mandate.mandateId())
                .query(String.class)
                .single();
    }

    private void answer(EventId event, MandateId mandate, Answer answer) {
        CurrentUser.asSystem(() -> registrations.answer(event, mandate, answer));
    }

    private void sendAll(EventId event) {
        mailingsOf(event).forEach(runs::send);
    }

    private List<MailingId> mailings() {
        return database.sql("select mailing_id from mailing where kind = 'CONFIRMATION'")
                .query((row, number) -> new MailingId(row.getLong(1)))
                .list();
    }

    private List<MailingId> mailingsOf(EventId event) {
        return database.sql(
                        "select mailing_id from mailing where kind = 'CONFIRMATION' and event_id = :event order by mailing_id")
                .param("event", event.eventId())
                .query((row, number) -> new MailingId(row.getLong(1)))
                .list();
    }

    private List<String> subjects(EventId event) {
        return database.sql(
                        "select subject from mailing where kind = 'CONFIRMATION' and event_id = :event order by mailing_id")
                .param("event", event.eventId())
                .query(String.class)
                .list();
    }

    /** Of the latest confirmation to this person. */
    private String value(EventId event, MandateId mandate, String column) {
        return database.sql("""
                select d.%s from delivery d join mailing m on m.mailing_id = d.mailing_id
                where m.event_id = :event and d.mandate_id = :mandate
                order by d.delivery_id desc
                limit 1
                """.formatted(column))
                .param("event", event.eventId())
                .param("mandate", mandate.mandateId())
                .query(String.class)
                .single();
    }

    private void letTimePass() {
        database.sql("update delivery set next_attempt_at = '2000-01-01' where state = 'RETRY'")
                .update();
        database.sql("update sending set next_try_at = '2000-01-01'").update();
    }

    private static MimeMessage message(FaultySmtpServer.Accepted mail) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.content()));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
