package fr.irev.maillage.turnover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.audiences.AudienceRecipients;
import fr.irev.maillage.audiences.Criterion.All;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleFilter.State;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.turnover.MonthEnd.Fact;
import fr.irev.maillage.turnover.RawBase.RawMandate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the base whatever happened, asked of the screens' own lookups. */
final class Checks {

    private static final int ALL_OF_THEM = 1_000_000;
    private static final int SAMPLE = 25;
    private static final List<String> QUESTIONS = List.of(
            "CPO Maubeuge", "délégué du préfet Lens", "mission locale Wattrelos", "Beau Marais", "Calais", "Roubaix");

    private final Turnover turnover;
    private final World world;
    private final JdbcClient database;
    private final List<MonthEnd> past = new ArrayList<>();
    private final Map<String, Throwable> failures = new LinkedHashMap<>();

    Checks(Turnover turnover) {
        this.turnover = turnover;
        this.world = turnover.world;
        this.database = world.database;
    }

    /** All of them, at the end of a month. What fails is kept, once for each kind, so that one run tells everything. */
    void pass() {
        var base = new RawBase(database);
        var today = world.today();
        check("one holder at a time", () -> oneHolderAtATime(base));
        check("vacancies are dated", () -> vacanciesAreDated(base, today));
        check("nothing dangles", this::nothingDangles);
        check("nobody is written to in vain", () -> nobodyIsWrittenToInVain(base, today));
        check("oppositions", () -> oppositionsAreNeitherInheritedNorLost(base, today));
        check("today", () -> todayIsWhatItIsWithoutADate(today));
        if (!past.isEmpty()) {
            for (var before : new HashSet<>(List.of(past.getLast(), world.any(past)))) {
                check("a day gone by", () -> theDayIsToldAsItWas(before, base));
            }
        }
        var now = MonthEnd.of(world.application, today);
        check("plain reckoning", () -> agrees(now, base));
        past.add(now);
    }

    /** All months once more, when the year is over. */
    void passTheYear() {
        var base = new RawBase(database);
        check("foreign keys", this::nothingPointsNowhere);
        for (var before : past) {
            check("a month of the year", () -> theDayIsToldAsItWas(before, base));
            check("contacts of a month", () -> contactsAreInOffice(before.day(), base));
        }
    }

    private void check(String what, Runnable test) {
        try {
            test.run();
        } catch (RuntimeException | AssertionError failed) {
            failures.putIfAbsent(what, failed);
        }
    }

    Map<String, Throwable> failures() {
        return failures;
    }

    private static void oneHolderAtATime(RawBase base) {
        var single = base.seats().stream()
                .filter(RawBase.RawSeat::single)
                .map(RawBase.RawSeat::id)
                .collect(Collectors.toSet());
        base.bySeat().forEach((seat, mandates) -> {
            var holders = mandates.stream()
                    .filter(mandate -> single.contains(seat) && !mandate.interim())
                    .sorted(java.util.Comparator.comparing(RawMandate::from))
                    .toList();
            for (int i = 1; i < holders.size(); i++) {
                assertThat(holders.get(i).from())
                        .as("seat %s: %s", seat, holders)
                        .isAfter(holders.get(i - 1).until());
            }
        });
    }

    /** The last day of the last holder; none while somebody holds it, or when nobody ever did. */
    private static void vacanciesAreDated(RawBase base, LocalDate today) {
        var bySeat = base.bySeat();
        for (var seat : base.seats()) {
            var holders = bySeat.getOrDefault(seat.id(), List.of()).stream()
                    .filter(mandate -> !mandate.interim())
                    .toList();
            var last = holders.stream()
                    .map(RawMandate::until)
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MAX);
            assertThat(seat.vacantSince())
                    .as("seat %s on %s: %s", seat.id(), today, holders)
                    .isEqualTo(last.equals(LocalDate.MAX) ? null : last);
        }
    }

    /** Every foreign key of one column has something to point to: the database sees to it, unless somebody switches that off. */
    private void nothingPointsNowhere() {
        var keys = database.sql("""
                select table_name, column_name, referenced_table_name, referenced_column_name, constraint_name
                from information_schema.key_column_usage
                where table_schema = database() and referenced_table_name is not null
                """).query().listOfRows();
        keys.stream()
                .collect(Collectors.groupingBy(key -> key.get("table_name") + "." + key.get("constraint_name")))
                .forEach((name, columns) -> {
                    if (columns.size() == 1) {
                        assertThat(count("""
                                select count(*) from `%1$s` one left join `%3$s` other on other.`%4$s` = one.`%2$s`
                                where one.`%2$s` is not null and other.`%4$s` is null
                                """.formatted(
                                                columns.getFirst().values().toArray())))
                                .as(name)
                                .isZero();
                    }
                });
    }

    private void nothingDangles() {
        for (var table : List.of("person", "mandate", "organisation", "seat")) {
            assertThat(count("select count(*) from " + table))
                    .as(table)
                    .isEqualTo(count("select count(*) from " + table + "_all where not hidden"));
        }
        assertThat(count("""
                select count(*) from mandate m
                where not exists (select 1 from person p where p.person_id = m.person_id)
                   or not exists (select 1 from organisation o where o.organisation_id = m.organisation_id)
                   or (m.seat_id is not null and not exists (select 1 from seat s where s.seat_id = m.seat_id))
                """)).as("mandates in sight of what is not").isZero();
        assertThat(count("""
                select count(*) from mandate_all m left join mandate_all held on held.mandate_id = m.merged_into
                where m.merged_into is not null and (not m.hidden or held.merged_into is not null)
                """)).as("mandates folded twice").isZero();
    }

    private int count(String question) {
        return database.sql(question).query(Integer.class).single();
    }

    /** Whom everything goes to is whoever has an open mandate there, does not refuse it, and whose address works. */
    private void nobodyIsWrittenToInVain(RawBase base, LocalDate today) {
        for (var purpose : List.of(OppositionPurpose.LETTER, OppositionPurpose.INVITATION)) {
            var query = world.of(AudienceRecipients.class).of(new All(List.of()), purpose, 0, today);
            var reached =
                    database.sql(query.sql()).params(query.parameters()).query().listOfRows();
            for (var row : reached) {
                var mandate = base.shown().get(((Number) row.get("mandate_id")).longValue());
                assertThat(mandate).as("%s", row).isNotNull();
                assertThat(mandate.openOn(today)).as("%s", mandate).isTrue();
            }
            Set<String> written = new TreeSet<>();
            reached.forEach(row -> written.add((String) row.get("email")));
            Set<String> expected = new TreeSet<>();
            base.shown().values().stream()
                    .filter(mandate -> mandate.email() != null && mandate.openOn(today))
                    .filter(mandate -> !turnover.suspended.contains(mandate.email()))
                    .filter(mandate ->
                            !turnover.wishes.refused(mandate.person(), mandate.email(), purpose, base, today))
                    .forEach(mandate -> expected.add(mandate.email()));
            assertThat(written).as("recipients of %s on %s", purpose, today).isEqualTo(expected);
        }
    }

    private void oppositionsAreNeitherInheritedNorLost(RawBase base, LocalDate today) {
        var standing = new java.util.HashMap<Long, Long>();
        database.sql("select person_id, count(*) from opposition where lifted_at is null group by person_id")
                .query(row -> {
                    standing.put(row.getLong(1), row.getLong(2));
                });
        assertThat(standing).isEqualTo(turnover.wishes.byPerson());
        for (var purpose : List.of(OppositionPurpose.LETTER, OppositionPurpose.MESSAGE)) {
            database.sql("select m.mandate_id, "
                            + Oppositions.opposed("m.email", "m.person_id", ":purpose", "0", ":day")
                            + " as opposed from mandate m where m.email is not null")
                    .param("purpose", purpose.name())
                    .param("day", today)
                    .query(row -> {
                        var mandate = base.shown().get(row.getLong("mandate_id"));
                        assertThat(row.getBoolean("opposed"))
                                .as("%s to %s on %s", purpose, mandate, today)
                                .isEqualTo(turnover.wishes.refused(
                                        mandate.person(), mandate.email(), purpose, base, today));
                    });
        }
    }

    private void todayIsWhatItIsWithoutADate(LocalDate today) {
        var people = world.of(PeopleLookup.class);
        for (var state : State.values()) {
            var plain = new PeopleFilter("", null, null, null, state, null);
            var dated = new PeopleFilter("", null, null, null, state, today);
            assertThat(people.search(dated, 0, ALL_OF_THEM)).isEqualTo(people.search(plain, 0, ALL_OF_THEM));
            assertThat(people.count(dated)).isEqualTo(people.count(plain));
        }
        var sheets = world.of(PersonLookup.class);
        for (int i = 0; i < SAMPLE; i++) {
            var person = world.person();
            assertThat(sheets.sheet(person, today)).isEqualTo(sheets.sheet(person));
        }
        var contacts = world.of(WhoToContact.class);
        for (var question : QUESTIONS) {
            assertThat(contacts.ask(question, today)).as(question).isEqualTo(contacts.ask(question));
        }
    }

    /** As it was seen then, but for whoever a move has rewritten since; and as plain reckoning finds it now. */
    private void theDayIsToldAsItWas(MonthEnd before, RawBase base) {
        var now = MonthEnd.of(world.application, before.day());
        assertThat(untouched(now.seats())).as("seats on %s", before.day()).isEqualTo(untouched(before.seats()));
        assertThat(untouched(now.members())).as("networks on %s", before.day()).isEqualTo(untouched(before.members()));
        assertThat(untouched(now.people())).as("people on %s", before.day()).isEqualTo(untouched(before.people()));
        agrees(now, base);
    }

    private void contactsAreInOffice(LocalDate day, RawBase base) {
        for (var question : QUESTIONS) {
            world.of(WhoToContact.class).ask(question, day).lines().stream()
                    .filter(line -> line.mandate() != null)
                    .forEach(line -> assertThat(
                                    base.shown().get(line.mandate().mandateId()).openOn(day))
                            .as("%s on %s: %s", question, day, line)
                            .isTrue());
        }
    }

    private Set<Fact> untouched(Set<Fact> facts) {
        return facts.stream()
                .filter(fact -> !world.rewrittenMandates.contains(fact.mandate())
                        && !(fact.mandate() == 0 && world.rewrittenPeople.contains(fact.person())))
                .collect(Collectors.toSet());
    }

    private static void agrees(MonthEnd told, RawBase base) {
        var day = told.day();
        assertThat(persons(told.people())).as("in office on %s", day).isEqualTo(base.inOffice(day));
        var seated = new HashSet<Fact>();
        base.bySeat()
                .forEach((seat, mandates) -> mandates.stream()
                        .filter(mandate -> mandate.openOn(day))
                        .forEach(mandate -> seated.add(new Fact(seat, mandate.id(), mandate.person()))));
        assertThat(told.seats()).as("on seats on %s", day).isEqualTo(seated);
        var members = new HashSet<Fact>();
        base.members(day)
                .forEach((network, mandates) -> mandates.forEach(mandate -> members.add(
                        new Fact(network, mandate, base.shown().get(mandate).person()))));
        assertThat(told.members()).as("in networks on %s", day).isEqualTo(members);
    }

    private static Set<Long> persons(Set<Fact> facts) {
        return facts.stream().map(Fact::person).collect(Collectors.toSet());
    }

    /** How much of the first month is still told by people whom no move has rewritten: the comparison must bite. */
    double stillComparable() {
        var first = past.getFirst().seats();
        return (double) untouched(first).size() / first.size();
    }
}
