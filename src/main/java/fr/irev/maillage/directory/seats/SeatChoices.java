package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seats somebody may fill, the nearest to their organisation first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class SeatChoices {

    private static final String CHOICE = """
            select s.seat_id, f.inclusive, coalesce(sc.name, t.name, o.name, '') as place,
              exists (select 1 from mandate m
                      where m.seat_id = s.seat_id and m.interim = false and %s) as held
            from seat s
              join job_function f on f.function_code = s.function_code
              left join scheme sc on sc.scheme_id = s.scheme_id
              left join territory t on t.territory_id = s.territory_id
              left join organisation o on o.organisation_id = s.organisation_id
            """.formatted(OpenMandates.on("m", ":today"));

    private final JdbcClient database;
    private final Clock clock;

    SeatChoices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Seats by words of their place or function: first those of the organisation, of what it governs and what it carries. */
    public List<SeatChoice> search(
            String text,
            @Nullable OrganisationId organisation,
            @Nullable FunctionCode function,
            int offset,
            int limit) {
        var parameters = new HashMap<String, Object>();
        var condition = new SearchWords(text).condition("""
                sc.name like %s or t.name like %s or o.name like %s or f.inclusive like %s
                """, parameters);
        parameters.put("today", OpenMandates.today(clock));
        parameters.put("organisation", organisation == null ? 0 : organisation.organisationId());
        parameters.put("function", function == null ? "" : function.functionCode());
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        return database.sql(CHOICE + """
                  left join organisation mine on mine.organisation_id = :organisation
                where (:function = '' or s.function_code = :function)
                  and (s.marking is null or s.marking <> 'SANS_OBJET')
                  and\s""" + condition + """

                order by ifnull(s.organisation_id = mine.organisation_id or s.territory_id = mine.territory_id
                    or s.scheme_id in (select c.scheme_id from scheme_carrier c where c.territory_id = mine.territory_id), false) desc,
                  held, f.importance desc, place, s.rank_order, s.seat_id
                limit :limit offset :offset
                """)
                .params(parameters)
                .query(SeatChoices::choice)
                .list();
    }

    /** The seat as a choice. */
    public Optional<SeatChoice> find(SeatId seat) {
        return database.sql(CHOICE + "where s.seat_id = :seat")
                .param("today", OpenMandates.today(clock))
                .param("seat", seat.seatId())
                .query(SeatChoices::choice)
                .optional();
    }

    private static SeatChoice choice(ResultSet row, int number) throws SQLException {
        return new SeatChoice(
                new SeatId(row.getLong("seat_id")),
                row.getString("inclusive"),
                row.getString("place"),
                row.getBoolean("held"));
    }
}
