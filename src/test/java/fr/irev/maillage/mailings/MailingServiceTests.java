package fr.irev.maillage.mailings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.testing.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.client.RestClient;

@IntegrationTest
class MailingServiceTests {

    @Autowired
    private MailingService service;

    @Autowired
    private MailingLookup lookup;

    @Autowired
    private ReachLookup reach;

    @Autowired
    private LetterRenderer renderer;

    @Autowired
    private ScheduledReleases scheduled;

    @Autowired
    private AudienceService audiences;

    @Autowired
    private JdbcClient jdbc;

    private MailingWorld world;
    private RecipientsWritten written;

    @BeforeEach
    void openTheWorld(@Autowired ConfigurableApplicationContext context) {
        world = new MailingWorld(jdbc, audiences, service);
        written = RecipientsWritten.in(context, 3);
    }

    @AfterEach
    void closeTheWorld() {
        written.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatWasTypedComesBackAsItWas() {
        var id = asSystem(() -> service.draft(MailingKind.MESSAGE));
        var draft = new MailingDraft(
                "Objet « un »",
                "Accroche",
                "IREV",
                "pas encore une adresse",
                null,
                null,
                List.of(new Block.Heading("{{x")));

        asSystem(() -> service.change(id, draft, 0));

        var content = asSystem(() -> lookup.content(id).orElseThrow());
        assertThat(content.subject()).isEqualTo("Objet « un »");
        assertThat(content.blocks()).containsExactly(new Block.Heading("{{x"));
        assertThat(content.replyTo()).isNull();
        assertThat(asSystem(() -> lookup.find(id).orElseThrow()).replyTo()).isEqualTo("pas encore une adresse");
    }

    @Test
    void theInvitationToASessionOfANetworkIsForItsMembers() {
        var given = new AudienceFixtures(jdbc);
        var network = given.network("Réseau des essais invités", false, AudienceFixtures.PILOT);
        long event = given.event("Session des essais");
        var ofNobody = new EventId(given.event("Session de personne"));
        jdbc.sql("update event set network_id = :network where event_id = :event")
                .param("network", network.networkId())
                .param("event", event)
                .update();

        var invitation = asSystem(() -> service.invite(new EventId(event)));
        var open = asSystem(() -> service.invite(ofNobody));

        assertThat(asSystem(() -> lookup.find(invitation).orElseThrow()).audience())
                .isEqualTo(
                        asSystem(() -> audiences.ofMembers(network.networkId()).orElseThrow()));
        assertThat(asSystem(() -> lookup.find(open).orElseThrow()).audience()).isNull();
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsAsked() {
        var id = asSystem(() -> service.draft(MailingKind.MESSAGE));
        var version = asSystem(() -> service.change(id, MailingFixtures.typed("un"), 0));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> asSystem(() -> service.change(id, MailingFixtures.typed("deux"), 0)));
        asSystem(() -> service.change(id, MailingFixtures.typed("trois"), version));
        assertThat(asSystem(() -> lookup.find(id).orElseThrow()).subject()).isEqualTo("trois");
    }

    @Test
    void ofTwentyClicksOneReleases() throws Exception {
        var id = world.letterTo(world.audienceOf(3));
        var refusals = new ConcurrentLinkedQueue<String>();
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            clicks.invokeAll(IntStream.range(0, 20)
                    .mapToObj(click -> (Callable<Boolean>) () -> {
                        try {
                            CurrentUser.asSystem(() -> service.release(id, 3));
                        } catch (MailingRefused refused) {
                            refusals.add(refused.sentence());
                        }
                        return true;
                    })
                    .toList());
        }

        assertThat(refusals)
                .hasSize(19)
                .allSatisfy(sentence -> assertThat(sentence).contains("déjà"));
        assertThat(written.releases()).isOne();
        var sheet = asSystem(() -> lookup.find(id).orElseThrow());
        assertThat(sheet.recipients()).isEqualTo(3);
        assertThat(sheet.state().released()).isTrue();
        assertThat(jdbc.sql("select frozen_rule from mailing where mailing_id = ?")
                        .param(id.mailingId())
                        .query(String.class)
                        .single())
                .isNotBlank();
        assertThat(jdbc.sql("select count(*) from journal_entry where action = 'RELEASE' and subject_id = ?")
                        .param(id.mailingId())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aProblemStopsTheRelease() {
        var id = asSystem(() -> service.draft(MailingKind.LETTER, MailingFixtures.typed("x", new Block.Text("{{a}}"))));

        assertThatExceptionOfType(MailingRefused.class).isThrownBy(() -> releaseAsSystem(id, 3));
        assertThat(asSystem(() -> lookup.find(id).orElseThrow()).state()).isEqualTo(MailingState.DRAFT);
    }

    @Test
    void anAudienceRemembersWhenSomethingLastLeftForIt(@Autowired AudienceLookup audiences) {
        var audience = world.audienceOf(3);
        var id = world.letterTo(audience);
        var before = asSystem(() -> audiences.find(audience).orElseThrow());
        assertThat(before.lastUsedAt()).isNull();

        releaseAsSystem(id, 3);

        var after = asSystem(() -> audiences.find(audience).orElseThrow());
        assertThat(after.lastUsedAt())
                .isAfterOrEqualTo(asSystem(() -> lookup.find(id).orElseThrow()).releasedAt());
        assertThat(after.version())
                .as("whoever has its page open saves without a conflict")
                .isEqualTo(before.version());
    }

    @Test
    void aReleaseThatIsRefusedIsNoUseOfTheAudience(@Autowired AudienceLookup audiences) {
        var audience = world.audienceOf(60);
        var id = world.letterTo(audience);

        assertThatExceptionOfType(MailingRefused.class).isThrownBy(() -> releaseAsSystem(id, 59));

        assertThat(asSystem(() -> audiences.find(audience).orElseThrow()).lastUsedAt())
                .isNull();
    }

    @Test
    void onlyThoseWhoMaySendRelease() {
        var id = world.letterTo(world.audienceOf(1));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "luc", "", List.of(new SimpleGrantedAuthority("ROLE_REDACTION"))));

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> service.release(id, 1));
    }

    @Test
    void saysWhomItWouldReachAndWhatIsMissing() {
        var id = world.letterTo(world.audienceOf(3));
        jdbc.sql("update person set given_name = '' where person_id = (select max(person_id) from person)")
                .update();
        var sheet = asSystem(() -> lookup.find(id).orElseThrow());
        var draft = new MailingDraft(
                "x", "", "IREV", "", sheet.audience(), null, List.of(new Block.Text("Bonjour {{ prenom }},")));
        asSystem(() -> service.change(id, draft, sheet.version()));

        var found = asSystem(() -> reach.of(id).orElseThrow());

        assertThat(found.figures().recipients()).isEqualTo(3);
        assertThat(found.missing())
                .singleElement()
                .satisfies(words -> assertThat(words).startsWith("Un destinataire n’a pas de prénom"));
        assertThat(asSystem(() -> reach.readers(id, "lovel", 0, 10))).hasSize(3);
    }

    @Test
    void aScheduledMailingLeavesAtItsTimeAndAsksWhenItIsLate() {
        var onTime = world.letterTo(world.audienceOf(3));
        var late = world.letterTo(world.audienceOf(3));
        asSystem(() -> {
            service.schedule(onTime, Instant.now().plusSeconds(3600), 3);
            service.schedule(late, Instant.now().plusSeconds(3600), 3);
            return true;
        });
        scheduled.releaseDue();
        assertThat(asSystem(() -> lookup.find(onTime).orElseThrow()).state()).isEqualTo(MailingState.SCHEDULED);
        var move = "update mailing set scheduled_for = utc_timestamp(6) - interval ? minute where mailing_id = ?";
        jdbc.sql(move).params(1, onTime.mailingId()).update();
        jdbc.sql(move).params(121, late.mailingId()).update();

        scheduled.releaseDue();
        scheduled.releaseDue();

        assertThat(asSystem(() -> lookup.find(onTime).orElseThrow()).recipients())
                .isEqualTo(3);
        var held = asSystem(() -> lookup.find(late).orElseThrow());
        assertThat(held.state()).isEqualTo(MailingState.SCHEDULED);
        assertThat(held.holdReason()).contains("plus de deux heures");
    }

    @Test
    void theLastLetterGivesItsStructureToTheNext() {
        var id = world.letterTo(world.audienceOf(3));
        releaseAsSystem(id, 3);

        var next = asSystem(() -> service.draftFrom(lookup.lastLetter().orElseThrow()));

        var content = asSystem(() -> lookup.content(next).orElseThrow());
        assertThat(content.subject()).isEmpty();
        assertThat(content.blocks()).containsExactly(new Block.Text(""));
    }

    @Test
    void anybodyReadsAReleasedLetterAndNobodyADraft(@LocalServerPort int port) {
        var id = world.letterTo(world.audienceOf(3));
        var path = renderer.webVersionUrl(id).replaceFirst("^https?://[^/]+", "");
        var browser = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
        assertThat(browser.get()
                        .uri(path)
                        .retrieve()
                        .toEntity(String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(browser.get()
                        .uri("/lettres/abc")
                        .retrieve()
                        .toEntity(String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        releaseAsSystem(id, 3);

        var page = browser.get().uri(path).retrieve().toEntity(String.class);
        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).contains("Bonjour, bonjour").doesNotContain("Lovelace");
        assertThat(page.getHeaders().get("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(page.getHeaders().get("Set-Cookie")).isNull();
    }

    private void releaseAsSystem(MailingId id, int typed) {
        CurrentUser.asSystem(() -> service.release(id, typed));
    }

    private static <T> T asSystem(java.util.function.Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }
}
