package fr.irev.maillage.audiences;

import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.MemberOf;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.networks.NetworkName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The network an audience is written to as such: what goes to its members is stopped by whoever leaves that network. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class AudienceNetworks {

    private final NetworkLookup networks;

    AudienceNetworks(NetworkLookup networks) {
        this.networks = networks;
    }

    /** The number of the network if the rule takes in members of this one network and nobody else. */
    public static OptionalLong only(Criterion rule) {
        var asked = RuleShape.clauses(rule).stream()
                .map(AudienceNetworks::network)
                .distinct()
                .toList();
        return asked.size() == 1 ? asked.getFirst() : OptionalLong.empty();
    }

    private static OptionalLong network(Criterion clause) {
        var parts = clause instanceof All(var criteria) ? criteria : List.of(clause);
        return parts.stream()
                .filter(MemberOf.class::isInstance)
                .mapToLong(part -> ((MemberOf) part).network().networkId())
                .findFirst();
    }

    /** What the network is called; empty when there is none for whoever asks. */
    public Optional<String> name(long network) {
        return networks.name(new NetworkId(network)).map(NetworkName::name);
    }
}
