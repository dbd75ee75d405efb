package fr.irev.maillage.mailings;

import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.audiences.Criterion;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.shared.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people, an audience of them, and mailings to it. */
public final class MailingWorld {

    private final JdbcClient jdbc;
    private final AudienceService audiences;
    private final MailingService mailings;

    public MailingWorld(JdbcClient jdbc, AudienceService audiences, MailingService mailings) {
        this.jdbc = jdbc;
        this.audiences = audiences;
        this.mailings = mailings;
    }

    /** An audience of so many people, each with an address of their own. */
    public AudienceId audienceOf(int people) {
        var fixtures = new AudienceFixtures(jdbc);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var organisation = fixtures.organisation("EPCI", "Communauté " + mark, null);
        var mandates = new ArrayList<MandateId>();
        for (int i = 0; i < people; i++) {
            mandates.add(fixtures.mandate(organisation, AudienceFixtures.PILOT, mark + i + "@ville.example"));
        }
        return CurrentUser.asSystem(() -> audiences.save(null, "Audience " + mark, new Criterion.Picked(mandates), 0));
    }

    /** A letter that can leave. */
    public MailingId letterTo(AudienceId audience) {
        return CurrentUser.asSystem(() -> mailings.draft(
                MailingKind.LETTER,
                new MailingDraft(
                        "La lettre",
                        "",
                        "IREV",
                        "",
                        audience,
                        null,
                        List.of(new Block.Text("{{salutation}}, bonjour")))));
    }
}
