package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import fr.irev.maillage.delivery.DeliveryFixtures;
import fr.irev.maillage.delivery.smtp.FaultySmtpServer;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.events.Answer;
import fr.irev.maillage.events.EventDetails;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventService;
import fr.irev.maillage.events.EventsFixtures;
import fr.irev.maillage.events.RegistrationService;
import fr.irev.maillage.events.Telling;
import fr.irev.maillage.events.TellingGuests;
import fr.irev.maillage.events.WhomToTell;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.testing.IntegrationTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Those who are expected at an event learn by mail that it is another one now, or none. */
@IntegrationTest
class EventNewsTests {

    private static final WhomToTell REGISTERED = new WhomToTell(true, false);
    private static final WhomToTell EVERYBODY = new WhomToTell(true, true);
    private static final String LINK = "https://visio.exemple.example/salle";

    private static int people = 8_000; // numbers already given out

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private EventService events;

    @Autowired
    private TellingGuests telling;

    @Autowired
    private SendingRuns runs;

    @Autowired
    private JavaMailSenderImpl mailSettings;

    @Autowired
    private JdbcClient database;

    private FaultySmtpServer server;
    private int portBefore;

    @BeforeEach
    void startServer() {
        server = new FaultySmtpServer(0);
        portBefore = mailSettings.getPort();
        mailSettings.setPort(server.port());
    }

    @AfterEach
    void stopServer() {
        confirmations(null).forEach(runs::send); // what still leaves in the background belongs to this test
        mailSettings.setPort(portBefore);
        server.close();
    }

    @Test
    void whoComesAndWhoWaitsIsToldWhatWasAndWhatIs() throws Exception {
        var event = eventOf(details(day(), "Salle des fêtes de Rivecourt", LINK, 1));
        var coming = guest(event, Answer.COMING);
        var waiting = guest(event, Answer.COMING);
        guest(event, Answer.NOT_COMING);
        long before = version(event);
        sendAll(event);
        server.forget();

        int told = change(event, details(day().plusDays(7), "Maison des habitants", LINK, 1));
        sendAll(event);

        assertThat(told).isEqualTo(2);
        assertThat(server.accepted())
                .extracting(FaultySmtpServer.Accepted::to)
                .containsExactlyInAnyOrder(address(coming), address(waiting));
        var mail = message(coming);
        assertThat(mail.getSubject()).isEqualTo("Changement\u00a0: Rencontre des coordonnateurs");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        for (var text : texts(mail)) {
            assertThat(text.replaceAll("\\h", " "))
                    .contains("Votre inscription est maintenue")
                    .contains("Maison des habitants")
                    .contains("Au lieu de")
                    .contains(Dates.longDay(day().toLocalDate()))
                    .contains(Dates.longDay(day().plusDays(7).toLocalDate()))
                    .contains("Salle des fêtes de Rivecourt")
                    .contains(LINK)
                    .doesNotContain("{{", "Ne plus recevoir");
        }
        assertThat(texts(message(waiting)))
                .allSatisfy(text -> assertThat(text)
                        .contains("Vous gardez votre rang")
                        .contains("Maison des habitants")
                        .doesNotContain(LINK));
        var calendar = calendar(mail);
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        var entry = calendar.getEvents().getFirst();
        assertThat(entry.getUid().getValue()).isEqualTo("evenement-" + event.eventId() + "@maillage");
        assertThat(entry.getSequence().getValue().longValue())
                .isGreaterThan(before)
                .isEqualTo(version(event));
        assertThat(entry.getDateStart().getValue().toInstant())
                .isEqualTo(day().plusDays(7).toInstant());
        assertThat(calendar(message(waiting)).getEvents().getFirst().getUrl()).isNull();
        assertThat(states(event)).containsOnly("SENT");
        assertThat(journal(event)).anyMatch(sentence -> sentence.endsWith("modifié\u00a0; 2 personnes prévenues"));
    }

    @Test
    void withoutTheWishNobodyIsTold() {
        var event = eventOf(details(day(), "Salle des fêtes de Rivecourt", LINK, 20));
        guest(event, Answer.COMING);
        sendAll(event);
        server.forget();

        CurrentUser.asSystem(
                () -> events.change(event, details(day().plusDays(1), "Ailleurs", "", 20), version(event)));
        CurrentUser.asSystem(() -> events.cancel(event, version(event)));
        sendAll(event);

        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void aTitleOrMorePlacesAreNoNews() {
        var event = eventOf(details(day(), "Salle des fêtes de Rivecourt", LINK, 20));
        guest(event, Answer.COMING);

        assertThat(ofChange(event, details(day(), "Salle des fêtes de Rivecourt", LINK, 30)))
                .isEqualTo(Telling.NOBODY);
        assertThat(change(event, details(day(), "Salle des fêtes de Rivecourt", LINK, 30)))
                .isZero();
    }

    @Test
    void whoOnlyWaitsIsNotToldOfALinkTheyDoNotKnow() throws Exception {
        var event = eventOf(details(day(), "Salle des fêtes de Rivecourt", LINK, 1));
        var coming = guest(event, Answer.COMING);
        guest(event, Answer.COMING);
        sendAll(event);
        server.forget();
        var after = details(day(), "Salle des fêtes de Rivecourt", "https://autre.exemple.example/b", 1);

        assertThat(ofChange(event, after).registered()).isOne();
        change(event, after);
        sendAll(event);

        assertThat(server.accepted()).extracting(FaultySmtpServer.Accepted::to).containsExactly(address(coming));
        assertThat(texts(message(coming)))
                .allSatisfy(text -> assertThat(text)
                        .contains("https://autre.exemple.example/b")
                        .contains("l’ancien lien, qui ne sert plus")
                        .doesNotContain(LINK));
    }

    @Test
    void whoMovesUpByTheSameChangeGetsOneMessageThatHoldsBoth() throws Exception {
        var event = eventOf(details(day(), "Salle des fêtes de Rivecourt", LINK, 1));
        guest(event, Answer.COMING);
        var second = guest(event, Answer.COMING);
        sendAll(event);
        server.forget();

        change(event, details(day(), "Maison des habitants", LINK, 2));
        sendAll(event);

        assertThat(server.acceptedFor(address(second))).hasSize(1);
        assertThat(message(second).getSubject()).startsWith("Une place s’est libérée");
        assertThat(texts(message(second))).allSatisfy(text -> assertThat(text).contains("Maison des habitants"));
    }

    @Test
    void anEventThatIsCalledOffLeavesTheCalendars(@Autowired Oppositions oppositions) throws Exception {
        var event = eventOf(details(day(), "Salle des fêtes de Rivecourt", LINK, 20));
        var coming = guest(event, Answer.COMING);
        var invited = invited(event);
        CurrentUser.asSystem(
                () -> oppositions.record(new EmailAddress(address(coming)), null, OppositionPurpose.ALL, 0, "LINK"));
        sendAll(event);
        server.forget();

        int told = CurrentUser.asSystem(() -> events.cancel(event, version(event), REGISTERED));
        sendAll(event);

        assertThat(told).isOne();
        assertThat(server.acceptedFor(address(invited))).isEmpty();
        var mail = message(coming); // who opposed letters is still told of what they answered to
        assertThat(mail.getSubject()).isEqualTo("Annulé\u00a0: Rencontre des coordonnateurs");
        assertThat(texts(mail))
                .allSatisfy(text -> assertThat(text)
                        .contains("est annulé")
                        .contains("Il était prévu")
                        .doesNotContain(LINK, "Voir ou changer ma réponse"));
        var calendar = calendar(mail);
        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(calendar.getEvents().getFirst().getStatus().isCancelled()).isTrue();
        assertThat(calendar.getEvents().getFirst().getOrganizer().getEmail()).isNotEmpty();
        assertThat(calendar.getEvents().getFirst().getSequence().getValue().longValue())
                .isEqualTo(version(event));
        assertThat(journal(event)).anyMatch(sentence -> sentence.endsWith("annulé\u00a0; 1 personne prévenue"));
    }

    @Test
    void whoWasInvitedAndHasNotAnsweredIsToldWhenWantedUnlessTheyOpposedSince(@Autowired Oppositions oppositions) {
        var event = eventOf(details(day(), "Salle des fêtes de Rivecourt", LINK, 20));
        var silent = invited(event);
        var declined = invited(event);
        answer(event, declined, Answer.NOT_COMING);
        var opposed = invited(event);
        CurrentUser.asSystem(() ->
                oppositions.record(new EmailAddress(address(opposed)), null, OppositionPurpose.INVITATION, 0, "LINK"));

        assertThat(CurrentUser.asSystem(() -> telling.ofCallingOff(event))).isEqualTo(new Telling(0, 1, 0));
        CurrentUser.asSystem(() -> events.cancel(event, version(event), EVERYBODY));
        sendAll(event);

        assertThat(server.accepted()).extracting(FaultySmtpServer.Accepted::to).containsExactly(address(silent));
    }

    @Test
    void whoCannotBeWrittenToAnyMoreIsCountedApart() {
        var event = eventOf(details(day(), "Salle des fêtes de Rivecourt", LINK, 20));
        guest(event, Answer.COMING);
        var moved = guest(event, Answer.COMING);
        database.sql("update mandate set email = concat('new-', email) where mandate_id = :id")
                .param("id", moved.mandateId())
                .update();
        var gone = guest(event, Answer.COMING);
        database.sql("update mandate set ends_on = '2020-01-01' where mandate_id = :id")
                .param("id", gone.mandateId())
                .update();

        assertThat(CurrentUser.asSystem(() -> telling.ofCallingOff(event))).isEqualTo(new Telling(1, 0, 2));
    }

    @Test
    void nobodyIsToldOfWhatIsOver() {
        var event = eventOf(details(day(), "Salle des fêtes de Rivecourt", LINK, 20));
        guest(event, Answer.COMING);
        database.sql("update event set starts_at = '2020-01-01', ends_at = '2020-01-02' where event_id = :id")
                .param("id", event.eventId())
                .update();

        assertThat(CurrentUser.asSystem(() -> telling.ofCallingOff(event))).isEqualTo(Telling.NOBODY);
        assertThat(CurrentUser.asSystem(() -> events.cancel(event, version(event), EVERYBODY)))
                .isZero();
    }

    /** At 10:00 in Paris, in two months. */
    private static ZonedDateTime day() {
        return Instant.now()
                .plus(60, ChronoUnit.DAYS)
                .atZone(Dates.PARIS)
                .withHour(10)
                .truncatedTo(ChronoUnit.HOURS);
    }

    private static EventDetails details(ZonedDateTime start, String venue, String link, int places) {
        var like = EventsFixtures.aDay(places);
        return new EventDetails(
                like.title(),
                like.format(),
                like.theme(),
                null,
                start.toInstant(),
                start.plusHours(6).toInstant(),
                venue,
                link,
                places,
                null,
                like.description());
    }

    private EventId eventOf(EventDetails details) {
        return EventsFixtures.anOpenEvent(events, details);
    }

    private int change(EventId event, EventDetails details) {
        return CurrentUser.asSystem(() -> events.changeAndTell(event, details, version(event)));
    }

    private Telling ofChange(EventId event, EventDetails details) {
        return CurrentUser.asSystem(() -> telling.ofChange(event, details));
    }

    private MandateId guest(EventId event, Answer answer) {
        var mandate = somebody();
        answer(event, mandate, answer);
        return mandate;
    }

    /** Somebody whom an invitation has reached. */
    private MandateId invited(EventId event) {
        var mandate = somebody();
        var mailing = new DeliveryFixtures(database).letter();
        database.sql(
                        "update mailing set kind = 'INVITATION', event_id = :event, state = 'FINISHED' where mailing_id = :id")
                .param("event", event.eventId())
                .param("id", mailing.mailingId())
                .update();
        database.sql("""
                insert into delivery (mailing_id, email, person_id, mandate_id, given_name, family_name, message_id, state)
                select :mailing, email, person_id, mandate_id, 'Inès', 'Kérébel', uuid(), 'SENT'
                from mandate where mandate_id = :mandate
                """)
                .param("mailing", mailing.mailingId())
                .param("mandate", mandate.mandateId())
                .update();
        return mandate;
    }

    /** Somebody whose mail server takes everything. */
    private MandateId somebody() {
        var mandate = EventsFixtures.aGuest(database, ++people);
        database.sql("update mandate set email = concat('ok-', :number, '@essai.example') where mandate_id = :id")
                .param("number", people)
                .param("id", mandate.mandateId())
                .update();
        return mandate;
    }

    private void answer(EventId event, MandateId mandate, Answer answer) {
        CurrentUser.asSystem(() -> registrations.answer(event, mandate, answer));
    }

    private String address(MandateId mandate) {
        return database.sql("select email from mandate where mandate_id = :id")
                .param("id", mandate.mandateId())
                .query(String.class)
                .single();
    }

    private long version(EventId event) {
        return database.sql("select version from event where event_id = :event")
                .param("event", event.eventId())
                .query(Long.class)
                .single();
    }

    private void sendAll(EventId event) {
        confirmations(event).forEach(runs::send);
    }

    private List<MailingId> confirmations(@Nullable EventId event) {
        return database.sql("""
                select mailing_id from mailing
                where kind = 'CONFIRMATION' and (:event = 0 or event_id = :event) order by mailing_id
                """)
                .param("event", event == null ? 0 : event.eventId())
                .query((row, number) -> new MailingId(row.getLong(1)))
                .list();
    }

    private List<String> states(EventId event) {
        return database.sql("""
                select d.state from delivery d join mailing m on m.mailing_id = d.mailing_id where m.event_id = :event
                """)
                .param("event", event.eventId())
                .query(String.class)
                .list();
    }

    private List<String> journal(EventId event) {
        return database.sql("select summary from journal_entry where subject_kind = 'EVENT' and subject_id = :event")
                .param("event", event.eventId())
                .query(String.class)
                .list();
    }

    /** The latest message to somebody. */
    private MimeMessage message(MandateId mandate) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(
                        server.acceptedFor(address(mandate)).getLast().content()));
    }

    /** Its plain and its HTML part. */
    private static List<String> texts(MimeMessage message) throws Exception {
        var content = (MimeMultipart) message.getContent();
        var alternative = message.isMimeType("multipart/mixed")
                ? (MimeMultipart) content.getBodyPart(0).getContent()
                : content;
        return List.of(
                alternative.getBodyPart(0).getContent().toString(),
                alternative.getBodyPart(1).getContent().toString());
    }

    private static ICalendar calendar(MimeMessage message) throws Exception {
        BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(part.getFileName()).isEqualTo("evenement.ics");
        var text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var calendar = Biweekly.parse(text).first();
        assertThat(part.getContentType())
                .contains("method=" + calendar.getMethod().getValue());
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        return calendar;
    }
}
