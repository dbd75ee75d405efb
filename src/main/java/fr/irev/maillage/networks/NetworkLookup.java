package fr.irev.maillage.networks;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.DaySql;
import fr.irev.maillage.shared.LikePattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers about networks and their members. A restricted network does not exist for those who may not see it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class NetworkLookup {

    private static final String MEMBERS = """
            select m.mandate_id, m.person_id, p.given_name, p.family_name, m.email, o.name organisation,
              coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine else f.inclusive end,
                m.free_title, '') function_label,
              coalesce(d.name, t.name, '') place,
              exists (select 1 from network_exception x
                where x.network_id = :network and x.mandate_id = m.mandate_id and x.direction = 'IN'
                  and %1$s) taken_in
            from (%2$s) page
              join mandate m on m.mandate_id = page.mandate_id
              join person p on p.person_id = m.person_id
              join organisation o on o.organisation_id = m.organisation_id
              left join job_function f on f.function_code = m.function_code
              left join seat s on s.seat_id = m.seat_id
              left join scheme d on d.scheme_id = s.scheme_id
              left join territory t on t.territory_id = s.territory_id
            order by p.family_name, p.given_name, m.mandate_id""";

    /** Whom a page shows: of a large network everything about everybody would otherwise be read for the fifty it lists. */
    private static final String PAGE = """
            select m.mandate_id
            from (%s) member
              join mandate m on m.mandate_id = member.mandate_id
              join person p on p.person_id = m.person_id
              %s
            order by p.family_name, p.given_name, m.mandate_id
            limit :limit offset :offset""";

    private static final String NAMED = """
            join organisation o on o.organisation_id = m.organisation_id
              left join seat s on s.seat_id = m.seat_id
              left join scheme d on d.scheme_id = s.scheme_id
            where p.family_name like :text or p.given_name like :text or o.name like :inside
              or d.name like :inside or concat_ws(' ', p.given_name, p.family_name) like :text""";

    private final JdbcClient jdbc;

    NetworkLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Networks in use whose name or code holds the text, by name. */
    public List<NetworkName> search(String text, int offset, int limit) {
        return jdbc.sql("""
                        select n.network_id, n.code, n.name, n.restricted
                        from network n
                        where n.archived_at is null and (n.name like :inside or n.code like :inside) and %s
                        order by n.name
                        limit :limit offset :offset""".formatted(Visibility.CONDITION))
                .param("inside", LikePattern.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .params(Visibility.parameters())
                .query(NetworkLookup::named)
                .list();
    }

    /** The names of those networks that may be seen, archived ones too. */
    public List<NetworkName> names(Collection<NetworkId> networks) {
        if (networks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select n.network_id, n.code, n.name, n.restricted
                        from network n
                        where n.network_id in (:networks) and %s
                        order by n.name""".formatted(Visibility.CONDITION))
                .param("networks", networks.stream().map(NetworkId::networkId).toList())
                .params(Visibility.parameters())
                .query(NetworkLookup::named)
                .list();
    }

    /** The name of a network; empty when there is none that may be seen. */
    public Optional<NetworkName> name(NetworkId network) {
        return names(List.of(network)).stream().findFirst();
    }

    /** The network of a code, for example {@code PILOTES_CV}; empty when there is none that may be seen. */
    public Optional<NetworkName> byCode(String code) {
        return jdbc.sql("select n.network_id, n.code, n.name, n.restricted from network n where n.code = :code and "
                        + Visibility.CONDITION)
                .param("code", code)
                .params(Visibility.parameters())
                .query(NetworkLookup::named)
                .optional();
    }

    /** Those networks that whoever acts may not know of. */
    public Set<NetworkId> hidden() {
        return new HashSet<>(jdbc.sql("select n.network_id from network n where not " + Visibility.CONDITION)
                .params(Visibility.parameters())
                .query((row, number) -> new NetworkId(row.getLong(1)))
                .list());
    }

    /** The members on a day, by name; none when the network may not be seen. */
    public List<NetworkMember> members(NetworkId network, LocalDate day, int offset, int limit) {
        return members(network, day, "", offset, limit);
    }

    /** The members on a day whose name begins with the text, or whose organisation or scheme holds it. */
    public List<NetworkMember> members(NetworkId network, LocalDate day, String text, int offset, int limit) {
        if (name(network).isEmpty()) {
            return List.of();
        }
        var page = PAGE.formatted(NetworkMembership.mandates("network", "day"), text.isBlank() ? "" : NAMED);
        return jdbc.sql(MEMBERS.formatted(DaySql.within("x.starts_on", "x.ends_on", ":day"), page))
                .param("network", network.networkId())
                .param("day", day)
                .param("text", LikePattern.startingWith(text))
                .param("inside", LikePattern.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .query(NetworkLookup::member)
                .list();
    }

    /** All members on a day with their telephones, by name; none when the network may not be seen. */
    public List<ExportedMember> export(NetworkId network, LocalDate day) {
        var phones = new HashMap<Long, List<String>>();
        jdbc.sql("select c.mandate_id, c.value from contact_point c where c.mandate_id in ("
                        + NetworkMembership.mandates("network", "day") + """
                        ) and c.kind in ('PHONE', 'MOBILE')
                          and\s"""
                        + DaySql.within("c.valid_from", "c.valid_until", ":day") + """

                        order by c.mandate_id, c.kind desc, c.contact_point_id""")
                .param("network", network.networkId())
                .param("day", day)
                .query(row -> {
                    phones.computeIfAbsent(row.getLong("mandate_id"), mandate -> new ArrayList<>())
                            .add(row.getString("value"));
                });
        return members(network, day, 0, Integer.MAX_VALUE).stream()
                .map(member -> new ExportedMember(
                        member, phones.getOrDefault(member.mandate().mandateId(), List.of())))
                .toList();
    }

    /** How many mandates are members on a day; 0 when the network may not be seen. */
    public int countMembers(NetworkId network, LocalDate day) {
        if (name(network).isEmpty()) {
            return 0;
        }
        return jdbc.sql("select count(*) from (" + NetworkMembership.mandates("network", "day") + ") member")
                .param("network", network.networkId())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private static NetworkName named(ResultSet row, int number) throws SQLException {
        return new NetworkName(
                new NetworkId(row.getLong("network_id")),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("restricted"));
    }

    static NetworkMember member(ResultSet row, int number) throws SQLException {
        return new NetworkMember(
                new MandateId(row.getLong("mandate_id")),
                new PersonId(row.getLong("person_id")),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("function_label"),
                row.getString("organisation"),
                row.getString("place"),
                row.getString("email"),
                row.getBoolean("taken_in"));
    }
}
