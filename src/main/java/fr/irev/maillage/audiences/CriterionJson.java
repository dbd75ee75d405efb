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
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule as JSON, for the database and for those who exchange it: one object per criterion, whose {@code is} names it, for
 * example {@code {"is":"in-territory","territory":12,"withWhatLiesIn":true}}. Written by hand, so that a record that is renamed
 * does not change what is stored. Reading refuses what it does not know: a criterion dropped in silence would write to strangers.
 */
public final class CriterionJson {

    private static final int DEEPEST = 12; // levels
    private static final int LARGEST = 500; // criteria
    private static final int LONGEST = 100_000; // characters
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CriterionJson() {}

    /** The rule as text. */
    public static String write(Criterion rule) {
        return JSON.writeValueAsString(node(rule));
    }

    /**
     * The rule of a text.
     *
     * @throws UnreadableRule when it is no JSON, or says something that is no criterion
     */
    public static Criterion read(String json) {
        if (json.length() > LONGEST) {
            throw new UnreadableRule("La règle est trop longue.");
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new UnreadableRule("La règle n’est pas un texte JSON lisible.");
        }
        var rule = criterion(tree);
        if (size(rule) > LARGEST) {
            throw new UnreadableRule("La règle compte plus de " + LARGEST + " critères.");
        }
        return rule;
    }

    /** Whether it may be stored: what is written must be readable again. */
    static boolean tooLarge(Criterion rule) {
        return size(rule) > LARGEST || depth(rule) > DEEPEST || write(rule).length() > LONGEST;
    }

    private static int size(Criterion rule) {
        return 1 + parts(rule).stream().mapToInt(CriterionJson::size).sum();
    }

    private static int depth(Criterion rule) {
        return 1 + parts(rule).stream().mapToInt(CriterionJson::depth).max().orElse(0);
    }

    private static List<Criterion> parts(Criterion rule) {
        return rule instanceof All(var all)
                ? all
                : rule instanceof Any(var any) ? any : rule instanceof Not(var negated) ? List.of(negated) : List.of();
    }

    private static ObjectNode node(Criterion criterion) {
        return switch (criterion) {
            case HoldsFunction(var functions) ->
                named("holds-function")
                        .set(
                                "functions",
                                texts(functions.stream()
                                        .map(FunctionCode::functionCode)
                                        .toList()));
            case AtOrganisationType(var types) -> named("at-organisation-type").set("types", texts(types));
            case InTerritory(var territory, var withWhatLiesIn) ->
                named("in-territory").put("territory", territory.territoryId()).put("withWhatLiesIn", withWhatLiesIn);
            case OnSchemeKind(var kind) -> named("on-scheme-kind").put("kind", kind.name());
            case OnScheme(var scheme) -> named("on-scheme").put("scheme", scheme.schemeId());
            case MemberOf(var network) -> named("member-of").put("network", network.networkId());
            case InOrganisation(var organisation) ->
                named("in-organisation").put("organisation", organisation.organisationId());
            case Picked(var mandates) -> {
                var numbers = NODES.arrayNode();
                mandates.forEach(mandate -> numbers.add(mandate.mandateId()));
                yield named("picked").set("mandates", numbers);
            }
            case RegisteredTo(var event, var states) ->
                named("registered-to")
                        .put("event", event.eventId())
                        .set(
                                "states",
                                texts(states.stream()
                                        .map(RegistrationState::name)
                                        .toList()));
            case All(var criteria) -> named("all").set("criteria", nodes(criteria));
            case Any(var criteria) -> named("any").set("criteria", nodes(criteria));
            case Not(var negated) -> named("not").set("criterion", node(negated));
        };
    }

    private static ObjectNode named(String name) {
        return NODES.objectNode().put("is", name);
    }

    private static JsonNode texts(Collection<String> values) {
        var array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static JsonNode nodes(List<Criterion> criteria) {
        var array = NODES.arrayNode();
        criteria.forEach(criterion -> array.add(node(criterion)));
        return array;
    }

    private static Criterion criterion(JsonNode node) {
        return new Reader(node, 1).read();
    }

    /** Reads one object, and answers for each of its members. */
    private record Reader(JsonNode node, int level) {

        Criterion read() {
            if (level > DEEPEST) {
                throw new UnreadableRule("La règle compte plus de " + DEEPEST + " niveaux.");
            }
            if (!node.isObject()) {
                throw new UnreadableRule("Un critère de la règle n’est pas un objet.");
            }
            var name = node.path("is").isString() ? node.path("is").stringValue() : "";
            return switch (name) {
                case "holds-function" ->
                    only(
                            new HoldsFunction(values("functions", Reader::text).stream()
                                    .map(FunctionCode::new)
                                    .toList()),
                            "functions");
                case "at-organisation-type" -> only(new AtOrganisationType(values("types", Reader::text)), "types");
                case "in-territory" ->
                    only(
                            new InTerritory(new TerritoryId(number("territory")), flag("withWhatLiesIn")),
                            "territory",
                            "withWhatLiesIn");
                case "on-scheme-kind" -> only(new OnSchemeKind(kind()), "kind");
                case "on-scheme" -> only(new OnScheme(new SchemeId(number("scheme"))), "scheme");
                case "member-of" -> only(new MemberOf(new NetworkId(number("network"))), "network");
                case "in-organisation" ->
                    only(new InOrganisation(new OrganisationId(number("organisation"))), "organisation");
                case "picked" ->
                    only(new Picked(values("mandates", value -> new MandateId(number(value)))), "mandates");
                case "registered-to" ->
                    only(new RegisteredTo(new EventId(number("event")), states()), "event", "states");
                case "all" -> only(new All(list("criteria", this::nested)), "criteria");
                case "any" -> only(new Any(list("criteria", this::nested)), "criteria");
                case "not" -> only(new Not(nested(node.path("criterion"))), "criterion");
                default -> throw new UnreadableRule("La règle contient un critère inconnu : « " + name + " ».");
            };
        }

        /** Refuses members that the criterion does not have. */
        private Criterion only(Criterion criterion, String... members) {
            for (var member : node.propertyNames()) {
                if (!member.equals("is") && !Arrays.asList(members).contains(member)) {
                    throw new UnreadableRule("La règle contient un élément inconnu : « " + member + " ».");
                }
            }
            return criterion;
        }

        private Criterion nested(JsonNode child) {
            return new Reader(child, level + 1).read();
        }

        private <T> List<T> values(String member, Function<JsonNode, T> each) {
            var found = list(member, each);
            if (found.isEmpty()) {
                throw unreadable(member);
            }
            return found;
        }

        private <T> List<T> list(String member, Function<JsonNode, T> each) {
            var array = node.path(member);
            if (!array.isArray()) {
                throw unreadable(member);
            }
            return array.valueStream().map(each).toList();
        }

        private List<RegistrationState> states() {
            return values("states", Reader::text).stream()
                    .map(state -> constant(RegistrationState.values(), state, "states"))
                    .toList();
        }

        private SchemeKind kind() {
            return constant(SchemeKind.values(), text(node.path("kind")), "kind");
        }

        private static <E extends Enum<E>> E constant(E[] known, String name, String member) {
            return Arrays.stream(known)
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unreadable(member));
        }

        private long number(String member) {
            return number(node.path(member));
        }

        private boolean flag(String member) {
            if (!node.path(member).isBoolean()) {
                throw unreadable(member);
            }
            return node.path(member).booleanValue();
        }

        private static long number(JsonNode value) {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw new UnreadableRule("La règle contient un numéro illisible.");
            }
            return value.longValue();
        }

        private static String text(JsonNode value) {
            if (!value.isString() || value.stringValue().isBlank()) {
                throw new UnreadableRule("La règle contient un code illisible.");
            }
            return value.stringValue();
        }

        private static UnreadableRule unreadable(String member) {
            return new UnreadableRule("La règle contient un élément illisible : « " + member + " ».");
        }
    }
}
