package fr.irev.maillage.mailings;

import fr.irev.maillage.audiences.AudienceNetworks;
import fr.irev.maillage.audiences.CriterionJson;
import fr.irev.maillage.directory.OppositionPurpose;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a mailing is sent for, and so which refusal stops it: the letters; a network's life, when it invites to a session of the
 * network or is written to its members; otherwise invitations or messages as such. Never narrower than what people are told they
 * refuse, never « everything » for the sake of one kind.
 *
 * @param subject the network's number for {@link OppositionPurpose#NETWORK}, otherwise 0
 */
record MailingPurpose(OppositionPurpose purpose, long subject) {

    /**
     * @param eventNetwork the network whose session the mailing invites to
     * @param rule the rule of its audience, as JSON, once it has one
     */
    static MailingPurpose of(MailingKind kind, @Nullable Long eventNetwork, @Nullable String rule) {
        return switch (kind) {
            case LETTER -> new MailingPurpose(OppositionPurpose.LETTER, 0);
            case INVITATION ->
                eventNetwork == null
                        ? new MailingPurpose(OppositionPurpose.INVITATION, 0)
                        : new MailingPurpose(OppositionPurpose.NETWORK, eventNetwork);
            case MESSAGE -> {
                var network = rule == null ? OptionalLong.empty() : AudienceNetworks.only(CriterionJson.read(rule));
                yield network.isPresent()
                        ? new MailingPurpose(OppositionPurpose.NETWORK, network.getAsLong())
                        : new MailingPurpose(OppositionPurpose.MESSAGE, 0);
            }
            case CONFIRMATION, WELCOME -> new MailingPurpose(OppositionPurpose.ALL, 0);
        };
    }
}
