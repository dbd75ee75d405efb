package fr.irev.maillage.audiences;

import fr.irev.maillage.audiences.AudienceRefused.Reason;
import fr.irev.maillage.audiences.Criterion.MemberOf;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do to a saved audience. Refusals are {@link AudienceRefused}. */
@Service
@Transactional
@PreAuthorize("hasRole('REDACTION')")
public class AudienceService {

    private final Audiences audiences;
    private final NetworkLookup networks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AudienceService(Audiences audiences, NetworkLookup networks, ApplicationEventPublisher events, Clock clock) {
        this.audiences = audiences;
        this.networks = networks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a rule under a name.
     *
     * @param id the audience to change; none for a new one
     * @param version as read, for the audience to change; without meaning for a new one
     */
    public AudienceId save(@Nullable AudienceId id, String name, Criterion rule, long version) {
        expectVisible(rule);
        var now = clock.instant();
        Audience audience;
        if (id == null) {
            audience = new Audience(name, rule, CurrentUser.login(), now);
        } else {
            audience = get(id);
            audience.expect(version);
            audience.say(name, rule, now);
        }
        var saved = unique(audience, id);
        tell(id == null ? "CREATE" : "UPDATE", saved, id == null ? "créée" : "modifiée");
        return saved.id();
    }

    /**
     * The audience of everybody in a network, kept under the network's name if there is none yet. Empty when the network is
     * unknown to whoever asks, or when another audience has taken its name.
     *
     * @param network its number
     */
    public Optional<AudienceId> ofMembers(long network) {
        var members = new MemberOf(new NetworkId(network));
        return networks.name(members.network())
                .flatMap(known -> audiences.inUse().stream()
                        .filter(audience -> RuleShape.asksOnly(audience.rule(), members))
                        .findFirst()
                        .map(Audience::id)
                        .or(() -> Optional.of(known.name())
                                .filter(name -> audiences.named(name).isEmpty())
                                .map(name -> save(null, name, members, 0))));
    }

    private Audience unique(Audience audience, @Nullable AudienceId id) {
        // Asked first, since the refusal of the database would leave nothing to be said in this transaction.
        audiences.named(audience.name()).ifPresent(other -> {
            if (!other.id().equals(id)) {
                throw new AudienceRefused(Reason.NAME_TAKEN);
            }
        });
        return audiences.saveAndFlush(audience);
    }

    /** Puts it out of the lists; mailings that used it keep it. */
    public void archive(AudienceId id) {
        var audience = get(id);
        audience.archive(clock.instant());
        tell("UPDATE", audiences.saveAndFlush(audience), "archivée");
    }

    /** Brings it back from the archive. */
    public void restore(AudienceId id) {
        var audience = get(id);
        audience.restore();
        tell("UPDATE", audiences.saveAndFlush(audience), "rétablie");
    }

    /** Notes that a mailing was released to it now. */
    public void used(AudienceId id) {
        get(id);
        audiences.used(id.audienceId(), clock.instant());
    }

    private Audience get(AudienceId id) {
        var audience = audiences.findById(id.audienceId()).orElseThrow(() -> new AudienceRefused(Reason.UNKNOWN));
        expectVisible(audience.rule());
        return audience;
    }

    /** A rule over a network that one may not see can neither be made nor changed. */
    private void expectVisible(Criterion rule) {
        var hidden = networks.hidden();
        if (RuleShape.leaves(rule).stream()
                .anyMatch(leaf -> leaf instanceof MemberOf(var network) && hidden.contains(network))) {
            throw new AudienceRefused(Reason.UNKNOWN);
        }
    }

    private void tell(String action, Audience audience, String done) {
        events.publishEvent(new JournalEvent(
                action,
                "AUDIENCE",
                audience.id().audienceId(),
                "Audience « " + audience.name() + " » " + done,
                Map.of()));
    }
}
