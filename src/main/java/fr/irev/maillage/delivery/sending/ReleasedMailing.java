package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.mailings.LetterTemplate;
import fr.irev.maillage.mailings.MailingContent;
import java.time.Instant;

/**
 * What all copies of a mailing share.
 *
 * @param releasedAt the Date of every copy and of each of its attempts
 */
record ReleasedMailing(MailingContent content, LetterTemplate template, Instant releasedAt) {}
