package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.functions.GenderedLabel;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sits on the seats of the sources, and who works there without a seat: two queries for all of them. */
final class ContactHolders {

    /** Somebody, or nobody, in a function at a source. */
    record Held(
            ContactSource source,
            Need need,
            FunctionCode function,
            String functionLabel,
            String qualifier,
            int importance,
            int order,
            @Nullable SeatId seat,
            SeatState state,
            @Nullable LocalDate lastEnd,
            @Nullable String seatPhone,
            @Nullable String seatEmail,
            @Nullable Holder holder) {

        boolean answers() {
            return holder != null && state != SeatState.SANS_OBJET;
        }
    }

    /** A person in office that day. @param suspended whether their address does not work */
    record Holder(
            MandateId mandate,
            PersonId person,
            String name,
            OrganisationId organisation,
            String organisationName,
            @Nullable String phone,
            @Nullable String email,
            boolean suspended,
            @Nullable LocalDate verifiedOn) {}

    private static final String HOLDER = """
            m.mandate_id, p.person_id, p.civility, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as person_name,
            coalesce(main.organisation_id, mo.organisation_id) as at_id, coalesce(main.name, mo.name) as at_name,
            m.email, if(m.verified_on <= :day, m.verified_on, null) as verified_on,
            (select c.value from contact_point c
             where c.mandate_id = m.mandate_id and c.kind in ('PHONE', 'MOBILE', 'SWITCHBOARD')
               and (c.valid_from is null or c.valid_from <= :day) and (c.valid_until is null or c.valid_until >= :day)
             order by field(c.kind, 'PHONE', 'MOBILE', 'SWITCHBOARD'), c.contact_point_id limit 1) as phone,
            exists (select 1 from suspended_address x where x.email = m.email and x.lifted_at is null) as suspended
            """;

    /** The body that the reference files know under a second record: its name is the one people know. */
    private static final String MAIN_RECORD = """

              left join organisation main on main.organisation_id = mo.parent_id and main.type_code = mo.type_code
            """;

    /** Services of the State. */
    private static final Set<String> STATE = Set.of(
            "PREFECTURE",
            "SOUS_PREFECTURE",
            "SGAR",
            "DDETS",
            "DREETS",
            "DREAL",
            "DRAC",
            "DRAJES",
            "DRDFE",
            "SERVICE_ETAT");

    private static final Comparator<Held> NEAREST = Comparator.<Held>comparingInt(
                    held -> held.source().rank())
            .thenComparing(held -> !held.source().certain())
            .thenComparing(held -> held.source().name());

    private static final Comparator<Held> WEIGHTIEST = Comparator.comparingInt(Held::importance)
            .reversed()
            .thenComparingInt(Held::order)
            // Whoever is there comes before a seat where nobody is.
            .thenComparing(held -> !held.answers());

    private final JdbcClient database;
    private final LocalDate day;

    ContactHolders(JdbcClient database, LocalDate day) {
        this.database = database;
        this.day = day;
    }

    /** All that the sources have, in the order of the need, the nearest and most important first. */
    List<Held> of(List<ContactSource> sources) {
        var found = find(sources, null);
        found.sort(Comparator.comparing(Held::need).thenComparing(NEAREST).thenComparing(WEIGHTIEST));
        return found;
    }

    /** What the sources have for what is wanted, in the order of the wish, the nearest first. */
    List<Held> of(List<ContactSource> sources, Wanted wanted) {
        var found = find(sources, wanted);
        found.sort(Comparator.<Held>comparingInt(held -> wanted.rank(held.function()))
                .thenComparingInt(held -> held.source().rank())
                .thenComparing(held -> !held.answers())
                .thenComparing(NEAREST)
                .thenComparing(WEIGHTIEST));
        return found;
    }

    private List<Held> find(List<ContactSource> sources, @Nullable Wanted wanted) {
        var bySchemes = new HashMap<Long, ContactSource>();
        var byOrganisations = new HashMap<Long, ContactSource>();
        for (var source : sources) {
            if (source.scheme() != null) {
                bySchemes.putIfAbsent(source.scheme(), source);
            }
            if (source.organisation() != null) {
                byOrganisations.putIfAbsent(source.organisation(), source);
            }
        }
        var found = new ArrayList<Held>();
        found.addAll(seats(bySchemes, byOrganisations, wanted));
        found.addAll(withoutSeat(byOrganisations, wanted));
        return found;
    }

    /** Few contact points belong to a seat: taking the many without one for equals, the server would read them all. */
    private List<Held> seats(
            Map<Long, ContactSource> schemes, Map<Long, ContactSource> organisations, @Nullable Wanted wanted) {
        if (schemes.isEmpty() && organisations.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select s.seat_id, s.scheme_id, s.organisation_id, s.function_code, s.qualifier, s.importance, s.rank_order,
                               f.masculine, f.feminine, f.inclusive, f.family,
                        """ + SeatLookup.STATE + """
                               as state,
                               (select max(e.ends_on) from mandate e where e.seat_id = s.seat_id and e.ends_on < :day) as last_end,
                               (select c.value from contact_point c force index (contact_point_seat) where c.seat_id = s.seat_id
                                  and c.kind in ('PHONE', 'SWITCHBOARD')
                                  and (c.valid_from is null or c.valid_from <= :day) and (c.valid_until is null or c.valid_until >= :day)
                                  order by c.contact_point_id limit 1) as seat_phone,
                               (select c.value from contact_point c force index (contact_point_seat) where c.seat_id = s.seat_id
                                  and c.kind in ('GENERIC_EMAIL', 'EMAIL')
                                  and (c.valid_from is null or c.valid_from <= :day) and (c.valid_until is null or c.valid_until >= :day)
                                  order by c.contact_point_id limit 1) as seat_email,
                        """ + HOLDER + """
                        from seat s
                          join job_function f on f.function_code = s.function_code
                          left join mandate m on m.seat_id = s.seat_id and
                        """ + OpenMandates.on("m", ":day") + """

                          left join person p on p.person_id = m.person_id
                          left join organisation mo on mo.organisation_id = m.organisation_id
                        """
                        + MAIN_RECORD + """
                        where (s.scheme_id in (:schemes) or s.organisation_id in (:organisations))
                          and (:everything or s.function_code in (:functions) or s.seat_group = :group and :group <> '')
                          and (:qualifier = '' or s.qualifier = '' or s.qualifier = :qualifier)
                        having state <> 'SANS_OBJET'
                        order by m.interim, m.starts_on desc
                        limit 200
                        """)
                .param("schemes", orNone(schemes))
                .param("organisations", orNone(organisations))
                .param("day", day)
                .param("everything", wanted == null)
                .param("functions", codes(wanted))
                .param("group", wanted == null ? "" : wanted.seatGroup())
                .param("qualifier", wanted == null ? "" : wanted.qualifier())
                .query((row, number) -> {
                    var scheme = schemes.get(row.getLong("scheme_id"));
                    var source = scheme != null ? scheme : organisations.get(row.getLong("organisation_id"));
                    return held(
                            row, source, SeatState.valueOf(row.getString("state")), new SeatId(row.getLong("seat_id")));
                })
                .list();
    }

    /** People of the organisations and of their services whose function tells that they answer for such questions. */
    private List<Held> withoutSeat(Map<Long, ContactSource> organisations, @Nullable Wanted wanted) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select m.seat_id, null as scheme_id, own.organisation_id, m.function_code, '' as qualifier, f.importance,
                               100 as rank_order, f.masculine, f.feminine, f.inclusive, f.family,
                               null as last_end, null as seat_phone, null as seat_email,
                        """ + HOLDER + """
                        from (select own.organisation_id, m.mandate_id
                              from (select organisation_id, organisation_id as at_id from organisation
                                    where organisation_id in (:organisations)
                                    union all
                                    select parent_id, organisation_id from organisation
                                    where parent_id in (:organisations)) own
                                join mandate m on m.organisation_id = own.at_id and m.seat_id is null
                                join job_function f on f.function_code = m.function_code
                              where (:everything and f.importance >= 3 or m.function_code in (:functions)) and
                        """ + OpenMandates.on("m", ":day") + """

                              order by f.importance desc, m.mandate_id
                              limit 60) own
                          join mandate m on m.mandate_id = own.mandate_id
                          join job_function f on f.function_code = m.function_code
                          join person p on p.person_id = m.person_id
                          join organisation mo on mo.organisation_id = m.organisation_id
                        """ + MAIN_RECORD + """
                        order by f.importance desc, m.mandate_id
                        """)
                .param("organisations", orNone(organisations))
                .param("day", day)
                .param("everything", wanted == null)
                .param("functions", codes(wanted))
                .query((row, number) ->
                        held(row, organisations.get(row.getLong("organisation_id")), SeatState.POURVU, null))
                .list();
    }

    private static List<String> codes(@Nullable Wanted wanted) {
        return wanted == null ? List.of("") : wanted.codes();
    }

    /** An empty list is no list for SQL: a number that no row has stands for it. */
    private static List<Long> orNone(Map<Long, ContactSource> sources) {
        return sources.isEmpty() ? List.of(-1L) : List.copyOf(sources.keySet());
    }

    private static Held held(ResultSet row, @Nullable ContactSource source, SeatState state, @Nullable SeatId seat)
            throws SQLException {
        if (source == null) {
            throw new IllegalStateException("A row of a source that was not asked for");
        }
        var label =
                new GenderedLabel(row.getString("masculine"), row.getString("feminine"), row.getString("inclusive"));
        var civility = row.getString("civility");
        return new Held(
                source,
                need(source, row.getString("family")),
                new FunctionCode(row.getString("function_code")),
                label.of(civility == null ? null : Civility.valueOf(civility)),
                row.getString("qualifier"),
                row.getInt("importance"),
                row.getInt("rank_order"),
                seat,
                state,
                row.getObject("last_end", LocalDate.class),
                row.getString("seat_phone"),
                row.getString("seat_email"),
                holder(row));
    }

    /** Whoever pilots from a service of the State is asked for as the State. */
    private static Need need(ContactSource source, String family) {
        var need = Need.of(family);
        return (need == Need.PILOTAGE || need == Need.AUTRE)
                        && source.typeCode() != null
                        && STATE.contains(source.typeCode())
                ? Need.ETAT
                : need;
    }

    static @Nullable Holder holder(ResultSet row) throws SQLException {
        var mandate = row.getLong("mandate_id");
        return mandate == 0
                ? null
                : new Holder(
                        new MandateId(mandate),
                        new PersonId(row.getLong("person_id")),
                        row.getString("person_name"),
                        new OrganisationId(row.getLong("at_id")),
                        row.getString("at_name"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getBoolean("suspended"),
                        row.getObject("verified_on", LocalDate.class));
    }

    /** The open mandates of one person, as sources of their own. */
    List<Held> of(PersonId person) {
        return database.sql("""
                        select m.function_code, ifnull(f.masculine, m.free_title) as masculine,
                               ifnull(f.feminine, m.free_title) as feminine, ifnull(f.inclusive, m.free_title) as inclusive,
                               ifnull(f.family, '') as family, ifnull(f.importance, 1) as importance, 0 as rank_order,
                               '' as qualifier, null as last_end, null as seat_phone, null as seat_email, m.interim,
                               mo.phone as office_phone, mo.email as office_email,
                        """ + HOLDER + """
                        from mandate m
                          left join job_function f on f.function_code = m.function_code
                          join person p on p.person_id = m.person_id
                          join organisation mo on mo.organisation_id = m.organisation_id
                        """ + MAIN_RECORD + """
                        where m.person_id = :person and
                        """ + OpenMandates.on("m", ":day") + """

                        order by importance desc, m.mandate_id
                        """)
                .param("person", person.personId())
                .param("day", day)
                .query((row, number) -> {
                    var office = new ContactSource.Switchboard(
                            new OrganisationId(row.getLong("at_id")),
                            row.getString("at_name"),
                            row.getString("office_phone"),
                            row.getString("office_email"));
                    var source = new ContactSource(
                            0,
                            null,
                            null,
                            row.getLong("at_id"),
                            null,
                            row.getString("at_name"),
                            List.of(row.getString("person_name"), row.getString("at_name")),
                            office,
                            true);
                    var code = row.getString("function_code");
                    var label = new GenderedLabel(
                            row.getString("masculine"), row.getString("feminine"), row.getString("inclusive"));
                    var civility = row.getString("civility");
                    return new Held(
                            source,
                            Need.of(row.getString("family")),
                            new FunctionCode(code == null ? "" : code),
                            label.of(civility == null ? null : Civility.valueOf(civility)),
                            "",
                            row.getInt("importance"),
                            0,
                            null,
                            row.getBoolean("interim") ? SeatState.INTERIM : SeatState.POURVU,
                            null,
                            null,
                            null,
                            holder(row));
                })
                .list();
    }

    /** Whether a number or an address belongs to a mandate of the person that is open that day. */
    boolean reaches(String value, PersonId person) {
        return database.sql("""
                        select count(*) from mandate m
                        where m.person_id = :person
                          and (m.email = :value or exists (
                            select 1 from contact_point c where c.mandate_id = m.mandate_id and c.value = :value)) and
                        """ + OpenMandates.on("m", ":day"))
                        .param("person", person.personId())
                        .param("value", value)
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Where somebody who left was last, and on which seat. */
    record LastMandate(
            String function,
            @Nullable FunctionCode code,
            LocalDate endedOn,
            OrganisationId organisation,
            String organisationName,
            @Nullable Long scheme,
            @Nullable Long seatOrganisation) {}

    /** The last mandate of somebody who holds none any more. */
    Optional<LastMandate> last(PersonId person) {
        return database.sql("""
                        select coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine
                                        else f.inclusive end, m.free_title) as label,
                               m.function_code, m.ends_on, o.organisation_id, o.name, s.scheme_id,
                               s.organisation_id as seat_organisation
                        from mandate m
                          join person p on p.person_id = m.person_id
                          join organisation o on o.organisation_id = m.organisation_id
                          left join job_function f on f.function_code = m.function_code
                          left join seat s on s.seat_id = m.seat_id
                        where m.person_id = :person and m.ends_on < :day
                        order by m.ends_on desc, m.seat_id is null, m.mandate_id
                        limit 1
                        """)
                .param("person", person.personId())
                .param("day", day)
                .query((row, number) -> {
                    var code = row.getString("function_code");
                    return new LastMandate(
                            row.getString("label"),
                            code == null ? null : new FunctionCode(code),
                            row.getObject("ends_on", LocalDate.class),
                            new OrganisationId(row.getLong("organisation_id")),
                            row.getString("name"),
                            row.getObject("scheme_id", Long.class),
                            row.getObject("seat_organisation", Long.class));
                })
                .optional();
    }
}
