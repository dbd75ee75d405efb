package fr.irev.maillage.networks;

import fr.irev.maillage.shared.DaySql;
import fr.irev.maillage.territories.SchemeStatus;
import java.util.List;

/**
 * Which contrats de ville, cités éducatives and départements some mandates reach, and which they miss. Schemes that are not
 * in force do not count.
 */
public record Coverage(List<Place> places) {

    /** What is counted; names as in the database. */
    public enum Kind {
        CONTRAT_DE_VILLE,
        CITE_EDUCATIVE,
        DEPARTEMENT
    }

    /** One of them. */
    public record Place(Kind kind, String name, boolean reached) {}

    public Coverage {
        places = List.copyOf(places);
    }

    /** How many of the kind there are. */
    public int total(Kind kind) {
        return (int) places.stream().filter(place -> place.kind() == kind).count();
    }

    /** How many of the kind are reached. */
    public int reached(Kind kind) {
        return (int) places.stream()
                .filter(place -> place.kind() == kind && place.reached())
                .count();
    }

    /** The names of the kind that are missed, in order. */
    public List<String> missing(Kind kind) {
        return places.stream()
                .filter(place -> place.kind() == kind && !place.reached())
                .map(Place::name)
                .toList();
    }

    /**
     * The select that answers {@code kind, name, reached}: a scheme is reached by a seat on it, a département by whoever works
     * for what lies in it.
     *
     * @param mandates a select of {@code mandate_id}
     * @param dateParam name of the parameter that holds the day on which schemes are in force
     */
    public static String sql(String mandates, String dateParam) {
        return """
                with taken as (
                  select m.seat_id, m.organisation_id from mandate m where m.mandate_id in (%s))
                select d.kind, coalesce(d.short_name, d.name) name, d.scheme_id in (
                    select s.scheme_id from taken join seat s on s.seat_id = taken.seat_id where s.scheme_id is not null) reached
                from scheme d
                where d.kind in ('CONTRAT_DE_VILLE', 'CITE_EDUCATIVE') and (%s) not in ('TERMINE', 'A_VENIR')
                union all
                select t.kind, t.name, t.territory_id in (
                    select k.container_id from taken
                      join organisation o on o.organisation_id = taken.organisation_id
                      join territory_containment k on k.territory_id = o.territory_id
                    union
                    select k.container_id from taken
                      join seat s on s.seat_id = taken.seat_id
                      join territory_containment k on k.territory_id = s.territory_id
                    union
                    select k.container_id from taken
                      join seat s on s.seat_id = taken.seat_id
                      join scheme_territory st on st.scheme_id = s.scheme_id
                      join territory_containment k on k.territory_id = st.territory_id) reached
                from territory t
                where t.kind = 'DEPARTEMENT'
                order by 1, 2""".formatted(mandates, SchemeStatus.on("d", DaySql.parameter(dateParam)));
    }

    /** Reads one row of {@link #sql}. */
    public static Place place(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Place(Kind.valueOf(row.getString("kind")), row.getString("name"), row.getBoolean("reached"));
    }
}
