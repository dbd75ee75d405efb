package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMerge;
import fr.irev.maillage.shared.recorded.RecordedRows;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes each change of a merge down before it does it. */
final class RecordedMerge extends RecordedRows implements PersonMerge {

    private final PersonId kept;
    private final PersonId absorbed;
    private final Map<MandateId, MandateId> doubled;

    RecordedMerge(
            JdbcClient database,
            long merge,
            Set<String> tables,
            PersonId kept,
            PersonId absorbed,
            Map<MandateId, MandateId> doubled) {
        super(database, PersonMerging.OPERATION, merge, tables);
        this.kept = kept;
        this.absorbed = absorbed;
        this.doubled = Map.copyOf(doubled);
    }

    @Override
    public PersonId kept() {
        return kept;
    }

    @Override
    public PersonId absorbed() {
        return absorbed;
    }

    @Override
    public Map<MandateId, MandateId> doubled() {
        return doubled;
    }
}
