package fr.irev.maillage.directory.lineage;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.OrganisationReferences;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Renamings and mergers that can still be undone. They keep nobody: with the organisation the way back goes too. */
@Component
class LineageReferences implements OrganisationReferences {

    @Override
    public Set<String> columns() {
        return Set.of("organisation_lineage.organisation_id", "organisation_lineage.into_id");
    }

    @Override
    public List<String> needs(OrganisationId organisation) {
        return List.of();
    }
}
