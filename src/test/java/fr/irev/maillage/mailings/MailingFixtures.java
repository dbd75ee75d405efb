package fr.irev.maillage.mailings;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.events.AnswerLinks;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.SealedTokens;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Mailings and their readers for tests. */
public final class MailingFixtures {

    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final Reader CAMILLE =
            new Reader("MADAME", "Camille", "Durand", "cheffe de projet", "Ville de Wattrelos", new MandateId(7));

    private MailingFixtures() {}

    static LetterRenderer aRenderer() {
        var links = mock(AnswerLinks.class);
        when(links.url(any(), any())).thenReturn("https://maillage.example/i/abc");
        var installation = new Installation(true, false, "https://maillage.example", Path.of("var"));
        return new LetterRenderer(
                installation,
                new SealedTokens("thirty-two characters or more, for tests"),
                links,
                new Sender("lettre@maillage.example", "IREV", "135 boulevard Paul Painlevé, 59000 Lille"));
    }

    static Reader named(String givenName) {
        return new Reader(null, givenName, "", "", "", new MandateId(7));
    }

    static MailingContent letterOf(Block... blocks) {
        return new MailingContent(
                new MailingId(3),
                MailingKind.LETTER,
                "La lettre de novembre",
                "Ce mois-ci",
                List.of(blocks),
                "IREV",
                null,
                null,
                Map.of());
    }

    static MailingContent invitationTo(EventFacts event, Block... blocks) {
        return new MailingContent(
                new MailingId(3),
                MailingKind.INVITATION,
                "Rencontre",
                "",
                List.of(blocks),
                "IREV",
                null,
                event.event(),
                Map.of(event.event().eventId(), event));
    }

    public static EventFacts anEvent() {
        return new EventFacts(
                new EventId(11),
                "Journée des cités éducatives",
                Instant.parse("2027-04-09T07:30:00Z"),
                Instant.parse("2027-04-09T10:00:00Z"),
                "Salle des fêtes, Wattrelos",
                "",
                null,
                true,
                null,
                null);
    }

    static MailingDraft typed(String subject, Block... blocks) {
        return new MailingDraft(subject, "", "IREV", "", null, null, List.of(blocks));
    }
}
