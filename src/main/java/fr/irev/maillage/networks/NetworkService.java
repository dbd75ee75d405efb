package fr.irev.maillage.networks;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.networks.NetworkRefused.Reason;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do to a network. Refusals are {@link NetworkRefused}. */
@Service
@Transactional
@PreAuthorize("hasRole('GESTION')")
public class NetworkService {

    private static final int LONGEST_REASON = 250; // characters
    private static final int LONGEST_CODE = 40;

    private final Networks networks;
    private final NetworkLookup lookup;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NetworkService(
            Networks networks, NetworkLookup lookup, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.networks = networks;
        this.lookup = lookup;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Founds a network, without members as long as nothing composes it. */
    public NetworkId create(NetworkDetails details) {
        if (details.restricted()) {
            expectAdministrator();
        }
        if (networks.nameTaken(details.name(), null)) {
            throw new NetworkRefused(Reason.NAME_TAKEN);
        }
        var network = networks.saveAndFlush(new Network(freeCode(details.name()), details));
        tell("CREATE", network, "créé", FieldChange.between(Map.of(), network.fields()));
        return network.id();
    }

    /** Changes what it says of itself. */
    public void describe(NetworkId id, NetworkDetails details, long version) {
        var network = get(id, version);
        if (network.restricted() != details.restricted()) {
            expectAdministrator();
        }
        if (networks.nameTaken(details.name(), id.networkId())) {
            throw new NetworkRefused(Reason.NAME_TAKEN);
        }
        var before = network.fields();
        network.describe(details);
        keep(network, before, "modifié");
    }

    /**
     * Says who belongs to it from today on; nobody by rule when there is no clause. What it was until yesterday stays; the
     * first composition says what the network is, and so holds for every day before.
     */
    public void compose(NetworkId id, List<NetworkClause> clauses, long version) {
        var network = get(id, version);
        var before = network.fields();
        if (network.isComposed(clauses)) {
            return;
        }
        var today = AsOf.today(clock).day();
        jdbc.sql("""
                        insert into network_former_clause (network_id, until, position, since, function_code, type_code, scheme_kind)
                        select n.network_id, :until, c.position, n.composed_on, c.function_code, c.type_code, c.scheme_kind
                        from network n join network_clause c on c.network_id = n.network_id
                        where n.network_id = :network and (n.composed_on is null or n.composed_on <= :until)""")
                .param("network", id.networkId())
                .param("until", today.minusDays(1))
                .update();
        network.compose(clauses, network.neverComposed() ? null : today);
        keep(network, before, "recomposé");
    }

    /** Says what is intended for some years. */
    public void intend(NetworkId id, List<NetworkTarget> targets, long version) {
        var network = get(id, version);
        var before = network.fields();
        network.intend(targets);
        keep(network, before, "doté d’objectifs");
    }

    /**
     * Takes a mandate in, or leaves it out, against the composition.
     *
     * @param end last day; missing: until it is removed
     * @return the number of the exception, to remove it
     */
    public long except(
            NetworkId id,
            MandateId mandate,
            ExceptionDirection direction,
            String reason,
            LocalDate start,
            @Nullable LocalDate end) {
        var network = get(id);
        var text = TypedText.line(reason, LONGEST_REASON);
        if (!TypedText.says(text)) {
            throw new NetworkRefused(Reason.REASON_MISSING);
        }
        if (end != null && end.isBefore(start)) {
            throw new NetworkRefused(Reason.DATES);
        }
        if (overlaps(id, mandate, direction, start, end)) {
            throw new NetworkRefused(Reason.EXCEPTION_TWICE);
        }
        long number = jdbc.sql("select next value for network_exception_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into network_exception (network_exception_id, network_id, mandate_id, direction, reason, starts_on, ends_on)
                        values (:number, :network, :mandate, :direction, :reason, :start, :end)""")
                .param("number", number)
                .param("network", id.networkId())
                .param("mandate", mandate.mandateId())
                .param("direction", direction.name())
                .param("reason", text)
                .param("start", start)
                .param("end", end)
                .update();
        tell(
                "UPDATE",
                network,
                direction == ExceptionDirection.IN ? "ouvert à une personne de plus" : "fermé à une personne",
                List.of(new FieldChange(field(direction), "", Long.toString(mandate.mandateId()))));
        return number;
    }

    private boolean overlaps(
            NetworkId id, MandateId mandate, ExceptionDirection direction, LocalDate start, @Nullable LocalDate end) {
        return jdbc.sql("""
                        select exists (
                          select 1 from network_exception
                          where network_id = :network and mandate_id = :mandate and direction = :direction
                            and (:end is null or starts_on <= :end) and (ends_on is null or ends_on >= :start))""")
                .param("network", id.networkId())
                .param("mandate", mandate.mandateId())
                .param("direction", direction.name())
                .param("start", start)
                .param("end", end)
                .query(Boolean.class)
                .single();
    }

    /** Removes an exception as if it had never been; to end it, say its last day instead. */
    public void removeException(NetworkId id, long exception) {
        var network = get(id);
        var removed = jdbc.sql("""
                        select mandate_id, direction from network_exception
                        where network_exception_id = :number and network_id = :network""")
                .param("number", exception)
                .param("network", id.networkId())
                .query((row, n) -> new FieldChange(
                        field(ExceptionDirection.valueOf(row.getString("direction"))),
                        Long.toString(row.getLong("mandate_id")),
                        ""))
                .list();
        jdbc.sql("delete from network_exception where network_exception_id = :number and network_id = :network")
                .param("number", exception)
                .param("network", id.networkId())
                .update();
        tell("UPDATE", network, "débarrassé d’une exception", removed);
    }

    private Network get(NetworkId id, long version) {
        var network = get(id);
        network.expect(version);
        return network;
    }

    private Network get(NetworkId id) {
        if (lookup.name(id).isEmpty()) {
            throw new NetworkRefused(Reason.UNKNOWN);
        }
        return networks.findById(id.networkId()).orElseThrow(() -> new NetworkRefused(Reason.UNKNOWN));
    }

    private static void expectAdministrator() {
        if (!CurrentUser.holds(Roles.ADMIN)) {
            throw new NetworkRefused(Reason.RESTRICTION);
        }
    }

    /** A code that says the name, with a number when another network has it. */
    private String freeCode(String name) {
        var folded = new FoldedText(name).value().replace(' ', '_').toUpperCase(Locale.ROOT);
        var stem = folded.isEmpty() ? "RESEAU" : folded.substring(0, Math.min(folded.length(), LONGEST_CODE - 4));
        var code = stem;
        for (int i = 2; networks.codeTaken(code); i++) {
            code = stem + "_" + i;
        }
        return code;
    }

    private static String field(ExceptionDirection direction) {
        return direction == ExceptionDirection.IN ? "included" : "excluded";
    }

    private void keep(Network network, Map<String, String> before, String done) {
        var kept = networks.saveAndFlush(network);
        tell("UPDATE", kept, done, FieldChange.between(before, kept.fields()));
    }

    private void tell(String action, Network network, String done, List<FieldChange> changes) {
        events.publishEvent(new JournalEvent(
                action,
                "NETWORK",
                network.id().networkId(),
                "Réseau " + network.nameForJournal() + " " + done,
                changes));
    }
}
