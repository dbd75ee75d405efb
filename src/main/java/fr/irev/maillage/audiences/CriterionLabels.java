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
import fr.irev.maillage.territories.TerritoryKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that the criteria of some rules need in order to be said, read with one query for each kind. */
@Component
class CriterionLabels {

    /** A territory as the sentence needs it. */
    record Place(TerritoryKind kind, String code, String name, String commune) {}

    /** What was found; a name that is missing was deleted since. */
    record Names(
            Map<String, String> functions,
            Map<String, String> types,
            Map<Long, Place> places,
            Map<Long, String> schemes,
            Map<Long, String> networks,
            Map<Long, String> organisations,
            Map<Long, String> events) {}

    private final JdbcClient jdbc;

    CriterionLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names for these rules. Restricted networks have none: what is said ends in ledgers that more people read. */
    Names names(Collection<Criterion> rules) {
        var wanted = new Wanted();
        rules.forEach(wanted::add);
        return new Names(
                texts("select function_code, plural from job_function where function_code in (:ids)", wanted.functions),
                texts("select type_code, plural_label from organisation_type where type_code in (:ids)", wanted.types),
                places(wanted.places),
                numbers(
                        "select scheme_id, coalesce(short_name, name) from scheme where scheme_id in (:ids)",
                        wanted.schemes),
                numbers(
                        "select network_id, name from network where restricted = false and network_id in (:ids)",
                        wanted.networks),
                numbers(
                        "select organisation_id, name from organisation where organisation_id in (:ids)",
                        wanted.organisations),
                numbers("select event_id, title from event where event_id in (:ids)", wanted.events));
    }

    private Map<Long, Place> places(Set<Long> ids) {
        var found = new HashMap<Long, Place>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select t.territory_id, t.kind, t.code, t.name, coalesce((
                                select group_concat(c.name order by c.name separator ', ')
                                from territory_containment k
                                  join territory c on c.territory_id = k.container_id and c.kind = 'COMMUNE'
                                where t.kind = 'QPV' and k.territory_id = t.territory_id), '') commune
                            from territory t
                            where t.territory_id in (:ids)""").param("ids", ids).query((RowCallbackHandler) row -> {
                found.put(
                        row.getLong("territory_id"),
                        new Place(
                                TerritoryKind.valueOf(row.getString("kind")),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("commune")));
            });
        }
        return found;
    }

    private Map<String, String> texts(String sql, Set<String> ids) {
        var found = new HashMap<String, String>();
        read(sql, ids, (id, name) -> found.put(id, name));
        return found;
    }

    private Map<Long, String> numbers(String sql, Set<Long> ids) {
        var found = new HashMap<Long, String>();
        read(sql, ids, (id, name) -> found.put(Long.valueOf(id), name));
        return found;
    }

    private void read(String sql, Set<?> ids, BiConsumer<String, String> each) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).query((RowCallbackHandler)
                    row -> each.accept(row.getString(1), row.getString(2)));
        }
    }

    /** What must be looked up. */
    private static final class Wanted {
        private final Set<String> functions = new HashSet<>();
        private final Set<String> types = new HashSet<>();
        private final Set<Long> places = new HashSet<>();
        private final Set<Long> schemes = new HashSet<>();
        private final Set<Long> networks = new HashSet<>();
        private final Set<Long> organisations = new HashSet<>();
        private final Set<Long> events = new HashSet<>();

        private void add(Criterion criterion) {
            switch (criterion) {
                case HoldsFunction(var codes) -> codes.forEach(code -> functions.add(code.functionCode()));
                case AtOrganisationType(var codes) -> types.addAll(codes);
                case InTerritory(var territory, var withWhatLiesIn) -> places.add(territory.territoryId());
                case OnScheme(var scheme) -> schemes.add(scheme.schemeId());
                case MemberOf(var network) -> networks.add(network.networkId());
                case InOrganisation(var organisation) -> organisations.add(organisation.organisationId());
                case RegisteredTo(var event, var states) -> events.add(event.eventId());
                case OnSchemeKind(var kind) -> {} // said by its own label
                case Picked(var mandates) -> {} // said by their number
                case All(var criteria) -> each(criteria);
                case Any(var criteria) -> each(criteria);
                case Not(var negated) -> add(negated);
            }
        }

        private void each(List<Criterion> criteria) {
            criteria.forEach(this::add);
        }
    }
}
