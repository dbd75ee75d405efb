package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.DaySql;
import fr.irev.maillage.shared.LikePattern;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.SearchWords;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisations by name, alias, acronym, type and place. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class OrganisationLookup {

    private final JdbcClient database;
    private final Clock clock;

    OrganisationLookup(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Organisations by words of their names, those whose name begins so first. */
    public List<OrganisationName> search(String text, @Nullable String typeCode, int offset, int limit) {
        return search(new OrganisationFilter(text, typeCode, null, null), offset, limit);
    }

    /** As {@link #search(String, String, int, int)} with every filter of the list. */
    public List<OrganisationName> search(OrganisationFilter filter, int offset, int limit) {
        var parameters = new HashMap<String, Object>();
        var condition = new SearchWords(filter.text()).condition("""
                o.name like %s or o.acronym like %s or o.city like %s or exists (
                    select 1 from organisation_alias a where a.organisation_id = o.organisation_id and a.label like %s)
                """, parameters);
        parameters.put("begin", LikePattern.startingWith(filter.text()));
        var sql = new StringBuilder(OrganisationNames.SELECT_THEN)
                .append(" where ")
                .append(condition);
        state(filter, sql, parameters);
        if (filter.typeCode() != null) {
            sql.append(" and o.type_code = :type");
            parameters.put("type", filter.typeCode());
        }
        if (filter.family() != null) {
            sql.append(" and t.family = :family");
            parameters.put("family", filter.family());
        }
        if (filter.within() != null) {
            sql.append("""
                     and (exists (select 1 from territory_containment c
                                  where c.container_id = :within and c.territory_id = o.territory_id)
                          or exists (select 1 from organisation_coverage v
                                       join territory_containment c
                                         on c.container_id = :within and c.territory_id = v.territory_id
                                     where v.organisation_id = o.organisation_id))
                    """);
            parameters.put("within", filter.within().territoryId());
        }
        sql.append(" order by ").append(OrganisationNames.OTHER_RECORD).append("""
                 , (o.name like :begin or o.acronym like :begin) desc, o.name, o.organisation_id
                limit :limit offset :offset
                """);
        return database.sql(sql.toString())
                .params(parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> OrganisationNames.name(row))
                .list();
    }

    private void state(OrganisationFilter filter, StringBuilder sql, Map<String, Object> parameters) {
        var today = OpenMandates.today(clock);
        var day = filter.asOf() == null ? today : filter.asOf();
        parameters.put("day", day);
        if (day.isBefore(today)) {
            sql.append(" and (o.valid_from is null or o.valid_from <= :day)");
        }
        switch (filter.state()) {
            case EN_ACTIVITE -> sql.append(" and ").append(DaySql.within("o.valid_from", "o.valid_until", ":day"));
            case DISPARUE -> sql.append(" and o.valid_until < :day");
            case TOUTES -> {} // none is left out
        }
    }

    /** The organisation's name. */
    public Optional<OrganisationName> name(OrganisationId id) {
        return database.sql(OrganisationNames.SELECT + " where o.organisation_id = :id")
                .param("id", id.organisationId())
                .query((row, number) -> OrganisationNames.name(row))
                .optional();
    }

    /** The names of several organisations, in alphabetical order. */
    public List<OrganisationName> names(Collection<OrganisationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(OrganisationNames.SELECT + " where o.organisation_id in (:ids) order by o.name")
                        .param(
                                "ids",
                                ids.stream().map(OrganisationId::organisationId).toList())
                        .query((row, number) -> OrganisationNames.name(row))
                        .list();
    }

    /**
     * The one organisation that bears this name, acronym or alias, accents and case forgiven; nothing when there is none or
     * when several do. Another record of a body stands for the body itself.
     */
    public Optional<OrganisationId> findByNameOrAlias(String text) {
        var found = database.sql("""
                        select distinct coalesce(parent.organisation_id, o.organisation_id) as organisation_id
                        from (select organisation_id from organisation where name = :text or acronym = :text
                              union
                              select organisation_id from organisation_alias where label = :text) named
                          join organisation o on o.organisation_id = named.organisation_id
                          left join organisation parent
                            on parent.organisation_id = o.parent_id and parent.type_code = o.type_code
                        limit 2
                        """)
                .param("text", text.strip())
                .query((row, number) -> new OrganisationId(row.getLong("organisation_id")))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether the organisation is the other one or a part of it, however deep. */
    public boolean liesWithin(OrganisationId id, OrganisationId whole) {
        return database.sql("""
                        with recursive up (organisation_id, parent_id) as (
                            select organisation_id, parent_id from organisation where organisation_id = :id
                            union
                            select o.organisation_id, o.parent_id
                            from organisation o join up on o.organisation_id = up.parent_id)
                        select count(*) from up where organisation_id = :whole
                        """)
                        .param("id", id.organisationId())
                        .param("whole", whole.organisationId())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
