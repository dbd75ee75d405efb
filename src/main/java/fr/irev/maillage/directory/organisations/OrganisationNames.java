package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How organisations are read when only their names are wanted: the same columns in every query of the directory. */
public final class OrganisationNames {

    /** Organisations {@code o} under their names; a condition follows. */
    public static final String SELECT = """
            select o.organisation_id, o.name, o.acronym, o.type_code, t.label as type_label,
                   coalesce(o.city, governed.name, '') as place
            from organisation o
              join organisation_type t on t.type_code = o.type_code
              left join territory governed on governed.territory_id = o.territory_id
            """;

    /** As {@link #SELECT}, under the names of {@code :day}: a former one while it was borne. */
    static final String SELECT_THEN = SELECT.replace("select o.organisation_id, o.name, o.acronym,", """
            select o.organisation_id, ifnull(called.label, o.name) as name, if(called.label is null, o.acronym, null) as acronym,""") + """
              left join organisation_alias called on called.organisation_id = o.organisation_id
                and called.until = (select min(a.until) from organisation_alias a
                                  where a.organisation_id = o.organisation_id and a.until >= :day
                                    and (a.since is null or a.since <= :day))
            """;

    /** A row of the reference files that is another record of its parent, not a body of its own. */
    public static final String OTHER_RECORD = """
            exists (select 1 from organisation parent
                    where parent.organisation_id = o.parent_id and parent.type_code = o.type_code)
            """;

    private OrganisationNames() {}

    /** The name that stands in a row of {@link #SELECT}. */
    public static OrganisationName name(ResultSet row) throws SQLException {
        return new OrganisationName(
                new OrganisationId(row.getLong("organisation_id")),
                row.getString("name"),
                row.getString("acronym"),
                row.getString("type_code"),
                row.getString("type_label"),
                row.getString("place"));
    }
}
