package fr.irev.maillage.directory;

import fr.irev.maillage.shared.BoundQuery;
import fr.irev.maillage.shared.LikePattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a filter over people into one statement. What was typed goes into parameters only. The index answers the same faster; the
 * database does as long as there is none, and then also finds words by what is inside of them.
 */
final class PeopleQuery {

    private static final int WORDS = 6; // more are not typed by people, and each costs a look at every name
    private static final int LONGEST_WORD = 120;
    private static final String ALL = "true";

    /** The organisations that govern or serve a territory or part of it. */
    static final String ORGANISATIONS_WITHIN = """
            select o.organisation_id from organisation o
              join territory_containment k on k.territory_id = o.territory_id and k.container_id = :territory
            union
            select c.organisation_id from organisation_coverage c
              join territory_containment k on k.territory_id = c.territory_id and k.container_id = :territory
            """;

    /** The seats of a territory or part of it, and of schemes there. */
    static final String SEATS_WITHIN = """
            select s.seat_id from seat s
              join territory_containment k on k.territory_id = s.territory_id and k.container_id = :territory
            union
            select s.seat_id from seat s
              join scheme_territory st on st.scheme_id = s.scheme_id
              join territory_containment k on k.territory_id = st.territory_id and k.container_id = :territory
            """;

    /**
     * From the few organisations and seats of a territory to whoever is there. Two ways, each by an index of mandates, in a
     * table of their own: as one condition with « or », the database would try it on everybody in turn.
     */
    private static final String WITHIN = """
            p.person_id in (select found.person_id from (
              select m.person_id
              from (%2$s) inside join mandate m on m.organisation_id = inside.organisation_id
              where %1$s
              union
              select m.person_id
              from (%3$s) inside join mandate m on m.seat_id = inside.seat_id
              where %1$s) found)
            """.strip();

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private final String begun;

    private PeopleQuery(PeopleFilter filter, LocalDate today) {
        var day = filter.asOf() == null ? today : filter.asOf();
        parameters.put("day", day);
        begun = begun(day, today);
        var open = OpenMandates.on("m", ":day");
        if (day.isBefore(today) && filter.state() != PeopleFilter.State.EN_POSTE) {
            conditions.add("(p.created_at < :day + interval 1 day or exists (select 1 from mandate m "
                    + "where m.person_id = p.person_id and " + begun + "))");
        }
        switch (filter.state()) {
            case EN_POSTE ->
                conditions.add("exists (select 1 from mandate m where m.person_id = p.person_id and " + open + ")");
            case ANCIEN ->
                conditions.add("not exists (select 1 from mandate m where m.person_id = p.person_id and " + open + ")");
            case TOUS -> {} // nobody is left out
        }
        text(filter.text());
        mandate(filter, filter.state() == PeopleFilter.State.EN_POSTE ? open : begun);
    }

    /** The numbers of a page, by name. */
    static BoundQuery of(PeopleFilter filter, LocalDate today, int offset, int limit) {
        var query = new PeopleQuery(filter, today);
        query.parameters.put("offset", offset);
        query.parameters.put("limit", limit);
        return new BoundQuery("""
                select p.person_id
                from person p
                where %s
                order by p.family_name, p.given_name, p.person_id
                limit :limit offset :offset
                """.formatted(query.where()), query.parameters);
    }

    /** Of today and later days all that is recorded is told, of a past day what was true by then. */
    static String begun(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? "(m.starts_on is null or m.starts_on <= :day)" : ALL;
    }

    static BoundQuery count(PeopleFilter filter, LocalDate today) {
        var query = new PeopleQuery(filter, today);
        return new BoundQuery("select count(*) from person p where " + query.where(), query.parameters);
    }

    private String where() {
        return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
    }

    private void text(String typed) {
        var phone = SearchText.phone(typed);
        if (phone.isPresent()) {
            parameters.put("phone", "%" + phone.get() + "%");
            conditions.add("""
                    p.person_id in (select m.person_id from contact_point c join mandate m on m.mandate_id = c.mandate_id
                                    where c.kind in ('PHONE', 'MOBILE', 'SWITCHBOARD') and c.value like :phone
                                      and %s)
                    """.formatted(begun).strip());
            return;
        }
        SearchText.words(typed).stream().limit(WORDS).forEach(this::word);
    }

    private void word(String word) {
        var name = "word" + parameters.size();
        var text = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        parameters.put(name + "a", LikePattern.startingWith(text));
        parameters.put(name + "b", LikePattern.containing(text));
        // The union stands in a table of its own so that the database works it out once, not for every person.
        conditions.add("""
                (p.family_name like :%1$sb or p.given_name like :%1$sb
                  or p.person_id in (select found.person_id from (
                    select m.person_id from mandate m where m.email like :%1$sb and %2$s
                    union
                    select m.person_id from mandate m join organisation o on o.organisation_id = m.organisation_id
                    where (o.name like :%1$sb or o.acronym like :%1$sa) and %2$s
                    union
                    select m.person_id from mandate m join organisation_alias a on a.organisation_id = m.organisation_id
                    where a.label like :%1$sb and %2$s) found))
                """.strip().formatted(name, begun));
    }

    private void mandate(PeopleFilter filter, String counts) {
        var asked = new ArrayList<String>();
        if (filter.function() != null) {
            parameters.put("function", filter.function().functionCode());
            asked.add("m.function_code = :function");
        }
        if (filter.organisationType() != null) {
            parameters.put("type", filter.organisationType());
            asked.add("m.organisation_id in (select organisation_id from organisation where type_code = :type)");
        }
        if (filter.territory() != null) {
            parameters.put("territory", filter.territory().territoryId());
            asked.addFirst(counts);
            conditions.add(WITHIN.formatted(String.join(" and ", asked), ORGANISATIONS_WITHIN, SEATS_WITHIN));
            return;
        }
        if (!asked.isEmpty()) {
            conditions.add("exists (select 1 from mandate m where m.person_id = p.person_id and " + counts + " and "
                    + String.join(" and ", asked) + ")");
        }
    }
}
