package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.OrganisationReferences;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations that are part of another or came from another. */
@Component
class KinReferences implements OrganisationReferences {

    private final JdbcClient database;

    KinReferences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("organisation_all.parent_id", "organisation_all.successor_id");
    }

    @Override
    public List<String> needs(OrganisationId organisation) {
        return database.sql("""
                select name, parent_id = :id as part
                from organisation_all
                where parent_id = :id or successor_id = :id
                order by name
                limit 5
                """)
                .param("id", organisation.organisationId())
                .query((row, number) -> "« " + row.getString("name") + " » "
                        + (row.getBoolean("part") ? "en fait partie" : "a été remplacée par elle"))
                .list();
    }
}
