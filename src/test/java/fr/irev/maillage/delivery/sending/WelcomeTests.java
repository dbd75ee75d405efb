package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.delivery.smtp.FaultySmtpServer;
import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.SuspendedAddresses;
import fr.irev.maillage.directory.handover.Arrival;
import fr.irev.maillage.directory.handover.HandoverOrder;
import fr.irev.maillage.directory.handover.HandoverUndo;
import fr.irev.maillage.directory.handover.Outcome;
import fr.irev.maillage.directory.handover.SeatHandovers;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.testing.IntegrationTest;
import fr.irev.maillage.testing.TableDump;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@IntegrationTest
class WelcomeTests {

    private static final Set<String> LEDGER =
            Set.of("journal_entry", "event_publication", "mailing", "sending", "delivery");
    private static int people = 7_000; // numbers already given out

    private final SeatHandovers handovers;
    private final HandoverUndo undo;
    private final PersonService directory;
    private final SendingRuns runs;
    private final JavaMailSenderImpl mailSettings;
    private final JdbcClient database;
    private FaultySmtpServer server;
    private int portBefore;
    private long mailingsBefore;
    private SeatId seat;
    private String address;

    WelcomeTests(
            @Autowired SeatHandovers handovers,
            @Autowired HandoverUndo undo,
            @Autowired PersonService directory,
            @Autowired SendingRuns runs,
            @Autowired JavaMailSenderImpl mailSettings,
            @Autowired JdbcClient database) {
        this.handovers = handovers;
        this.undo = undo;
        this.directory = directory;
        this.runs = runs;
        this.mailSettings = mailSettings;
        this.database = database;
    }

    @BeforeEach
    void lucHoldsASeat() {
        server = new FaultySmtpServer(0);
        portBefore = mailSettings.getPort();
        mailSettings.setPort(server.port());
        mailingsBefore = database.sql("select coalesce(max(mailing_id), 0) from mailing")
                .query(Long.class)
                .single();
        address = "ok-bienvenue-" + ++people + "@essai.example";
        var fixtures = new PeopleFixtures(database);
        var town = fixtures.organisation("Ville de *Bienvenue* {{nom}}");
        seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        var luc = as(() -> directory.create(PeopleFixtures.luc()));
        as(() -> directory.openMandate(new NewMandate(
                luc,
                PeopleFixtures.terms(town, seat, LocalDate.of(2026, 3, 1), null, "luc" + people + "@essai.example"),
                null,
                false)));
    }

    @AfterEach
    void stopServer() {
        welcomes().forEach(runs::send); // what still leaves in the background belongs to this test
        mailSettings.setPort(portBefore);
        server.close();
    }

    @Test
    void whoeverIsNewIsToldTheSeatSinceWhenFromWhomWhatForAndTheirRights() throws Exception {
        handOver(order(today(), "Luc Petit"));
        sendAll();

        assertThat(server.acceptedFor(address)).hasSize(1);
        assertThat(copy("state")).isEqualTo("SENT");
        assertThat(copy("reason")).isEqualTo("Message de bienvenue à l’arrivée dans un poste");
        var message = message(server.acceptedFor(address).getFirst());
        assertThat(message.getSubject())
                .startsWith("Votre arrivée au poste «\u00a0Directrice d’essai\u00a0», Ville de");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("List-Id")).isNull();
        var text = part(message, 0);
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Madame Nouvelle,")
                .contains("Directrice d’essai")
                .contains("Ville de *Bienvenue* { {nom}}")
                .contains("Depuis le ")
                .contains("communiquées lors de votre prise de poste par\u00a0: Luc Petit.")
                .contains("lettre d’information")
                .contains("rectifier")
                .contains("vous y opposer")
                .contains("Choisir ce que je reçois")
                .contains("/d/")
                .doesNotContain("Bienvenue* Nouvelle", "{{salutation}}");
        assertThat(part(message, 1))
                .contains("/d/")
                .doesNotContain("Voir dans le navigateur", "<em>Bienvenue", "Bienvenue* Nouvelle");
    }

    @Test
    void nothingIsWrittenToWhoeverIsNotToBeWelcomedHasNoAddressOrWasInTheBase() {
        handOver(order(today(), null));
        assertThat(welcomes()).isEmpty();

        var ana = as(() -> directory.create(PeopleFixtures.ana()));
        var again = new HandoverOrder(
                seat,
                as(() -> handovers.seat(seat)).occupants().getFirst(),
                today(),
                Outcome.SUCCESSOR,
                new Arrival(ana, null, today().plusDays(1), new EmailAddress(address), null),
                "Luc Petit");
        assertThat(as(() -> handovers.welcome(again))).isEmpty();
        handOver(again);
        assertThat(welcomes()).isEmpty();
    }

    @Test
    void itLeavesOnTheFirstDayAndNotBefore() {
        var order = order(today().plusDays(3), "Luc Petit");
        assertThat(as(() -> handovers.foretell(order)))
                .anyMatch(said -> said.startsWith("Un message de bienvenue partira à " + address + " le "));

        handOver(order);
        sendAll();

        assertThat(server.accepted()).isEmpty();
        assertThat(copy("state")).isEqualTo("RETRY");
        assertThat(copy("outcome")).startsWith("Partira le premier jour en poste");
        database.sql("update mandate set starts_on = :today where email = :email")
                .param("today", today())
                .param("email", address)
                .update();
        database.sql("update delivery set next_attempt_at = '2000-01-01' where email = :email")
                .param("email", address)
                .update();
        sendAll();
        assertThat(server.acceptedFor(address)).hasSize(1);
    }

    @Test
    void theUndoStopsAMessageThatHasNotLeftAndLeavesTheRestAsBefore() {
        var before = TableDump.of(database, LEDGER);
        long done = handOver(order(today().plusDays(3), "Luc Petit"));

        assertThat(as(() -> undo.undo(done))).contains("Le message de bienvenue n’est pas parti et ne partira pas.");

        TableDump.assertUnchanged(database, LEDGER, before);
        letTimePass();
        sendAll();
        assertThat(server.accepted()).isEmpty();
        assertThat(database.sql("select count(*) from delivery where email = :email")
                        .param("email", address)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(lastWelcome("d.state")).isEqualTo("SKIPPED");
        assertThat(lastWelcome("m.state")).isEqualTo("CANCELLED");
    }

    @Test
    void theUndoSaysWhenTheMessageHasLeftAndTheLedgerKeepsIt() {
        var before = TableDump.of(database, LEDGER);
        long done = handOver(order(today(), "Luc Petit"));
        sendAll();
        assertThat(server.acceptedFor(address)).hasSize(1);

        assertThat(as(() -> undo.undo(done)).orElseThrow())
                .startsWith("Le message de bienvenue était déjà parti (")
                .endsWith("prévenez la personne qui l’a reçu.");

        TableDump.assertUnchanged(database, LEDGER, before);
        assertThat(copy("state")).isEqualTo("SENT");
    }

    @Test
    void aSuspendedAddressAndOneThatWantsNothingAreLeftAlone(
            @Autowired SuspendedAddresses suspended, @Autowired Oppositions oppositions) {
        as(() -> suspended.suspend(new EmailAddress(address), "essai"));
        var order = order(today(), "Luc Petit");
        assertThat(as(() -> handovers.foretellWelcome(order))).contains("ne partira pas", "suspendue");
        long done = handOver(order);
        sendAll();
        assertThat(copy("state")).isEqualTo("SKIPPED");
        as(() -> undo.undo(done));

        address = "ok-oppose-" + people + "@essai.example";
        as(() -> oppositions.record(new EmailAddress(address), null, OppositionPurpose.ALL, 0, "LINK"));
        var other = order(today(), "Luc Petit");
        assertThat(as(() -> handovers.foretellWelcome(other))).contains("ne partira pas", "ne plus rien recevoir");
        handOver(other);
        sendAll();
        assertThat(copy("state")).isEqualTo("SKIPPED");
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void itIsNoneOfTheMailingsThatAreWorkedOn(@Autowired MailingLookup mailings) {
        handOver(order(today().plusDays(3), "Luc Petit"));

        assertThat(as(() -> mailings.search("Votre arrivée au poste", null, 0, 50)))
                .isEmpty();
        assertThat(as(() -> mailings.current(50)))
                .noneMatch(row -> row.subject().startsWith("Votre arrivée au poste"));
    }

    private HandoverOrder order(LocalDate firstDay, @Nullable String welcomedWith) {
        var standing = as(() -> handovers.seat(seat));
        return new HandoverOrder(
                seat,
                standing.occupants().getFirst(),
                firstDay.minusDays(1),
                Outcome.SUCCESSOR,
                new Arrival(
                        null,
                        new NewPerson(Civility.MADAME, "Maé", "Nouvelle", "essai"),
                        firstDay,
                        new EmailAddress(address),
                        null),
                welcomedWith);
    }

    private LocalDate today() {
        return as(() -> handovers.seat(seat)).today();
    }

    private long handOver(HandoverOrder order) {
        return as(() -> handovers.handOver(order));
    }

    private void sendAll() {
        welcomes().forEach(runs::send);
    }

    private List<MailingId> welcomes() {
        return database.sql("select mailing_id from mailing where kind = 'WELCOME' and mailing_id > :before")
                .param("before", mailingsBefore)
                .query((row, number) -> new MailingId(row.getLong(1)))
                .list();
    }

    private String copy(String column) {
        return database.sql("select " + column + " from delivery where email = :email")
                .param("email", address)
                .query(String.class)
                .single();
    }

    private String lastWelcome(String column) {
        return database.sql("""
                select %s from delivery d join mailing m on m.mailing_id = d.mailing_id
                where m.kind = 'WELCOME' order by m.mailing_id desc limit 1
                """.formatted(column)).query(String.class).single();
    }

    private void letTimePass() {
        database.sql("update delivery set next_attempt_at = '2000-01-01' where state = 'RETRY'")
                .update();
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(number)
                .getContent()
                .toString();
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }

    private static MimeMessage message(FaultySmtpServer.Accepted mail) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.content()));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
