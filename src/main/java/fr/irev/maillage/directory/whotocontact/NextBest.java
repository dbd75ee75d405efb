package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.whotocontact.ContactHolders.Held;
import fr.irev.maillage.directory.whotocontact.ContactSource.Switchboard;
import fr.irev.maillage.shared.ui.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From what was found to the lines of the answer. A vacant seat, or somebody who cannot be reached, is completed by the next
 * best: the seat's own mailbox, the generic mailbox or switchboard of whoever carries it, a chargé de mission politique de la
 * ville there, somebody else on the same scheme; and the line says why.
 */
final class NextBest {

    private static final FunctionCode DEPUTY = new FunctionCode("CM_PV");

    private final Supplier<List<Held>> everybody;
    private @Nullable List<Held> colleagues;

    /** @param everybody looks for everybody around the place, whatever function was asked for; asked only when one is missing */
    NextBest(Supplier<List<Held>> everybody) {
        this.everybody = everybody;
    }

    private List<Held> colleagues() {
        var found = colleagues;
        if (found == null) {
            found = everybody.get();
            colleagues = found;
        }
        return found;
    }

    ContactLine line(Held held) {
        var holder = held.holder();
        var function = held.functionLabel() + qualified(held.qualifier());
        var steps = new ArrayList<>(held.source().path());
        steps.add(lowered(function));
        var path = String.join(" → ", steps);
        if (holder == null) {
            return vacant(held, function, path);
        }
        var email = holder.suspended() ? null : holder.email();
        var reachable = email != null || holder.phone() != null;
        var office = reachable ? null : held.source().carrier();
        return new ContactLine(
                held.need(),
                held.function(),
                function,
                held.state(),
                held.seat(),
                holder.mandate(),
                holder.person(),
                holder.name(),
                holder.organisation(),
                holder.organisationName(),
                reachable ? holder.phone() : office == null ? null : office.phone(),
                reachable ? email : office == null ? null : office.email(),
                holder.verifiedOn(),
                path,
                why(held, holder.suspended(), reachable, office));
    }

    /** How to reach a body without knowing anybody there; nothing when that is unknown, too. */
    static Optional<ContactLine> switchboard(ContactSource source) {
        var office = source.carrier();
        return office == null || !office.reachable()
                ? Optional.empty()
                : Optional.of(new ContactLine(
                        Need.AUTRE,
                        new FunctionCode(""),
                        Sentences.say("switchboard"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        office.organisation(),
                        office.name(),
                        office.phone(),
                        office.email(),
                        null,
                        String.join(" → ", source.path()) + " → " + lowered(Sentences.say("switchboard")),
                        ""));
    }

    private static String why(Held held, boolean suspended, boolean reachable, @Nullable Switchboard office) {
        var reasons = new ArrayList<String>();
        if (suspended) {
            reasons.add(Sentences.say("why.suspended"));
        }
        if (!reachable) {
            reasons.add(
                    office != null && office.reachable()
                            ? Sentences.say("why.unreachable.office", office.name())
                            : Sentences.say("why.unreachable"));
        }
        if (held.state() == SeatState.A_VERIFIER) {
            reasons.add(Sentences.say("why.doubtful"));
        }
        if (!held.source().certain()) {
            reasons.add(Sentences.say("why.presumed"));
        }
        if (held.seat() == null
                && "DP".equals(held.function().functionCode())
                && held.source().path().size() > 1) {
            reasons.add(Sentences.say("why.territory"));
        }
        return String.join(" ", reasons);
    }

    private ContactLine vacant(Held held, String function, String path) {
        var why = held.state() == SeatState.A_VERIFIER
                ? Sentences.say("why.doubtful")
                : held.lastEnd() == null
                        ? Sentences.say("why.vacant")
                        : Sentences.say(
                                "why.vacant.since",
                                Dates.shortDay(held.lastEnd().plusDays(1)));
        if (!held.source().certain()) {
            why = why + " " + Sentences.say("why.presumed");
        }
        if (held.seatPhone() != null || held.seatEmail() != null) {
            return empty(
                    held,
                    function,
                    path,
                    null,
                    held.seatPhone(),
                    held.seatEmail(),
                    why + " " + Sentences.say("next.seat"));
        }
        var carrier = held.source().carrier();
        if (carrier != null && carrier.reachable()) {
            return empty(
                    held,
                    function,
                    path,
                    carrier,
                    carrier.phone(),
                    carrier.email(),
                    why + " " + Sentences.say("next.office", carrier.name()));
        }
        var deputy = deputy(held);
        if (deputy.isPresent() && deputy.get().holder() != null) {
            var other = deputy.get().holder();
            return empty(
                    held,
                    function,
                    path,
                    carrier,
                    other.phone(),
                    other.suspended() ? null : other.email(),
                    why + " "
                            + Sentences.say(
                                    "next.colleague",
                                    other.name(),
                                    lowered(deputy.get().functionLabel())));
        }
        return empty(
                held,
                function,
                path,
                carrier,
                null,
                null,
                carrier == null
                        ? why + " " + Sentences.say("next.nobody")
                        : why + " " + Sentences.say("next.carrier", carrier.name()));
    }

    /** Whoever else works on it and can be reached: first at the carrier, then on the same scheme, then for the same need. */
    private Optional<Held> deputy(Held held) {
        var carrier = held.source().carrier();
        return colleagues().stream()
                .filter(other -> other.answers() && other.function().equals(DEPUTY) && reachable(other))
                .filter(other -> carrier != null
                        && other.source().organisation() != null
                        && other.source().organisation()
                                == carrier.organisation().organisationId())
                .findFirst()
                .or(() -> colleagues().stream()
                        .filter(other -> other.answers() && reachable(other))
                        .filter(other -> other.source().equals(held.source()))
                        .findFirst())
                .or(() -> colleagues().stream()
                        .filter(other -> other.answers() && reachable(other) && other.need() == held.need())
                        .findFirst());
    }

    private static boolean reachable(Held held) {
        var holder = held.holder();
        return holder != null && (holder.phone() != null || holder.email() != null && !holder.suspended());
    }

    private static ContactLine empty(
            Held held,
            String function,
            String path,
            @Nullable Switchboard office,
            @Nullable String phone,
            @Nullable String email,
            String reason) {
        return new ContactLine(
                held.need(),
                held.function(),
                function,
                held.state(),
                held.seat(),
                null,
                null,
                null,
                office == null ? null : office.organisation(),
                office == null ? null : office.name(),
                phone,
                email,
                null,
                path,
                reason);
    }

    private static String qualified(String qualifier) {
        return switch (qualifier) {
            case "TERRITOIRE" -> Sentences.say("qualifier.territoire");
            case "CABINET" -> Sentences.say("qualifier.cabinet");
            default -> "";
        };
    }

    /** Within a sentence; initials stay: « CPO », « DGS ». */
    private static String lowered(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1);
    }
}
