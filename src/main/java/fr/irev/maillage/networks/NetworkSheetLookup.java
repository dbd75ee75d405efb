package fr.irev.maillage.networks;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.networks.NetworkSheet.SaidClause;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.DaySql;
import fr.irev.maillage.shared.LikePattern;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of the networks show, today or as of another day; nothing of a network that may not be seen. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class NetworkSheetLookup {

    private final JdbcClient jdbc;
    private final NetworkLookup lookup;
    private final Clock clock;

    NetworkSheetLookup(JdbcClient jdbc, NetworkLookup lookup, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** As {@link #rows(String, LocalDate, int, int)}, today. */
    public List<NetworkRow> rows(String text, int offset, int limit) {
        return rows(text, today(), offset, limit);
    }

    /** Networks in use on a day whose name or code holds the text, by name, with their size that day. */
    public List<NetworkRow> rows(String text, LocalDate day, int offset, int limit) {
        return jdbc.sql("""
                        select n.network_id, n.name, coalesce(o.acronym, o.name, '') co_animator, n.restricted,
                          (select coalesce(sum(t.sessions), 0) from network_target t
                           where t.network_id = n.network_id and t.year = :year) target
                        from network n
                          left join organisation o on o.organisation_id = n.co_animator_id
                        where (n.archived_at is null or n.archived_at >= :day + interval 1 day) and (n.name like :inside or n.code like :inside) and %s
                        order by n.name
                        limit :limit offset :offset""".formatted(Visibility.CONDITION))
                .param("inside", LikePattern.containing(text))
                .param("day", day)
                .param("year", day.getYear())
                .param("limit", limit)
                .param("offset", offset)
                .params(Visibility.parameters())
                .query((row, number) -> {
                    var id = new NetworkId(row.getLong("network_id"));
                    return new NetworkRow(
                            id,
                            row.getString("name"),
                            row.getString("co_animator"),
                            row.getBoolean("restricted"),
                            lookup.countMembers(id, day),
                            row.getInt("target"));
                })
                .list();
    }

    /** A network today; empty when there is none that may be seen. */
    public Optional<NetworkSheet> sheet(NetworkId id) {
        return sheet(id, today());
    }

    /** A network with its composition of a day; empty when there is none that may be seen. */
    public Optional<NetworkSheet> sheet(NetworkId id, LocalDate day) {
        return jdbc.sql("""
                        select n.network_id, n.code, n.name, n.description, n.co_animator_id, coalesce(o.name, '') co_animator,
                          n.restricted, n.version
                        from network n
                          left join organisation o on o.organisation_id = n.co_animator_id
                        where n.network_id = :network and %s""".formatted(Visibility.CONDITION))
                .param("network", id.networkId())
                .params(Visibility.parameters())
                .query((row, number) -> new NetworkSheet(
                        id,
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("co_animator_id") == null
                                ? null
                                : new OrganisationId(row.getLong("co_animator_id")),
                        row.getString("co_animator"),
                        row.getBoolean("restricted"),
                        animators(id),
                        composition(id, day),
                        targets(id),
                        row.getLong("version")))
                .optional();
    }

    private List<String> animators(NetworkId id) {
        return jdbc.sql("select login from network_animator where network_id = :network order by login")
                .param("network", id.networkId())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private List<NetworkTarget> targets(NetworkId id) {
        return jdbc.sql("""
                        select year, format, sessions from network_target where network_id = :network
                        order by year desc, format""")
                .param("network", id.networkId())
                .query((row, number) -> new NetworkTarget(row.getInt(1), row.getString(2), row.getInt(3)))
                .list();
    }

    private List<SaidClause> composition(NetworkId id, LocalDate day) {
        return jdbc.sql("""
                        select c.function_code, c.type_code, c.scheme_kind, c.since, f.plural, t.plural_label
                        from network_composition c
                          left join job_function f on f.function_code = c.function_code
                          left join organisation_type t on t.type_code = c.type_code
                        where c.network_id = :network and %s
                        order by c.position""".formatted(DaySql.within("c.since", "c.until", ":day")))
                .param("network", id.networkId())
                .param("day", day)
                .query(NetworkSheetLookup::said)
                .list();
    }

    private static SaidClause said(ResultSet row, int number) throws SQLException {
        var function = row.getString("function_code");
        var kind = row.getString("scheme_kind");
        var clause = new NetworkClause(
                function == null ? null : new FunctionCode(function),
                row.getString("type_code"),
                kind == null ? null : SchemeKind.valueOf(kind));
        return new SaidClause(
                clause,
                words(row.getString("plural"), row.getString("plural_label"), clause.schemeKind()),
                row.getObject("since", LocalDate.class));
    }

    /** « Délégué·es du préfet (Préfectures) sur une cité éducative ». */
    private static String words(@Nullable String functions, @Nullable String types, @Nullable SchemeKind kind) {
        var subject = functions == null ? text("anybody") : functions;
        var at = types == null ? "" : text("at", types.substring(0, 1).toLowerCase(Locale.FRENCH) + types.substring(1));
        return subject + at + (kind == null ? "" : text("on." + kind.name()));
    }

    private static String text(String key, Object... parameters) {
        return Texts.text(Locale.FRENCH, "networks.clause." + key, parameters);
    }

    /** As {@link #exceptions(NetworkId, LocalDate)}, today. */
    public List<NetworkExceptionRow> exceptions(NetworkId id) {
        return exceptions(id, today());
    }

    /** The exceptions of a network, ended or not, the newest first; of a past day those that had begun. */
    public List<NetworkExceptionRow> exceptions(NetworkId id, LocalDate day) {
        if (lookup.name(id).isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select x.network_exception_id, x.mandate_id, m.person_id, concat_ws(' ', p.given_name, p.family_name) person,
                          o.name organisation, x.direction, x.reason, x.starts_on, x.ends_on
                        from network_exception x
                          join mandate m on m.mandate_id = x.mandate_id
                          join person p on p.person_id = m.person_id
                          join organisation o on o.organisation_id = m.organisation_id
                        where x.network_id = :network and (:future or x.starts_on <= :day)
                        order by x.starts_on desc, x.network_exception_id desc""")
                .param("network", id.networkId())
                .param("day", day)
                .param("future", !day.isBefore(today()))
                .query((row, number) -> new NetworkExceptionRow(
                        row.getLong("network_exception_id"),
                        new MandateId(row.getLong("mandate_id")),
                        new PersonId(row.getLong("person_id")),
                        row.getString("person").strip(),
                        row.getString("organisation"),
                        ExceptionDirection.valueOf(row.getString("direction")),
                        row.getString("reason"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** As {@link #vacantSeats(NetworkId, LocalDate, int, int)}, today. */
    public List<VacantSeat> vacantSeats(NetworkId id, int offset, int limit) {
        return vacantSeats(id, today(), offset, limit);
    }

    /** Seats that a clause with a function counts on and that nobody holds on a day, the most important first. */
    public List<VacantSeat> vacantSeats(NetworkId id, LocalDate day, int offset, int limit) {
        if (lookup.name(id).isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select f.inclusive, coalesce(d.name, t.name, o.name) place,
                          (select max(m.ends_on) from mandate m
                           where m.seat_id = s.seat_id and not m.interim and m.ends_on < :day) last_day
                        from seat s
                          join job_function f on f.function_code = s.function_code
                          left join scheme d on d.scheme_id = s.scheme_id
                          left join territory t on t.territory_id = s.territory_id
                          left join organisation o on o.organisation_id = s.organisation_id
                        where (s.marking is null or s.marking <> 'SANS_OBJET' or s.marked_on > :day)
                          and (d.scheme_id is null or (%s) not in ('TERMINE', 'A_VENIR'))
                          and %s and %s
                          and exists (select 1 from network_composition c
                            where c.network_id = :network and %s and c.function_code = s.function_code
                              and (c.scheme_kind is null or c.scheme_kind = d.kind)
                              and (c.type_code is null or o.type_code is null or c.type_code = o.type_code))
                          and not exists (select 1 from mandate m
                            where m.seat_id = s.seat_id and %s)
                        order by s.importance desc, s.rank_order, place, s.seat_id
                        limit :limit offset :offset""".formatted(
                                SchemeStatus.on("d", ":day"),
                                DaySql.within("t.valid_from", "t.valid_until", ":day"),
                                DaySql.within("o.valid_from", "o.valid_until", ":day"),
                                DaySql.within("c.since", "c.until", ":day"),
                                OpenMandates.on("m", ":day")))
                .param("network", id.networkId())
                .param("day", day)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new VacantSeat(
                        row.getString("inclusive"), row.getString("place"), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** As {@link #coverage(NetworkId, LocalDate)}, today. */
    public Coverage coverage(NetworkId id) {
        return coverage(id, today());
    }

    /** What the members of a day reach and miss; nothing when the network may not be seen. */
    public Coverage coverage(NetworkId id, LocalDate day) {
        if (lookup.name(id).isEmpty()) {
            return new Coverage(List.of());
        }
        return new Coverage(jdbc.sql(Coverage.sql(NetworkMembership.mandates("network", "day"), "day"))
                .param("network", id.networkId())
                .param("day", day)
                .query(Coverage::place)
                .list());
    }

    /** As {@link #of(PersonId, LocalDate)}, today. */
    public List<NetworkName> of(PersonId person) {
        return of(person, today());
    }

    /** The networks of a person on a day, by any of their mandates. */
    public List<NetworkName> of(PersonId person, LocalDate day) {
        return lookup.search("", 0, Integer.MAX_VALUE).stream()
                .filter(network -> isMember(network.id(), person, day))
                .toList();
    }

    private boolean isMember(NetworkId network, PersonId person, LocalDate day) {
        return jdbc.sql("select exists (select 1 from mandate m where m.person_id = :person and m.mandate_id in ("
                        + NetworkMembership.mandates("network", "day") + "))")
                .param("person", person.personId())
                .param("network", network.networkId())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The open mandates of people whose name begins with the text, to choose one for an exception. */
    public List<NetworkMember> candidates(String text, int offset, int limit) {
        return jdbc.sql("""
                        select m.mandate_id, m.person_id, p.given_name, p.family_name, m.email, o.name organisation,
                          coalesce(f.inclusive, m.free_title, '') function_label, '' place, false taken_in
                        from person p
                          join mandate m on m.person_id = p.person_id
                          join organisation o on o.organisation_id = m.organisation_id
                          left join job_function f on f.function_code = m.function_code
                        where (p.family_name like :text or p.given_name like :text
                            or concat_ws(' ', p.given_name, p.family_name) like :text)
                          and %s
                        order by p.family_name, p.given_name, m.mandate_id
                        limit :limit offset :offset""".formatted(OpenMandates.on("m", ":today")))
                .param("text", LikePattern.startingWith(text))
                .param("today", today())
                .param("limit", limit)
                .param("offset", offset)
                .query(NetworkLookup::member)
                .list();
    }

    private LocalDate today() {
        return AsOf.today(clock).day();
    }
}
