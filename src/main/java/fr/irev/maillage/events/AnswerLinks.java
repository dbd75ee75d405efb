package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.SealedTokens;
import fr.irev.maillage.shared.SealedTokens.Purpose;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The personal links by which recipients answer an invitation. Whoever holds one answers in that mandate's name. */
@Component
public class AnswerLinks {

    /** Which event, and who answers. */
    public record Invited(EventId event, MandateId mandate) {}

    private final SealedTokens tokens;
    private final Installation installation;

    AnswerLinks(SealedTokens tokens, Installation installation) {
        this.tokens = tokens;
        this.installation = installation;
    }

    /** The absolute address of the page on which this mandate answers this event. */
    public String url(EventId event, MandateId mandate) {
        return installation.baseUrl() + "/i/" + tokens.seal(Purpose.ANSWER, event.eventId(), mandate.mandateId());
    }

    /** What the token of a link stands for; empty for anything but a link of ours. */
    public Optional<Invited> open(String token) {
        return tokens.open(Purpose.ANSWER, token)
                .map(content -> new Invited(new EventId(content.first()), new MandateId(content.second())));
    }
}
