package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.shared.Roles;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vocabulary of organisation types. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class OrganisationTypes {

    private final JdbcClient database;

    OrganisationTypes(JdbcClient database) {
        this.database = database;
    }

    /** All types in alphabetical order of their labels. */
    public List<OrganisationType> all() {
        return database.sql(
                        "select type_code, label, plural_label, family, aliases from organisation_type order by label")
                .query((row, number) -> new OrganisationType(
                        row.getString("type_code"),
                        row.getString("label"),
                        row.getString("plural_label"),
                        row.getString("family"),
                        row.getString("aliases").isEmpty()
                                ? List.of()
                                : List.of(row.getString("aliases").split(";"))))
                .list();
    }

    /** The type of this code. */
    public Optional<OrganisationType> find(String code) {
        return all().stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
