package fr.irev.maillage.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something worth an entry in the journal. Published within the transaction that did it; {@code accounts} writes it down in
 * the same transaction, with the account that acted.
 *
 * @param action what was done: CREATE, UPDATE, DELETE, EXPORT, RELEASE, SIGN_IN …
 * @param subjectKind PERSON, ORGANISATION, SEAT, NETWORK, AUDIENCE, MAILING, EVENT, ACCOUNT …
 * @param subjectId the subject's number, if it has one
 * @param part the part of the subject whose fields are meant: a mandate of a person; missing when it is the subject itself
 * @param summary a French sentence that can be read alone, at most 500 characters
 * @param facts what else is to be known, by name; empty when there is nothing more to say
 * @param changes fields before and after, of the part or else of the subject
 */
public record JournalEvent(
        String action,
        String subjectKind,
        @Nullable Long subjectId,
        @Nullable Part part,
        String summary,
        Map<String, String> facts,
        List<FieldChange> changes) {

    /** A thing that is read on the sheet of another. @param kind MANDATE … */
    public record Part(String kind, long id) {}

    public JournalEvent {
        facts = Map.copyOf(facts);
        changes = List.copyOf(changes);
    }

    /** Something that changed no field. */
    public JournalEvent(
            String action, String subjectKind, @Nullable Long subjectId, String summary, Map<String, String> facts) {
        this(action, subjectKind, subjectId, null, summary, facts, List.of());
    }

    /** Something that changed fields of the subject itself. */
    public JournalEvent(
            String action, String subjectKind, @Nullable Long subjectId, String summary, List<FieldChange> changes) {
        this(action, subjectKind, subjectId, null, summary, Map.of(), changes);
    }
}
