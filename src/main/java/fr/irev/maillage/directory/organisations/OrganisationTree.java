package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.organisations.OrganisationSheet.PersonThere;
import fr.irev.maillage.shared.DaySql;
import fr.irev.maillage.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An organisation with its parts on a day, and who works at each. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class OrganisationTree {

    /** People named at each part; the others are counted. */
    public static final int PEOPLE_EACH = 12;

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 300;

    private final JdbcClient database;
    private final Clock clock;

    OrganisationTree(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The tree today. */
    public List<OrganisationNode> of(OrganisationId root) {
        return of(root, OpenMandates.today(clock));
    }

    /** The organisation and the parts there are on a day, each after the one it belongs to, in the order of their names. */
    public List<OrganisationNode> of(OrganisationId root, LocalDate day) {
        var people = people(root, day);
        return database.sql(TREE + """
                        select o.organisation_id, o.name, o.acronym, o.type_code, t.label as type_label,
                               coalesce(o.city, governed.name, '') as place, tree.depth
                        from tree
                          join organisation o on o.organisation_id = tree.organisation_id
                          join organisation_type t on t.type_code = o.type_code
                          left join territory governed on governed.territory_id = o.territory_id
                        order by tree.path
                        limit :most
                        """)
                .params(parameters(root, day))
                .param("most", MOST_PARTS)
                .query((row, number) -> {
                    var name = OrganisationNames.name(row);
                    var there = people.getOrDefault(name.id().organisationId(), List.of());
                    var shown = there.subList(0, Math.min(PEOPLE_EACH, there.size()));
                    return new OrganisationNode(name, row.getInt("depth"), shown, there.size() - shown.size());
                })
                .list();
    }

    private static final String TREE = """
            with recursive tree (organisation_id, depth, path) as (
                select o.organisation_id, 0, cast('' as char(2000))
                from organisation o where o.organisation_id = :root
                union all
                select o.organisation_id, tree.depth + 1,
                       concat(tree.path, '/', rpad(left(o.name, 40), 40, ' '), lpad(o.organisation_id, 19, '0'))
                from tree join organisation o on o.parent_id = tree.organisation_id
                where tree.depth < :deepest and %s)
            """.formatted(DaySql.within("o.valid_from", "o.valid_until", ":day"));

    private Map<Long, List<PersonThere>> people(OrganisationId root, LocalDate day) {
        var people = new HashMap<Long, List<PersonThere>>();
        database.sql(TREE + """
                        select m.organisation_id, p.person_id,
                               concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name,
                               coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine
                                        else f.inclusive end, m.free_title) as function_label,
                               m.email, m.starts_on, m.ends_on, m.interim
                        from tree
                          join mandate m on m.organisation_id = tree.organisation_id
                          join person p on p.person_id = m.person_id
                          left join job_function f on f.function_code = m.function_code
                        where %s
                        order by m.organisation_id, ifnull(f.importance, 0) desc, p.family_name, p.given_name, m.mandate_id
                        """.formatted(OpenMandates.on("m", ":day")))
                .params(parameters(root, day))
                .query(row -> {
                    people.computeIfAbsent(row.getLong("organisation_id"), part -> new ArrayList<>())
                            .add(new PersonThere(
                                    new PersonId(row.getLong("person_id")),
                                    row.getString("name"),
                                    row.getString("function_label"),
                                    row.getString("email"),
                                    row.getObject("starts_on", LocalDate.class),
                                    row.getObject("ends_on", LocalDate.class),
                                    row.getBoolean("interim"),
                                    true));
                });
        return people;
    }

    private static Map<String, Object> parameters(OrganisationId root, LocalDate day) {
        return Map.of("root", root.organisationId(), "day", day, "deepest", DEEPEST);
    }
}
