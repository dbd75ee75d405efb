package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which seats everything of a kind is expected to have. What is added brings the missing seats; what is taken out leaves those
 * that are held, and can mark the empty ones as pointless. Each is told beforehand and asked.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class SeatTemplateService {

    /** The seats {@code s} that an entry of a template stands for. */
    private static final String SEATS_OF = """
            from seat s
              left join scheme c on c.scheme_id = s.scheme_id
              left join organisation o on o.organisation_id = s.organisation_id
            where s.function_code = :function and s.qualifier = :qualifier
              and (:kind = 'SCHEME' and c.kind = :code and c.status <> 'TERMINE'
                   or :kind = 'ORGANISATION_TYPE' and s.scheme_id is null and o.type_code = :code)
            """;

    private static final String HELD =
            "exists (select 1 from mandate m where m.seat_id = s.seat_id and " + OpenMandates.on("m", ":day") + ")";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeatTemplateService(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** What templates can be for: kinds of scheme, then types of organisation by label. */
    @Transactional(readOnly = true)
    public List<TemplateOwner> owners() {
        var owners = new ArrayList<TemplateOwner>();
        for (var kind : SchemeKind.values()) {
            owners.add(new TemplateOwner.OfScheme(kind));
        }
        database.sql("select type_code, label from organisation_type order by label")
                .query(row -> {
                    owners.add(new TemplateOwner.OfOrganisations(row.getString("type_code"), row.getString("label")));
                });
        return owners;
    }

    /** What is expected of everything of a kind, in the order of the template. */
    @Transactional(readOnly = true)
    public List<TemplateEntry> of(TemplateOwner owner) {
        return database.sql("""
                        select t.function_code, f.inclusive, t.qualifier, t.seat_group, t.importance
                        from seat_template t join job_function f on f.function_code = t.function_code
                        where t.owner_kind = :kind and t.owner_code = :code and t.expected
                        order by t.rank_order, f.inclusive, t.qualifier
                        """)
                .param("kind", owner.kind())
                .param("code", owner.code())
                .query((row, number) -> {
                    var function = new FunctionCode(row.getString("function_code"));
                    var qualifier = row.getString("qualifier");
                    int held = count(owner, function, qualifier, HELD);
                    int empty = count(owner, function, qualifier, "s.marking is null and not " + HELD);
                    return new TemplateEntry(
                            function,
                            row.getString("inclusive"),
                            qualifier,
                            row.getString("seat_group"),
                            row.getInt("importance"),
                            empty,
                            held);
                })
                .list();
    }

    /** How many seats would be created were this expected. */
    @Transactional(readOnly = true)
    public int missing(TemplateOwner owner, FunctionCode function, String qualifier) {
        var parameters = entry(owner, function, qualifier);
        return switch (owner) {
            case TemplateOwner.OfScheme scheme ->
                database.sql("""
                                select count(*) from scheme c
                                where c.kind = :code and c.status = 'ACTIF' and :kind = 'SCHEME' and not exists (
                                  select 1 from seat s where s.scheme_id = c.scheme_id and s.organisation_id is null
                                    and s.territory_id is null and s.function_code = :function and s.qualifier = :qualifier)
                                """).params(parameters).query(Integer.class).single();
            case TemplateOwner.OfOrganisations organisations ->
                database.sql("""
                                select count(*) from organisation o
                                where o.type_code = :code and o.valid_until is null and :kind = 'ORGANISATION_TYPE'
                                  and not exists (select 1 from organisation p
                                    where p.organisation_id = o.parent_id and p.type_code = o.type_code)
                                  and not exists (
                                    select 1 from seat s where s.organisation_id = o.organisation_id and s.scheme_id is null
                                      and s.territory_id is null and s.function_code = :function and s.qualifier = :qualifier)
                                """).params(parameters).query(Integer.class).single();
        };
    }

    /**
     * Expects a seat of everything of the kind, last in its order, and creates those that are missing.
     *
     * @param importance 1 (useful) to 5 (vital)
     * @return how many seats were created
     */
    public int expect(TemplateOwner owner, FunctionCode function, String qualifier, String group, int importance) {
        var parameters = entry(owner, function, qualifier);
        parameters.put("group", group);
        parameters.put("importance", importance);
        database.sql("""
                insert into seat_template
                  (owner_kind, owner_code, function_code, qualifier, seat_group, rank_order, importance, expected, edited)
                select :kind, :code, :function, :qualifier, :group, ifnull(max(t.rank_order), 0) + 1, :importance, true, true
                from seat_template t where t.owner_kind = :kind and t.owner_code = :code
                on duplicate key update seat_group = values(seat_group), importance = values(importance), expected = true,
                  edited = true
                """).params(parameters).update();
        var only = Map.<String, Object>of(
                "code", owner.code(), "function", function.functionCode(), "qualifier", qualifier);
        int created = switch (owner) {
            case TemplateOwner.OfScheme scheme ->
                SeatTemplates.createOnSchemes(
                        database,
                        "and s.kind = :code and t.function_code = :function and t.qualifier = :qualifier",
                        only);
            case TemplateOwner.OfOrganisations organisations ->
                SeatTemplates.createOnOrganisations(
                        database,
                        "and o.type_code = :code and t.function_code = :function and t.qualifier = :qualifier",
                        only);
        };
        events.publishEvent(new JournalEvent(
                "UPDATE",
                "SEAT_TEMPLATE",
                null,
                "Siège « %s » ajouté au modèle « %s » : %d sièges créés."
                        .formatted(function.functionCode(), owner.code(), created),
                Map.of()));
        return created;
    }

    /**
     * Expects a seat no more. Seats that somebody holds stay as they are, and so does what staff said of others.
     *
     * @param markEmpty whether the empty ones are marked as pointless; otherwise they stay vacant
     * @return how many seats were marked
     */
    public int dismiss(TemplateOwner owner, FunctionCode function, String qualifier, boolean markEmpty) {
        var parameters = entry(owner, function, qualifier);
        database.sql("""
                update seat_template set expected = false, edited = true
                where owner_kind = :kind and owner_code = :code and function_code = :function and qualifier = :qualifier
                """).params(parameters).update();
        int marked = 0;
        if (markEmpty) {
            parameters.put("day", OpenMandates.today(clock));
            var empty = database.sql("select s.seat_id " + SEATS_OF + " and s.marking is null and not " + HELD)
                    .params(parameters)
                    .query(Long.class)
                    .list();
            marked = empty.isEmpty()
                    ? 0
                    : database.sql("""
                            update seat set marking = 'SANS_OBJET', version = version + 1
                            where seat_id in (:empty) and marking is null
                            """).param("empty", empty).update();
        }
        events.publishEvent(new JournalEvent(
                "UPDATE",
                "SEAT_TEMPLATE",
                null,
                "Siège « %s » retiré du modèle « %s » : %d sièges marqués sans objet."
                        .formatted(function.functionCode(), owner.code(), marked),
                Map.of()));
        return marked;
    }

    private int count(TemplateOwner owner, FunctionCode function, String qualifier, String condition) {
        var parameters = entry(owner, function, qualifier);
        parameters.put("day", OpenMandates.today(clock));
        return database.sql("select count(*) " + SEATS_OF + " and " + condition)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static HashMap<String, Object> entry(TemplateOwner owner, FunctionCode function, String qualifier) {
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", owner.kind());
        parameters.put("code", owner.code());
        parameters.put("function", function.functionCode());
        parameters.put("qualifier", qualifier);
        return parameters;
    }
}
