package fr.irev.maillage.mailings;

import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.mailings.letter.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor typed. A draft may be unfinished or wrong, and is kept as it is: problems stop its release, not its saving.
 *
 * @param subject at most 250 characters on one line
 * @param preheader the words shown beside the subject in a mailbox, at most 250 characters on one line
 * @param replyTo where answers go; empty: to the sender
 */
public record MailingDraft(
        String subject,
        String preheader,
        String senderName,
        String replyTo,
        @Nullable AudienceId audience,
        @Nullable EventId event,
        List<Block> blocks) {

    public MailingDraft {
        subject = subject.strip();
        preheader = preheader.strip();
        senderName = senderName.strip();
        replyTo = replyTo.strip();
        blocks = List.copyOf(blocks);
    }
}
