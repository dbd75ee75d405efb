package fr.irev.maillage.networks;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.shared.DaySql;

/**
 * Who is a member of a network on a day, as SQL: whoever holds a mandate that is open that day and meets a clause of the
 * composition of that day, and whoever was taken in by an exception; but nobody whom an exception leaves out. Nothing is
 * stored, so membership starts and ends with the function, and any past day can be asked.
 */
public final class NetworkMembership {

    private static final String MANDATES = """
            select candidate.mandate_id
            from (
                select m.mandate_id
                from network_composition c
                  join mandate m on m.function_code = c.function_code
                  join organisation o on o.organisation_id = m.organisation_id
                  left join seat s on s.seat_id = m.seat_id
                  left join scheme d on d.scheme_id = s.scheme_id
                where c.network_id = :network and %2$s
                  and %1$s
                  and (c.type_code is null or c.type_code = o.type_code)
                  and (c.scheme_kind is null or c.scheme_kind = d.kind)
                union
                select m.mandate_id
                from network_composition c
                  join organisation o on c.type_code is null or o.type_code = c.type_code
                  join mandate m on m.organisation_id = o.organisation_id
                  left join seat s on s.seat_id = m.seat_id
                  left join scheme d on d.scheme_id = s.scheme_id
                where c.network_id = :network and %2$s and c.function_code is null
                  and %1$s
                  and (c.scheme_kind is null or c.scheme_kind = d.kind)
                union
                select m.mandate_id
                from network_exception x
                  join mandate m on m.mandate_id = x.mandate_id
                where x.network_id = :network and x.direction = 'IN'
                  and %3$s
                  and %1$s
            ) candidate
            where candidate.mandate_id not in (
                select x.mandate_id
                from network_exception x
                where x.network_id = :network and x.direction = 'OUT'
                  and %3$s)""";

    private static final String OPEN = OpenMandates.on("m", ":day");
    private static final String COMPOSED = DaySql.within("c.since", "c.until", ":day");
    private static final String EXCEPTED = DaySql.within("x.starts_on", "x.ends_on", ":day");
    private static final String ENDED = "m.ends_on < :day";

    private NetworkMembership() {}

    /**
     * A select of {@code mandate_id}, each at most once, to stand after {@code in} or in a {@code from}.
     *
     * @param networkParam name of the parameter that holds the network's number
     * @param dateParam name of the parameter that holds the day
     */
    public static String mandates(String networkParam, String dateParam) {
        return select(OPEN, networkParam, dateParam);
    }

    /** As {@link #mandates}: those that would make a member if they had not ended before the day. */
    public static String ended(String networkParam, String dateParam) {
        return select(ENDED, networkParam, dateParam);
    }

    private static String select(String which, String networkParam, String dateParam) {
        return MANDATES.formatted(which, COMPOSED, EXCEPTED)
                .replace(":network", DaySql.parameter(networkParam))
                .replace(":day", DaySql.parameter(dateParam));
    }
}
