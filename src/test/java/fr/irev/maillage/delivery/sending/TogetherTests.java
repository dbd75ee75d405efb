package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;

class TogetherTests {

    @Test
    void everybodyGetsTheAnswerToTheirOwnQuestion() throws Exception {
        var together = new Together<Integer, Integer>(
                questions -> questions.stream().map(question -> question * 2).toList());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 1_000)
                    .mapToObj(question -> threads.submit(() -> together.ask(question)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i * 2);
            }
        }
    }

    @Test
    void whoComesMeanwhileSharesTheNextStatement() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Queue<List<Integer>> statements = new ConcurrentLinkedQueue<>();
        var together = new Together<Integer, Integer>(questions -> {
            statements.add(questions);
            begun.countDown();
            await(goOn);
            return questions;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> together.ask(1));
            begun.await();
            var others = IntStream.rangeClosed(2, 5)
                    .mapToObj(question -> threads.submit(() -> together.ask(question)))
                    .toList();
            while (together.waiting() < 4) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            first.get();
            for (var other : others) {
                other.get();
            }
        }

        assertThat(statements).hasSize(2).first().isEqualTo(List.of(1));
        assertThat(statements).last().satisfies(shared -> assertThat(shared).containsExactlyInAnyOrder(2, 3, 4, 5));
    }

    @Test
    void whatOneRowCannotTakeIsNotTheOthersFault() throws Exception {
        var together = new Together<Integer, Integer>(questions -> {
            if (questions.contains(7)) {
                throw new DataIntegrityViolationException("7");
            }
            return questions;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50)
                    .mapToObj(question -> threads.submit(() -> together.ask(question)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                if (i == 7) {
                    assertThatExceptionOfType(ExecutionException.class)
                            .isThrownBy(answers.get(i)::get)
                            .withCauseInstanceOf(DataIntegrityViolationException.class);
                } else {
                    assertThat(answers.get(i).get()).isEqualTo(i);
                }
            }
        }
    }

    @Test
    void aFailureOfTheDatabaseIsToldAsItIs() {
        var together = new Together<Integer, Integer>(questions -> {
            throw new TransientDataAccessResourceException("away");
        });

        assertThatExceptionOfType(TransientDataAccessResourceException.class).isThrownBy(() -> together.ask(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
