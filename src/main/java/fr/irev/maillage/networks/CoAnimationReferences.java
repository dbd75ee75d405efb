package fr.irev.maillage.networks;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.OrganisationReferences;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations that animate networks with us. */
@Component
class CoAnimationReferences implements OrganisationReferences {

    private final JdbcClient database;

    CoAnimationReferences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("network.co_animator_id");
    }

    @Override
    public List<String> needs(OrganisationId organisation) {
        return database.sql("select name from network where co_animator_id = :id order by name")
                .param("id", organisation.organisationId())
                .query((row, number) -> "elle co-anime le réseau « " + row.getString("name") + " »")
                .list();
    }
}
