package fr.irev.maillage.directory.index;

import fr.irev.maillage.directory.index.IndexReaders.Kind;
import fr.irev.maillage.directory.index.IndexReaders.Note;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds people by the index that this instance keeps. Each question first takes in what was committed since the last one;
 * inside a transaction it also sees what that transaction changed. Nothing is answered before the index is built, nor while
 * more waits than can be taken in at once: then the database has to.
 */
@Component
public class PeopleIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleIndex.class);
    private static final int AT_ONCE = 2_000; // notes
    private static final int WORTH_WAITING_FOR = 20_000; // about a second
    private static final int TOO_MANY = 200_000; // reading everything anew takes less
    private static final int BESIDE = 500; // about ten milliseconds

    private record Live(long reader, LiveIndex people, LiveIndex organisations) {

        void close() {
            people.close();
            organisations.close();
        }
    }

    private final JdbcClient database;
    private final IndexReaders readers;
    private final IndexNumbers numbers = new IndexNumbers();
    private final PersonRows rows;
    private final ReentrantLock taking = new ReentrantLock();
    private volatile @Nullable Live live;

    PeopleIndex(JdbcClient database, IndexReaders readers) {
        this.database = database;
        this.readers = readers;
        this.rows = new PersonRows(database, numbers);
    }

    /** The numbers of a page of those who are looked for, in the order of their names; empty when the index cannot say. */
    public Optional<List<Long>> page(PeopleQuestion question, int offset, int limit) {
        return answer((view, queries) -> view.page(queries.of(question), offset, limit));
    }

    /** How many are looked for; empty when the index cannot say. */
    public Optional<Integer> count(PeopleQuestion question) {
        return answer((view, queries) -> view.count(queries.of(question)));
    }

    /**
     * The numbers of those whose names are nearest to these words: whole names, words, beginnings, then with one slip in a
     * word. At least as many as asked for, where there are. Empty when the index cannot say.
     *
     * @param words folded, in any order
     * @param shortestWithSlip letters of a word that may be mistyped
     * @param day on which those in office come first
     */
    public Optional<List<Long>> named(List<String> words, int shortestWithSlip, LocalDate day, int limit) {
        return answer((view, queries) ->
                new NameQuestion(words, shortestWithSlip).nearest(view, HeldMandates.day(day), limit));
    }

    /**
     * The numbers of so many people whose given and family names, in either order, may be these but for a slip or their
     * spelling, by name; empty when the index cannot say.
     */
    public Optional<List<Long>> alike(String given, String family, int limit) {
        return answer((view, queries) -> view.page(NameQuestion.alike(given, family), 0, limit));
    }

    /** The numbers of so many organisations that are looked for, those of the shortest names first; empty when the index cannot say. */
    public Optional<List<Long>> organisations(OrganisationQuestion question, int limit) {
        return answer((view, queries) -> view.shortest(OrganisationQueries.of(question), limit));
    }

    /** Whether the index answers, and not the database. */
    public boolean answers() {
        return answer((view, queries) -> true).isPresent();
    }

    private <T> Optional<T> answer(BiFunction<IndexView, PeopleQueries, T> question) {
        var index = live;
        if (index == null) {
            return Optional.empty();
        }
        try {
            return TransactionSynchronizationManager.isActualTransactionActive()
                    ? inside(index, question)
                    : outside(index, question);
        } catch (AlreadyClosedException e) {
            LOG.debug("The index was closed while it was asked", e);
            return Optional.empty();
        }
    }

    /** What is not committed must not get into an index that others ask: it is looked at beside it. */
    private <T> Optional<T> inside(Live index, BiFunction<IndexView, PeopleQueries, T> question) {
        var waiting = readers.waiting(index.reader(), BESIDE + 1);
        if (!waiting.known() || waiting.notes().size() > BESIDE) {
            return Optional.empty();
        }
        if (waiting.notes().isEmpty()) {
            return Optional.of(asked(index, null, null, question));
        }
        try (var people = new LiveIndex();
                var organisations = new LiveIndex()) {
            return Optional.of(asked(
                    index,
                    beside(people, waiting.notes(), Kind.PERSON),
                    beside(organisations, waiting.notes(), Kind.ORGANISATION),
                    question));
        }
    }

    private IndexView.Beside beside(LiveIndex index, List<Note> notes, Kind kind) {
        var changed = subjects(notes, kind);
        put(index, changed, kind);
        return new IndexView.Beside(index, changed);
    }

    private <T> Optional<T> outside(Live index, BiFunction<IndexView, PeopleQueries, T> question) {
        return takeIn(index, WORTH_WAITING_FOR) ? Optional.of(asked(index, null, null, question)) : Optional.empty();
    }

    private <T> T asked(
            Live index,
            IndexView.@Nullable Beside people,
            IndexView.@Nullable Beside organisations,
            BiFunction<IndexView, PeopleQueries, T> question) {
        try (var view = new IndexView(index.people(), people, index.organisations(), organisations)) {
            return question.apply(view, new PeopleQueries(view, numbers));
        }
    }

    /** Takes in all that waits, unless it is more than that; answers whether nothing waits any more. */
    private boolean takeIn(Live index, int most) {
        var waiting = readers.waiting(index.reader(), most + 1);
        if (!waiting.known() || waiting.notes().size() > most) {
            return false;
        }
        if (waiting.notes().isEmpty()) {
            return true;
        }
        taking.lock();
        try {
            while (true) {
                var next = readers.waiting(index.reader(), AT_ONCE);
                if (!next.known() || next.notes().isEmpty()) {
                    return next.known();
                }
                // Rows are read after their notes and shown before these go: who sees no note finds all it told of.
                put(index.people(), subjects(next.notes(), Kind.PERSON), Kind.PERSON);
                put(index.organisations(), subjects(next.notes(), Kind.ORGANISATION), Kind.ORGANISATION);
                readers.taken(index.reader(), next.notes());
            }
        } finally {
            taking.unlock();
        }
    }

    private void put(LiveIndex index, Set<Long> changed, Kind kind) {
        if (changed.isEmpty()) {
            return;
        }
        var gone = new HashSet<>(changed);
        switch (kind) {
            case PERSON ->
                rows.these(changed).forEach(person -> {
                    index.put(person.id(), person.document(numbers));
                    gone.remove(person.id());
                });
            case ORGANISATION ->
                IndexedOrganisation.read(database, changed).forEach(organisation -> {
                    index.put(organisation.id(), organisation.document());
                    gone.remove(organisation.id());
                });
        }
        gone.forEach(index::remove);
        index.show();
    }

    private static Set<Long> subjects(List<Note> notes, Kind kind) {
        return notes.stream()
                .filter(note -> note.kind() == kind)
                .map(Note::subject)
                .collect(Collectors.toSet());
    }

    /**
     * Keeps the index up when nobody asks: builds it where there is none or where so much changed that this is quicker, and takes
     * in what waits. Answers whether the index can answer now; otherwise somebody is writing, and it has to be tried again.
     *
     * @param attempt how often it was tried in a row
     */
    public synchronized boolean keepUp(int attempt) {
        var index = live;
        if (index != null) {
            if (takeIn(index, TOO_MANY)) {
                return true;
            }
            live = null;
            readers.leave(index.reader());
            index.close();
        }
        return build(attempt);
    }

    private boolean build(int attempt) {
        var reader = readers.enter(attempt);
        if (reader.isEmpty()) {
            return false;
        }
        long begun = System.nanoTime();
        var built = new Live(reader.getAsLong(), new LiveIndex(), new LiveIndex());
        IndexedOrganisation.read(database, Set.of())
                .forEach(organisation -> built.organisations().add(organisation.document()));
        rows.all(people -> people.forEach(person -> built.people().add(person.document(numbers))));
        built.people().compact();
        built.people().show();
        built.organisations().show();
        live = built;
        LOG.info("The index of people is built in {} ms", (System.nanoTime() - begun) / 1_000_000);
        return takeIn(built, Integer.MAX_VALUE - 1);
    }

    /** Says that this instance lives, and takes out what those left behind that do not. */
    void tidy() {
        var index = live;
        if (index != null) {
            readers.seen(index.reader());
        }
        readers.sweep();
    }

    /** Takes those who were erased or renamed out of the memory, too. */
    void forget() {
        var index = live;
        if (index != null) {
            index.people().forget();
            index.organisations().forget();
        }
    }

    @Override
    public void close() {
        var index = live;
        live = null;
        if (index != null) {
            readers.leave(index.reader());
            index.close();
        }
    }
}
