package fr.irev.maillage.territories;

/**
 * How a scheme stands on a day, in SQL: what staff said of it for that day, in the light of its dates. A contrat begins with its
 * signature, else with its generation; a cité éducative with the year of its label.
 *
 * <p>Answers {@code A_COMPLETER}, {@code A_VENIR}, {@code CANDIDAT}, {@code ACTIF} or {@code TERMINE}.
 */
public final class SchemeStatus {

    private SchemeStatus() {}

    /**
     * The status as an expression.
     *
     * @param scheme alias of the table {@code scheme}
     * @param day a named parameter such as {@code :day}
     */
    public static String on(String scheme, String day) {
        var said = """
                ifnull((select past.status from scheme_past_status past
                        where past.scheme_id = %1$s.scheme_id and past.until >= %2$s
                        order by past.until limit 1), %1$s.status)""".formatted(scheme, day);
        return """
                case when %3$s = 'A_COMPLETER' then 'A_COMPLETER'
                     when %3$s <> 'CANDIDAT'
                       and coalesce(%1$s.starts_on, makedate(%1$s.wave, 1), makedate(%1$s.vintage, 1)) > %2$s then 'A_VENIR'
                     when %1$s.ends_on < %2$s then 'TERMINE'
                     when %3$s = 'TERMINE' and %1$s.ends_on is not null then 'ACTIF'
                     else %3$s end""".formatted(scheme, day, said);
    }

    /** Condition that people work for the scheme on that day: it is in force, or a candidate. */
    public static String inForce(String scheme, String day) {
        return "(" + on(scheme, day) + ") in ('ACTIF', 'CANDIDAT')";
    }
}
