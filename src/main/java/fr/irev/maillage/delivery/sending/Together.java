package fr.irev.maillage.delivery.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Asks the database once what several connections want to know, or to have written down, at the same moment: whoever comes
 * while a statement is under way shares the next one. Nobody waits for company, and nobody goes on before the answer is there,
 * so that a commit covers all that shared it.
 *
 * @param <Q> what is asked for one copy
 * @param <A> the answer
 */
final class Together<Q, A> {

    private static final int MOST = 100;

    private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

    private final Function<List<Q>, List<A>> work;
    private final ConcurrentLinkedQueue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** @param work answers all questions, in their order, in a transaction of its own if it needs one */
    Together(Function<List<Q>, List<A>> work) {
        this.work = work;
    }

    /** The answer to one question, with whoever asks at the same moment. Fails as the work fails. */
    A ask(Q question) {
        var asked = new Asked<Q, A>(question, new CompletableFuture<>());
        waiting.add(asked);
        turn.lock();
        try {
            while (!asked.answer().isDone()) {
                answer(next());
            }
        } finally {
            turn.unlock();
        }
        return answered(asked);
    }

    /** How many wait for the next statement. */
    int waiting() {
        return waiting.size();
    }

    private List<Asked<Q, A>> next() {
        var next = new ArrayList<Asked<Q, A>>();
        for (var one = waiting.poll(); one != null; one = next.size() < MOST ? waiting.poll() : null) {
            next.add(one);
        }
        return next;
    }

    private void answer(List<Asked<Q, A>> asked) {
        try {
            var answers = work.apply(asked.stream().map(Asked::question).toList());
            for (int i = 0; i < asked.size(); i++) {
                asked.get(i).answer().complete(answers.get(i));
            }
        } catch (DataIntegrityViolationException e) {
            if (asked.size() > 1) {
                asked.forEach(one -> answer(List.of(one))); // what one row cannot take is not the others' fault
            }
            fail(asked, e);
        } catch (RuntimeException | Error e) {
            fail(asked, e);
        }
    }

    private void fail(List<Asked<Q, A>> asked, Throwable failure) {
        asked.forEach(one -> one.answer().completeExceptionally(failure)); // changes nothing for those answered
    }

    private static <A> A answered(Asked<?, A> asked) {
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
