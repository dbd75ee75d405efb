package fr.irev.maillage.mailings;

import fr.irev.maillage.directory.MandateId;
import java.util.Collection;
import java.util.List;

/** Whom copies of a mailing have reached. Mailings do not know; who sends them does. */
public interface InvitationCopies {

    /** The mandates whose copy of one of these mailings has left. */
    List<MandateId> sent(Collection<MailingId> mailings);
}
