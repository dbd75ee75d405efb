package fr.irev.maillage.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something worth an entry in the journal. Published within the transaction that did it; {@code accounts} writes it down in
 * the same transaction, with the account that acted.
 *
 * @param action what was done: CREATE, UPDATE, DELETE, EXPORT, RELEASE, SIGN_IN …
 * @param subjectKind PERSON, ORGANISATION, SEAT, NETWORK, AUDIENCE, MAILING, EVENT, ACCOUNT …
 * @param subjectId the subject's number, if it has one
 * @param summary a French sentence that can be read alone, at most 500 characters
 * @param detail fields before and after, as {@code name → "before → after"}; empty when there is nothing more to say
 */
public record JournalEvent(
        String action, String subjectKind, @Nullable Long subjectId, String summary, Map<String, String> detail) {

    public JournalEvent {
        detail = Map.copyOf(detail);
    }
}
