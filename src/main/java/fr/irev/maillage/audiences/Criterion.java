package fr.irev.maillage.audiences;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import java.util.Collection;
import java.util.List;

/**
 * What makes an open mandate part of an audience: a tree of criteria. A rule speaks of mandates, not of people: somebody who is
 * pilot here and elected there is taken, or left out, by the one mandate without regard to the other; only
 * {@link RegisteredTo} is a fact about the person.
 */
public sealed interface Criterion {

    /** Holds one of the functions. */
    record HoldsFunction(List<FunctionCode> functions) implements Criterion {
        public HoldsFunction {
            functions = filled(functions);
        }
    }

    /** Works at an organisation of one of the types, by their codes. */
    record AtOrganisationType(List<String> types) implements Criterion {
        public AtOrganisationType {
            types = filled(types);
        }
    }

    /**
     * Works for a territory: that of the seat or of its scheme, that which the organisation governs, or those it covers.
     *
     * @param withWhatLiesIn also for what the territory contains
     */
    record InTerritory(TerritoryId territory, boolean withWhatLiesIn) implements Criterion {}

    /** Sits on a scheme of the kind. */
    record OnSchemeKind(SchemeKind kind) implements Criterion {}

    /** Sits on the scheme. */
    record OnScheme(SchemeId scheme) implements Criterion {}

    /** Belongs to the network on the day. */
    record MemberOf(NetworkId network) implements Criterion {}

    /** Works at the organisation or at one of its parts. */
    record InOrganisation(OrganisationId organisation) implements Criterion {}

    /** Was picked by hand. */
    record Picked(List<MandateId> mandates) implements Criterion {
        public Picked {
            mandates = filled(mandates);
        }
    }

    /** The person, or the address, answered to the event and the answer is in one of the states. */
    record RegisteredTo(EventId event, List<RegistrationState> states) implements Criterion {

        /** The states of those who have answered, whatever they said. */
        public static final List<RegistrationState> ANSWERED = List.of(
                RegistrationState.CONFIRMED,
                RegistrationState.WAITING,
                RegistrationState.OFFERED,
                RegistrationState.HELD,
                RegistrationState.DECLINED);

        public RegisteredTo {
            states = filled(states);
        }
    }

    /** Meets every one; without any, everybody. */
    record All(List<Criterion> criteria) implements Criterion {
        public All {
            criteria = List.copyOf(criteria);
        }
    }

    /** Meets at least one; without any, nobody. */
    record Any(List<Criterion> criteria) implements Criterion {
        public Any {
            criteria = List.copyOf(criteria);
        }
    }

    /** Does not meet it. */
    record Not(Criterion criterion) implements Criterion {}

    /** Nobody at all: the rule of an audience that was not begun. */
    Criterion NOBODY = new Any(List.of());

    private static <T> List<T> filled(Collection<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A criterion needs at least one value");
        }
        return List.copyOf(values);
    }
}
