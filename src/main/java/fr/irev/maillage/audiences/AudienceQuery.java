package fr.irev.maillage.audiences;

import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.audiences.Criterion.Any;
import fr.irev.maillage.audiences.Criterion.AtOrganisationType;
import fr.irev.maillage.audiences.Criterion.HoldsFunction;
import fr.irev.maillage.audiences.Criterion.InOrganisation;
import fr.irev.maillage.audiences.Criterion.InTerritory;
import fr.irev.maillage.audiences.Criterion.MemberOf;
import fr.irev.maillage.audiences.Criterion.Not;
import fr.irev.maillage.audiences.Criterion.OnScheme;
import fr.irev.maillage.audiences.Criterion.OnSchemeKind;
import fr.irev.maillage.audiences.Criterion.Picked;
import fr.irev.maillage.audiences.Criterion.RegisteredTo;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.networks.NetworkMembership;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns a rule into one SQL condition over a mandate {@code m} at an organisation {@code o}. Values are bound, never written.
 * Each leaf compares a column of the row with a list or with a select that does not depend on the row, so that the database
 * reads it once; a missing seat makes a leaf unknown, which counts as not met: hence {@code is not true} for a negation.
 */
final class AudienceQuery {

    /** All parameters begin so, in order not to meet those of the statement around. */
    private static final String PREFIX = "audience_";

    /** The parameter that holds the day. */
    static final String DAY = PREFIX + "day";

    /** The mandate {@code m} is open on the day. */
    static final String OPEN = "(m.starts_on is null or m.starts_on <= :audience_day)"
            + " and (m.ends_on is null or m.ends_on >= :audience_day)";

    private static final String LIES_IN = """
            (o.territory_id in (select k.territory_id from territory_containment k where k.container_id = :place)
              or m.organisation_id in (
                select c.organisation_id from organisation_coverage c
                  join territory_containment k on k.territory_id = c.territory_id
                where k.container_id = :place)
              or m.seat_id in (
                select s.seat_id from seat s
                  join territory_containment k on k.territory_id = s.territory_id
                where k.container_id = :place)
              or m.seat_id in (
                select s.seat_id from seat s
                  join scheme_territory st on st.scheme_id = s.scheme_id
                  join territory_containment k on k.territory_id = st.territory_id
                where k.container_id = :place))""";

    private static final String IS_OF = """
            (o.territory_id = :place
              or m.organisation_id in (select c.organisation_id from organisation_coverage c where c.territory_id = :place)
              or m.seat_id in (select s.seat_id from seat s where s.territory_id = :place)
              or m.seat_id in (
                select s.seat_id from seat s
                  join scheme_territory st on st.scheme_id = s.scheme_id
                where st.territory_id = :place))""";

    private static final String WORKS_AT = """
            m.organisation_id in (
              with recursive part as (
                select w.organisation_id from organisation w where w.organisation_id = :organisation
                union
                select w.organisation_id from organisation w join part on w.parent_id = part.organisation_id)
              select part.organisation_id from part)""";

    private static final String ANSWERED = """
            (m.person_id in (
                select r.person_id from registration r where r.event_id = :event and r.state in (:states))
              or m.email in (
                select r.email from registration r where r.event_id = :event and r.state in (:states)))""";

    private final Map<String, Object> parameters = new HashMap<>();

    AudienceQuery(LocalDate day) {
        parameters.put(DAY, day);
    }

    /** The values to bind, for all conditions asked so far. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Binds a value and answers how to write it in SQL. */
    String bind(Object value) {
        var name = PREFIX + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** The condition that says the rule, in brackets. */
    String condition(Criterion criterion) {
        return condition(criterion, false);
    }

    /** As {@link #condition}, for mandates that have ended: also of a network, whose members are otherwise those of the day. */
    String conditionOfEnded(Criterion criterion) {
        return condition(criterion, true);
    }

    private String condition(Criterion criterion, boolean ended) {
        return switch (criterion) {
            case HoldsFunction(var functions) ->
                "m.function_code in ("
                        + bind(functions.stream()
                                .map(FunctionCode::functionCode)
                                .toList()) + ")";
            case AtOrganisationType(var types) -> "o.type_code in (" + bind(types) + ")";
            case InTerritory(var territory, var withWhatLiesIn) ->
                (withWhatLiesIn ? LIES_IN : IS_OF).replace(":place", bind(territory.territoryId()));
            case OnSchemeKind(var kind) ->
                "m.seat_id in (select s.seat_id from seat s join scheme d on d.scheme_id = s.scheme_id where d.kind = "
                        + bind(kind.name()) + ")";
            case OnScheme(var scheme) ->
                "m.seat_id in (select s.seat_id from seat s where s.scheme_id = " + bind(scheme.schemeId()) + ")";
            case MemberOf(var network) -> {
                var bound = bind(network.networkId()).substring(1);
                yield "m.mandate_id in ("
                        + (ended ? NetworkMembership.ended(bound, DAY) : NetworkMembership.mandates(bound, DAY))
                        + ")";
            }
            case InOrganisation(var organisation) ->
                WORKS_AT.replace(":organisation", bind(organisation.organisationId()));
            case Picked(var mandates) ->
                "m.mandate_id in ("
                        + bind(mandates.stream().map(MandateId::mandateId).toList()) + ")";
            case RegisteredTo(var event, var states) ->
                ANSWERED.replace(":event", bind(event.eventId()))
                        .replace(
                                ":states",
                                bind(states.stream()
                                        .map(RegistrationState::name)
                                        .toList()));
            case All(var criteria) -> criteria.isEmpty() ? "true" : joined(criteria, " and ", ended);
            case Any(var criteria) -> criteria.isEmpty() ? "false" : joined(criteria, " or ", ended);
            case Not(var negated) -> "(" + condition(negated, ended) + ") is not true";
        };
    }

    private String joined(List<Criterion> criteria, String word, boolean ended) {
        return criteria.stream().map(each -> condition(each, ended)).collect(Collectors.joining(word, "(", ")"));
    }
}
