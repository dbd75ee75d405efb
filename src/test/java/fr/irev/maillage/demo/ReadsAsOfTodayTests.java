package fr.irev.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.organisations.OrganisationFilter;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationSheetLookup;
import fr.irev.maillage.directory.organisations.OrganisationTree;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.networks.ExceptionDirection;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.networks.NetworkMember;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.territories.PlaceFilter;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.testing.IntegrationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the whole demonstration: a read as of today is the read without a date, and membership is what mandates say. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsAsOfTodayTests {

    private static final int ALL = 5_000;
    private static final int SOME = 40;

    private final LocalDate today = AsOf.today(Clock.systemUTC()).day();

    @Autowired
    private JdbcClient database;

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private PeopleLookup people;

    @Autowired
    private PersonLookup person;

    @Autowired
    private OrganisationLookup organisations;

    @Autowired
    private OrganisationSheetLookup organisation;

    @Autowired
    private OrganisationTree tree;

    @Autowired
    private NetworkLookup networks;

    @Autowired
    private NetworkSheetLookup network;

    @Autowired
    private TerritoryLookup territories;

    @Autowired
    private SchemeLookup schemes;

    @Autowired
    private PlaceLookup places;

    @Autowired
    private WhoToContact whoToContact;

    @Autowired
    private DeliveryLookup deliveries;

    @BeforeAll
    void fill() {
        CurrentUser.asSystem(() -> {
            demonstration.fillOnce();
            return true;
        });
    }

    private Stream<Arguments> reads() {
        return Stream.of(
                read("people in office", day -> people.search(filter(PeopleFilter.State.EN_POSTE, day), 0, ALL)),
                read("former people", day -> people.search(filter(PeopleFilter.State.ANCIEN, day), 0, ALL)),
                read("everybody", day -> people.search(filter(PeopleFilter.State.TOUS, day), 0, ALL)),
                read("how many people", day -> people.count(filter(PeopleFilter.State.TOUS, day))),
                read(
                        "people by words",
                        day -> people.search(PeopleFilter.text("an lille").on(day), 0, ALL)),
                read(
                        "sheets of people",
                        day -> each(
                                "person",
                                id -> day == null
                                        ? person.sheet(new PersonId(id))
                                        : person.sheet(new PersonId(id), day))),
                read("organisations", day -> organisations.search(existing(day), 0, ALL)),
                read(
                        "sheets of organisations",
                        day -> each(
                                "organisation",
                                id -> day == null
                                        ? organisation.sheet(new OrganisationId(id))
                                        : organisation.sheet(new OrganisationId(id), day))),
                read(
                        "trees of organisations",
                        day -> each(
                                "organisation",
                                id -> day == null
                                        ? tree.of(new OrganisationId(id))
                                        : tree.of(new OrganisationId(id), day))),
                read("networks", day -> day == null ? network.rows("", 0, ALL) : network.rows("", day, 0, ALL)),
                read(
                        "sheets of networks",
                        day -> each(
                                "network",
                                id -> day == null
                                        ? network.sheet(new NetworkId(id))
                                        : network.sheet(new NetworkId(id), day))),
                read(
                        "exceptions",
                        day -> each(
                                "network",
                                id -> day == null
                                        ? network.exceptions(new NetworkId(id))
                                        : network.exceptions(new NetworkId(id), day))),
                read(
                        "seats a network misses",
                        day -> each(
                                "network",
                                id -> day == null
                                        ? network.vacantSeats(new NetworkId(id), 0, ALL)
                                        : network.vacantSeats(new NetworkId(id), day, 0, ALL))),
                read(
                        "coverage",
                        day -> each(
                                "network",
                                id -> day == null
                                        ? network.coverage(new NetworkId(id))
                                        : network.coverage(new NetworkId(id), day))),
                read(
                        "networks of people",
                        day -> each(
                                "person",
                                id -> day == null ? network.of(new PersonId(id)) : network.of(new PersonId(id), day))),
                read(
                        "territories and schemes",
                        day -> day == null
                                ? places.list(new PlaceFilter("", null, null), 0, ALL)
                                : places.list(new PlaceFilter("", null, null), day, 0, ALL)),
                read(
                        "territories and schemes by words",
                        day -> day == null
                                ? places.list(new PlaceFilter("maubeuge", null, null), 0, ALL)
                                : places.list(new PlaceFilter("maubeuge", null, null), day, 0, ALL)),
                read(
                        "sheets of territories",
                        day -> each(
                                "territory",
                                id -> day == null
                                        ? territories.sheet(new TerritoryId(id))
                                        : territories.sheet(new TerritoryId(id), day))),
                read(
                        "sheets of schemes",
                        day -> each(
                                "scheme",
                                id -> day == null
                                        ? schemes.sheet(new SchemeId(id))
                                        : schemes.sheet(new SchemeId(id), day))),
                read(
                        "schemes of territories",
                        day -> each(
                                "territory",
                                id -> day == null
                                        ? schemes.of(new TerritoryId(id))
                                        : schemes.of(new TerritoryId(id), day))),
                read(
                        "names of schemes",
                        day -> each(
                                "scheme",
                                id -> day == null
                                        ? schemes.names(List.of(new SchemeId(id)))
                                        : schemes.names(List.of(new SchemeId(id)), day))),
                read(
                        "whom to contact",
                        day -> Stream.of("Beau Marais", "CPO Maubeuge", "Lens", "mission locale Wattrelos")
                                .map(question ->
                                        day == null ? whoToContact.ask(question) : whoToContact.ask(question, day))
                                .toList()),
                read(
                        "messages of people",
                        day -> each(
                                "person",
                                id -> day == null
                                        ? deliveries.receivedBy(new PersonId(id), 0, ALL)
                                        : deliveries.receivedBy(
                                                new PersonId(id), new AsOf(day, today).end(), 0, ALL))));
    }

    private static Arguments read(String what, Function<LocalDate, Object> read) {
        return Arguments.of(Named.of(what, read));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aReadAsOfTodayIsTheReadWithoutADate(Function<LocalDate, Object> read) {
        var plain = CurrentUser.asSystem(() -> read.apply(null));

        assertThat(CurrentUser.asSystem(() -> read.apply(today))).isEqualTo(plain);
        assertThat(plain.toString()).hasSizeGreaterThan(3); // something was compared
    }

    /** Some of each kind, far apart, and all of the few. */
    private List<Object> each(String table, Function<Long, Object> read) {
        var ids = database.sql("select %1$s_id from %1$s order by %1$s_id".formatted(table))
                .query(Long.class)
                .list();
        var found = new ArrayList<>();
        for (int at = 0; at < ids.size(); at += Math.max(1, ids.size() / SOME)) {
            found.add(read.apply(ids.get(at)));
        }
        return found;
    }

    private static PeopleFilter filter(PeopleFilter.State state, LocalDate day) {
        return new PeopleFilter("", null, null, null, state, day);
    }

    private static OrganisationFilter existing(LocalDate day) {
        return new OrganisationFilter("", null, null, null, OrganisationFilter.State.EN_ACTIVITE, day);
    }

    /** Days long past, recent, today and to come. */
    @ParameterizedTest
    @ValueSource(ints = {-3_000, -1_200, -400, -31, -1, 0, 1, 200})
    void membersOfADayAreThoseWhomMandatesAndExceptionsSayOneByOne(int daysFromToday) {
        var day = today.plusDays(daysFromToday);
        var mandates = database.sql("""
                        select m.mandate_id, m.function_code, o.type_code, d.kind, m.starts_on, m.ends_on
                        from mandate m
                          join organisation o on o.organisation_id = m.organisation_id
                          left join seat s on s.seat_id = m.seat_id
                          left join scheme d on d.scheme_id = s.scheme_id
                        """)
                .query((row, number) -> new Held(
                        row.getLong("mandate_id"),
                        row.getString("function_code"),
                        row.getString("type_code"),
                        row.getString("kind"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
        for (var row : CurrentUser.asSystem(() -> network.rows("", 0, ALL))) {
            var clauses = CurrentUser.asSystem(
                            () -> network.sheet(row.id()).orElseThrow().composition())
                    .stream()
                    .map(said -> said.clause())
                    .toList();
            var in = new TreeSet<Long>();
            var out = new TreeSet<Long>();
            CurrentUser.asSystem(() -> network.exceptions(row.id())).stream()
                    .filter(exception -> !exception.start().isAfter(day)
                            && (exception.end() == null || !exception.end().isBefore(day)))
                    .forEach(exception -> (exception.direction() == ExceptionDirection.IN ? in : out)
                            .add(exception.mandate().mandateId()));
            var expected = new TreeSet<Long>();
            mandates.stream()
                    .filter(mandate -> mandate.open(day) && !out.contains(mandate.id()))
                    .filter(mandate -> in.contains(mandate.id())
                            || clauses.stream()
                                    .anyMatch(clause -> (clause.function() == null
                                                    || clause.function()
                                                            .functionCode()
                                                            .equals(mandate.function()))
                                            && (clause.type() == null
                                                    || clause.type().equals(mandate.type()))
                                            && (clause.schemeKind() == null
                                                    || clause.schemeKind() == mandate.scheme())))
                    .forEach(mandate -> expected.add(mandate.id()));

            var members = CurrentUser.asSystem(() -> networks.members(row.id(), day, 0, ALL));

            assertThat(members.stream().map(NetworkMember::mandate).map(mandate -> mandate.mandateId()))
                    .as(row.name())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(CurrentUser.asSystem(() -> networks.countMembers(row.id(), day)))
                    .isEqualTo(expected.size());
        }
    }

    private record Held(long id, String function, String type, String kind, LocalDate start, LocalDate end) {

        boolean open(LocalDate day) {
            return (start == null || !start.isAfter(day)) && (end == null || !end.isBefore(day));
        }

        SchemeKind scheme() {
            return kind == null ? null : SchemeKind.valueOf(kind);
        }
    }
}
