package fr.irev.maillage.directory.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances on one database: whatever either saves, both find, and nothing else. */
@IntegrationTest
class PeopleIndexTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final long FIRST = 970_000_000;

    private final JdbcClient database;
    private final DataSource connections;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private PeopleIndex here;
    private PeopleIndex there;
    private long organisation;

    PeopleIndexTests(
            @Autowired JdbcClient database,
            @Autowired DataSource connections,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Clock clock) {
        this.database = database;
        this.connections = connections;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeEach
    void twoIndexes() {
        organisation = database.sql("select min(organisation_id) from organisation")
                .query(Long.class)
                .single();
        here = built();
        there = built();
    }

    @AfterEach
    void nobodyIsLeft() {
        here.close();
        there.close();
        database.sql("delete from mandate_all where person_id >= " + FIRST).update();
        database.sql("delete from person_all where person_id >= " + FIRST).update();
        database.sql("delete from organisation_alias where organisation_id >= " + FIRST)
                .update();
        database.sql("delete from organisation_all where organisation_id >= " + FIRST)
                .update();
    }

    @Test
    void whoIsSavedRenamedHiddenOrErasedIsFoundSoAtOnceByBoth() {
        add(database, 1, "Qwxarel");
        assertThat(named(here, "qwxarel")).containsExactly(FIRST + 1);
        assertThat(named(there, "qwxarel")).containsExactly(FIRST + 1);

        change("update person set family_name = 'Qwxozel' where person_id = :id", 1);
        assertThat(named(here, "qwxarel")).isEmpty();
        assertThat(named(there, "qwxozel")).containsExactly(FIRST + 1);

        change("update person_all set hidden = true where person_id = :id", 1);
        assertThat(named(here, "qwxozel")).isEmpty();

        change("update person_all set hidden = false where person_id = :id", 1);
        assertThat(named(here, "qwxozel")).containsExactly(FIRST + 1);

        change("delete from person where person_id = :id", 1);
        assertThat(named(here, "qwxozel")).isEmpty();
        assertThat(named(there, "qwxozel")).isEmpty();
    }

    @Test
    void aTransactionSeesItsOwnChangesAndNobodyElseDoesAndAfterARollbackNothingRemains() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            add(database, 1, "Qwxarel");
            assertThat(named(here, "qwxarel")).containsExactly(FIRST + 1);
            assertThat(elsewhere(() -> named(here, "qwxarel"))).isEmpty();
            assertThat(elsewhere(() -> named(there, "qwxarel"))).isEmpty();
            transaction.setRollbackOnly();
        });

        assertThat(named(here, "qwxarel")).isEmpty();
        assertThat(named(there, "qwxarel")).isEmpty();
    }

    @Test
    void whatATransactionRemovedItDoesNotFindAndOthersDoUntilItEnds() {
        add(database, 1, "Qwxarel");
        assertThat(named(here, "qwxarel")).hasSize(1);

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            change("delete from person where person_id = :id", 1);
            assertThat(named(here, "qwxarel")).isEmpty();
            assertThat(elsewhere(() -> named(here, "qwxarel"))).hasSize(1);
        });

        assertThat(named(here, "qwxarel")).isEmpty();
    }

    @Test
    void whoWasSavedFirstAndCommittedLastIsFoundAllTheSame() throws Exception {
        try (var first = connections.getConnection();
                var second = connections.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            add(client(first), 1, "Qwxarel");
            add(client(second), 2, "Qwxarel");
            second.commit();
            assertThat(named(here, "qwxarel")).containsExactly(FIRST + 2);

            first.commit();
            assertThat(named(here, "qwxarel")).containsExactly(FIRST + 1, FIRST + 2);
            first.setAutoCommit(true);
            second.setAutoCommit(true);
        }
    }

    @Test
    void anIndexIsNotBuiltWhileSomebodyWritesWhoCouldNotKnowOfIt() throws Exception {
        try (var writing = connections.getConnection();
                var late = index(clock)) {
            writing.setAutoCommit(false);
            add(client(writing), 1, "Qwxarel");
            assertThat(late.keepUp(0)).isFalse();
            assertThat(late.answers()).isFalse();
            assertThat(late.keepUp(19)).isFalse(); // waits a second, then lets the others on

            writing.commit();
            writing.setAutoCommit(true);
            assertThat(late.keepUp(0)).isTrue();
            assertThat(named(late, "qwxarel")).containsExactly(FIRST + 1);
        }
    }

    @Test
    void whoBeginsToWriteWhileAnIndexIsBuiltLeavesItANote() throws Exception {
        try (var writing = connections.getConnection()) {
            writing.setAutoCommit(false);
            var readers = new IndexReaders(database, transactions, clock);
            long reader = readers.enter(0).orElseThrow();
            add(client(writing), 1, "Qwxarel");
            assertThat(readers.waiting(reader, 10).notes()).isEmpty();

            writing.commit();
            writing.setAutoCommit(true);
            assertThat(readers.waiting(reader, 10).notes())
                    .extracting(IndexReaders.Note::kind, IndexReaders.Note::subject)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(IndexReaders.Kind.PERSON, FIRST + 1));
            readers.leave(reader);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update mandate set email = 'qq.wxyz@essai.example' where person_id = :id | wxyz",
                "update mandate_all set hidden = false where person_id = :id | otherqwx",
                "update organisation set name = 'Wxyzville' where organisation_id = :id | wxyz",
                "update organisation set acronym = 'WXYZ' where organisation_id = :id | wxyz",
                "insert into organisation_alias (organisation_id, label) values (:id, 'L’autre Wxyz') | wxyz",
                "update organisation_alias set label = 'Le Wxyz' where organisation_id = :id | wxyz"
            })
    void whateverAListLooksAtIsFoundAtOnce(String change, String word) {
        town();
        assertThat(found(word)).isEmpty();

        change(change, 1);

        assertThat(found(word)).containsExactly(FIRST + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update organisation set name = 'Ailleurs' where organisation_id = :id",
                "update organisation_all set hidden = true where organisation_id = :id",
                "update mandate set organisation_id = (select min(organisation_id) from organisation) where person_id = :id",
                "delete from mandate where person_id = :id",
            })
    void whateverAListNoLongerSeesIsFoundNoMore(String change) {
        town();
        assertThat(found("qwxville")).containsExactly(FIRST + 1);

        change(change, 1);

        assertThat(found("qwxville")).isEmpty();
    }

    @Test
    void aNumberIsFoundAsLongAsItIsThere() {
        town();
        database.sql("""
                insert into contact_point (contact_point_id, mandate_id, kind, value)
                values (970000001, 970000001, 'PHONE', '+33977112233')
                """).update();
        assertThat(numbered("9771122")).containsExactly(FIRST + 1);
        assertThat(numbered("+339771")).containsExactly(FIRST + 1);
        assertThat(numbered("+9771")).isEmpty();

        database.sql("update contact_point set value = '+33977445566' where contact_point_id = 970000001")
                .update();
        assertThat(numbered("9771122")).isEmpty();
        assertThat(numbered("4455")).contains(FIRST + 1);

        database.sql("delete from contact_point where contact_point_id = 970000001")
                .update();
        assertThat(numbered("97744")).isEmpty();
    }

    @Test
    void anOrganisationThatIsRenamedIsOneNoteHoweverManyWorkThere() {
        town();
        var readers = new IndexReaders(database, transactions, clock);
        long reader = readers.enter(0).orElseThrow();

        change("update organisation set name = 'Wxyzville' where organisation_id = :id", 1);

        assertThat(readers.waiting(reader, 10).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.kind()).isEqualTo(IndexReaders.Kind.ORGANISATION));
        readers.leave(reader);
    }

    @Test
    void whatTheIndexDoesNotKnowLeavesNoNote() {
        town();
        var readers = new IndexReaders(database, transactions, clock);
        long reader = readers.enter(0).orElseThrow();

        change("update person set note = 'Autre chose' where person_id = :id", 1);
        change("update mandate set verified_on = current_date, version = version + 1 where person_id = :id", 1);
        change("update organisation set website = 'https://essai.example' where organisation_id = :id", 1);

        assertThat(readers.waiting(reader, 10)).isEqualTo(new IndexReaders.Waiting(true, List.of()));
        readers.leave(reader);
    }

    @Test
    void anIndexThatWasForgottenAnswersNoMoreUntilItIsBuiltAnew() {
        database.sql("delete from search_reader where reader_id > 0").update();
        add(database, 1, "Qwxarel");

        assertThat(here.named(List.of("qwxarel"), 4, DAY, 10)).isEmpty();
        assertThat(here.keepUp(0)).isTrue();
        assertThat(named(here, "qwxarel")).containsExactly(FIRST + 1);
    }

    @Test
    void anInstanceThatWasNotSeenForADayIsTakenOutWithItsNotes() {
        var readers = new IndexReaders(database, transactions, clock);
        long gone = new IndexReaders(database, transactions, Clock.offset(clock, Duration.ofHours(-25)))
                .enter(0)
                .orElseThrow();
        long alive = new IndexReaders(database, transactions, Clock.offset(clock, Duration.ofHours(-23)))
                .enter(0)
                .orElseThrow();
        add(database, 1, "Qwxarel");

        readers.sweep();

        assertThat(readers.waiting(gone, 10)).isEqualTo(new IndexReaders.Waiting(false, List.of()));
        assertThat(notes(gone)).isZero();
        assertThat(readers.waiting(alive, 10).notes()).hasSize(1);
        readers.leave(alive);
        assertThat(notes(alive)).isZero();
    }

    @Test
    void moreThanATransactionCanSeeBesideTheIndexIsLeftToTheDatabase() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            database.sql("""
                    insert into person (person_id, given_name, family_name)
                    select 970000000 + seq, 'Abel', 'Qwxarel' from seq_1_to_1000
                    """).update();
            assertThat(here.named(List.of("qwxarel"), 4, DAY, 10)).isEmpty();
            transaction.setRollbackOnly();
        });
        assertThat(named(here, "qwxarel")).isEmpty();
    }

    @Test
    void manyAtOnceAreTakenInAndPagesOfThemFollowEachOther() {
        long next = FIRST;
        for (var name : List.of("Qwxa", "Qwxc", "Qwxb")) {
            database.sql("""
                    insert into person (person_id, given_name, family_name)
                    select :next + seq, concat('Abel', seq % 7), concat(:name, seq % 100) from seq_1_to_1500
                    """).param("next", next).param("name", name).update();
            next += 1_500;
            assertThat(here.answers()).isTrue();
        }
        var all = found("qwx", 0, 10_000);
        assertThat(all)
                .hasSize(4_500)
                .doesNotHaveDuplicates()
                .isEqualTo(database.sql("""
                        select person_id from person where family_name like 'qwx%'
                        order by family_name, given_name, person_id
                        """).query(Long.class).list());
        for (int offset : List.of(0, 1, 999, 1_500, 4_321, 4_499)) {
            assertThat(found("qwx", offset, 50)).isEqualTo(all.subList(offset, Math.min(offset + 50, all.size())));
        }
        assertThat(found("qwx", 4_500, 50)).isEmpty();
        assertThat(here.count(question("qwx"))).contains(4_500);
    }

    @Test
    void notesHoldNumbersAndNothingThatSaysWhoItIs() {
        assertThat(database.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = 'search_change'
                        """).query(String.class).list())
                .containsExactlyInAnyOrder("reader_id", "change_id", "kind", "subject_id");
    }

    private long notes(long reader) {
        return database.sql("select count(*) from search_change where reader_id = :reader")
                .param("reader", reader)
                .query(Long.class)
                .single();
    }

    /** Somebody who works in a town of their own. */
    private void town() {
        database.sql("""
                insert into organisation (organisation_id, type_code, name)
                select 970000001, type_code, 'Qwxville' from organisation where organisation_id = :other
                """).param("other", organisation).update();
        database.sql("insert into organisation_alias (organisation_id, label) values (970000001, 'La qwxbelle')")
                .update();
        add(database, 1, "Qwxarel");
        for (var mandate : List.of("970000001|970000001|false", "970000002|" + organisation + "|true")) {
            var parts = mandate.split("\\|");
            database.sql("""
                    insert into mandate_all (mandate_id, person_id, organisation_id, free_title, email, hidden)
                    values (%s, 970000001, %s, 'Essai', if(%3$s, 'otherqwx@essai.example', 'qq@essai.example'), %3$s)
                    """.formatted((Object[]) parts)).update();
        }
    }

    private List<Long> found(String word) {
        return found(word, 0, 10);
    }

    private List<Long> found(String word, int offset, int limit) {
        return here.page(question(word), offset, limit).orElseThrow();
    }

    private static PeopleQuestion question(String word) {
        return new PeopleQuestion(
                List.of(new PeopleQuestion.Word(word, false)),
                List.of(),
                null,
                PeopleQuestion.State.ALL,
                DAY,
                null,
                null,
                null);
    }

    private List<Long> numbered(String digits) {
        var question =
                new PeopleQuestion(List.of(), List.of(), digits, PeopleQuestion.State.ALL, DAY, null, null, null);
        return here.page(question, 0, 10).orElseThrow();
    }

    private static List<Long> named(PeopleIndex index, String word) {
        return index.named(List.of(word), 4, DAY, 10).orElseThrow();
    }

    private static <T> T elsewhere(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private void change(String sql, int number) {
        database.sql(sql).param("id", FIRST + number).update();
    }

    private static void add(JdbcClient database, int number, String family) {
        database.sql("insert into person (person_id, given_name, family_name) values (:id, 'Abel', :family)")
                .param("id", FIRST + number)
                .param("family", family)
                .update();
    }

    private static JdbcClient client(java.sql.Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private PeopleIndex built() {
        var index = index(clock);
        assertThat(index.keepUp(0)).isTrue();
        return index;
    }

    private PeopleIndex index(Clock clock) {
        return new PeopleIndex(database, new IndexReaders(database, transactions, clock));
    }
}
