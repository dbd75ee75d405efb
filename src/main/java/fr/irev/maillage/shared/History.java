package fr.irev.maillage.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of one thing, entry by entry; answered by the module that keeps the journal. */
public interface History {

    /**
     * One thing that was done.
     *
     * @param number of the entry, which grows with time
     * @param who the name of the account that acted, or its login when there is none of that name any more
     * @param summary a French sentence that can be read alone
     * @param partKind of which the fields are: MANDATE …; of the thing itself where missing
     * @param facts what older entries say of their fields, as {@code name → "before → after"}, and what else was noted
     */
    record Entry(
            long number,
            Instant at,
            String who,
            String action,
            String subjectKind,
            long subjectId,
            @Nullable String partKind,
            long partId,
            String summary,
            Map<String, String> facts,
            List<FieldChange> changes) {

        /** Of which kind of thing the fields are. */
        public String fieldsOf() {
            return partKind == null ? subjectKind : partKind;
        }

        /** Whose fields they are. */
        public long fieldsOfId() {
            return partKind == null ? subjectId : partId;
        }
    }

    /**
     * The newest entries about a thing, for those who may read its sheet; nothing for others.
     *
     * @param kind of which some module keeps {@link RecordedFields}
     * @param before only what came before this entry; missing for the newest
     */
    List<Entry> of(String kind, long id, @Nullable Entry before, int limit);
}
