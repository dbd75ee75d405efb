package fr.irev.maillage.audiences;

import static fr.irev.maillage.audiences.AudienceFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

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
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of a rule answers what somebody would who reads the rule with a finger on each mandate. */
@RepositoryTest
class RandomRulesTests {

    private static final List<FunctionCode> FUNCTIONS = List.of(AudienceFixtures.PILOT, AudienceFixtures.DELEGATE);
    private static final List<String> TYPES = List.of("EPCI", "PREFECTURE");

    /** A mandate as the naive evaluation knows it. */
    private record Known(
            MandateId id,
            String email,
            FunctionCode function,
            String type,
            Set<OrganisationId> organisations,
            Set<TerritoryId> places,
            SchemeId scheme,
            SchemeKind schemeKind,
            boolean answered) {}

    @Autowired
    AudienceRecipients recipients;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20_261_121);
    private final List<Known> mandates = new ArrayList<>();
    private final List<TerritoryId> territories = new ArrayList<>();
    private final Map<TerritoryId, Set<TerritoryId>> containers = new HashMap<>();
    private final List<OrganisationId> organisations = new ArrayList<>();
    private final Map<NetworkId, FunctionCode> networks = new HashMap<>();
    private final Map<SchemeId, SchemeKind> schemes = new HashMap<>();
    private AudienceFixtures world;
    private EventId event;

    @BeforeEach
    void settle() {
        world = new AudienceFixtures(jdbc);
        var region = territory("REGION");
        for (int i = 0; i < 2; i++) {
            var departement = territory("DEPARTEMENT", region);
            for (int j = 0; j < 2; j++) {
                territory("COMMUNE", region, departement);
            }
        }
        Map<SchemeId, TerritoryId> covered = new HashMap<>();
        for (var kind : List.of(SchemeKind.CONTRAT_DE_VILLE, SchemeKind.CITE_EDUCATIVE, SchemeKind.CONTRAT_DE_VILLE)) {
            var place = pick(territories);
            var scheme = world.scheme(kind, "Dispositif", place);
            schemes.put(scheme, kind);
            covered.put(scheme, place);
        }
        FUNCTIONS.forEach(function -> networks.put(world.network("Réseau", false, function), function));
        event = new EventId(world.event("Rencontre"));
        Map<OrganisationId, TerritoryId> governed = new HashMap<>();
        Map<OrganisationId, OrganisationId> parents = new HashMap<>();
        Map<OrganisationId, String> types = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            var type = pick(TYPES);
            var place = random.nextBoolean() ? pick(territories) : null;
            var parent = organisations.isEmpty() || random.nextBoolean() ? null : pick(organisations);
            var organisation = world.organisation(type, "Organisme " + i, place, parent);
            organisations.add(organisation);
            types.put(organisation, type);
            governed.put(organisation, place);
            parents.put(organisation, parent);
        }
        for (int i = 0; i < 60; i++) {
            mandate(i, types, governed, parents, covered);
        }
    }

    private TerritoryId territory(String kind, TerritoryId... around) {
        var id = world.territory(kind, "Territoire", around);
        territories.add(id);
        var all = new HashSet<>(List.of(around));
        all.add(id);
        containers.put(id, all);
        return id;
    }

    private void mandate(
            int number,
            Map<OrganisationId, String> types,
            Map<OrganisationId, TerritoryId> governed,
            Map<OrganisationId, OrganisationId> parents,
            Map<SchemeId, TerritoryId> covered) {
        var organisation = pick(organisations);
        var function = pick(FUNCTIONS);
        var places = new HashSet<TerritoryId>();
        if (governed.get(organisation) != null) {
            places.add(governed.get(organisation));
        }
        SchemeId scheme = null;
        Long seat = null;
        switch (random.nextInt(3)) {
            case 0 -> {
                scheme = pick(List.copyOf(schemes.keySet()));
                places.add(covered.get(scheme));
                seat = world.seat(function, scheme, null);
            }
            case 1 -> {
                var place = pick(territories);
                places.add(place);
                seat = world.seat(function, null, place);
            }
            default -> {} // no seat
        }
        var email = "m" + number + "@essai.example";
        var person = world.person("Ada", "N" + number);
        var id = world.mandate(person, organisation, function, seat, email, null, null);
        boolean answered = random.nextInt(4) == 0;
        if (answered) {
            world.registration(event.eventId(), random.nextBoolean() ? person : null, email, "CONFIRMED");
        }
        var at = new HashSet<OrganisationId>();
        for (var part = organisation; part != null; part = parents.get(part)) {
            at.add(part);
        }
        mandates.add(new Known(
                id, email, function, types.get(organisation), at, places, scheme, schemes.get(scheme), answered));
    }

    @Test
    void twoHundredRandomRulesAnswerAsNaively() {
        for (int i = 0; i < 200; i++) {
            var rule = rule(4);
            var query = recipients.of(rule, OppositionPurpose.ALL, 0, TODAY);
            var expected = mandates.stream()
                    .filter(mandate -> meets(mandate, rule))
                    .map(Known::email)
                    .sorted()
                    .toList();

            assertThat(world.emails(query.sql(), query.parameters()))
                    .as("rule %d: %s", i, CriterionJson.write(rule))
                    .isEqualTo(expected);
            assertThat(CriterionJson.read(CriterionJson.write(rule))).isEqualTo(rule);
            RuleShape.of(rule)
                    .ifPresent(shape -> assertThat(mandates.stream()
                                    .filter(mandate -> meets(mandate, shape.rule()))
                                    .map(Known::email)
                                    .sorted())
                            .as("its lines say the same: %s", shape)
                            .containsExactlyElementsOf(expected));
        }
    }

    private boolean meets(Known mandate, Criterion rule) {
        return switch (rule) {
            case HoldsFunction(var functions) -> functions.contains(mandate.function());
            case AtOrganisationType(var types) -> types.contains(mandate.type());
            case InTerritory(var territory, var withWhatLiesIn) ->
                mandate.places().stream()
                        .anyMatch(place ->
                                withWhatLiesIn ? containers.get(place).contains(territory) : place.equals(territory));
            case OnSchemeKind(var kind) -> kind == mandate.schemeKind();
            case OnScheme(var scheme) -> scheme.equals(mandate.scheme());
            case MemberOf(var network) -> networks.get(network).equals(mandate.function());
            case InOrganisation(var organisation) -> mandate.organisations().contains(organisation);
            case Picked(var picked) -> picked.contains(mandate.id());
            case RegisteredTo(var asked, var states) ->
                mandate.answered() && states.contains(RegistrationState.CONFIRMED);
            case All(var criteria) -> criteria.stream().allMatch(part -> meets(mandate, part));
            case Any(var criteria) -> criteria.stream().anyMatch(part -> meets(mandate, part));
            case Not(var negated) -> !meets(mandate, negated);
        };
    }

    private Criterion rule(int depth) {
        return switch (random.nextInt(depth == 0 ? 9 : 13)) {
            case 0 -> new HoldsFunction(List.of(pick(FUNCTIONS)));
            case 1 -> new AtOrganisationType(List.of(pick(TYPES)));
            case 2 -> new InTerritory(pick(territories), random.nextBoolean());
            case 3 -> new OnSchemeKind(random.nextBoolean() ? SchemeKind.CITE_EDUCATIVE : SchemeKind.CONTRAT_DE_VILLE);
            case 4 -> new OnScheme(pick(List.copyOf(schemes.keySet())));
            case 5 -> new MemberOf(pick(List.copyOf(networks.keySet())));
            case 6 -> new InOrganisation(pick(organisations));
            case 7 ->
                new Picked(Stream.generate(() -> pick(mandates).id()).limit(5).toList());
            case 8 ->
                new RegisteredTo(
                        event,
                        List.of(random.nextBoolean() ? RegistrationState.CONFIRMED : RegistrationState.DECLINED));
            case 9 -> new Not(rule(depth - 1));
            case 10 -> new All(rules(depth - 1));
            default -> new Any(rules(depth - 1));
        };
    }

    private List<Criterion> rules(int depth) {
        return Stream.generate(() -> rule(depth)).limit(random.nextInt(4)).toList();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
