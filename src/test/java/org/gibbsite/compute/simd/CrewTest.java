package org.gibbsite.compute.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.gibbsite.compute.Sharers;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final int TASKS = 1000;

    @Test void everyChunkIsDoneExactlyOnce() {
        try (Crew crew = new Crew(4, new Sharers())) {
            AtomicIntegerArray done = new AtomicIntegerArray(1000);
            for (int repeat = 1; repeat <= 2000; repeat++) {
                int chunks = repeat % 13;
                crew.run((chunk, worker) -> done.incrementAndGet(chunk), chunks);
                for (int chunk = 0; chunk < 13; chunk++) {
                    int times = done.getAndSet(chunk, 0);
                    assertThat(times).as("run %d, chunk %d of %d", repeat, chunk, chunks)
                            .isEqualTo(chunk < chunks ? 1 : 0);
                }
            }
        }
    }

    @Test void aFailingChunkFailsTheRunAndLeavesTheCrewUsable() {
        try (Crew crew = new Crew(3, new Sharers())) {
            assertThatThrownBy(() -> crew.run((chunk, worker) -> {
                if (chunk == 5) throw new IllegalArgumentException("chunk 5");
            }, 8)).hasRootCauseMessage("chunk 5");
            AtomicIntegerArray done = new AtomicIntegerArray(8);
            crew.run((chunk, worker) -> done.incrementAndGet(chunk), 8);
            for (int chunk = 0; chunk < 8; chunk++) assertThat(done.get(chunk)).isEqualTo(1);
        }
    }

    /** Which of the crew took part in many tasks. */
    private static AtomicIntegerArray takingPart(Crew crew) {
        AtomicIntegerArray chunks = new AtomicIntegerArray(crew.threads());
        for (int repeat = 0; repeat < TASKS; repeat++) {
            crew.run((chunk, worker) -> {
                chunks.incrementAndGet(worker);
                Thread.yield();
            }, 17);
        }
        return chunks;
    }

    @Test void enginesThatComputeAtOnceDivideTheThreads() {
        Sharers computing = new Sharers();
        try (Crew crew = new Crew(4, computing)) {
            computing.enter();
            AtomicIntegerArray alone = takingPart(crew);
            for (int worker = 0; worker < 4; worker++)
                assertThat(alone.get(worker)).as("worker " + worker).isPositive();
            computing.enter();
            AtomicIntegerArray two = takingPart(crew);
            assertThat(two.get(1)).isPositive();
            assertThat(two.get(2) + two.get(3)).as("chunks of those beyond the half").isZero();
            computing.enter();
            assertThat(takingPart(crew).get(0)).as("a third of four threads is the caller").isEqualTo(TASKS * 17);
            computing.leave();
            computing.leave();
            AtomicIntegerArray again = takingPart(crew);
            for (int worker = 0; worker < 4; worker++)
                assertThat(again.get(worker)).as("worker " + worker).isPositive();
        }
    }

    @Test void workersEndWithTheCrew() throws InterruptedException {
        Crew crew = new Crew(2, new Sharers());
        Thread worker = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("gibbsite-simd-") && thread.isAlive()).findFirst()
                .orElseThrow();
        assertThat(worker.isDaemon()).isTrue();
        crew.close();
        crew.close();
        worker.join(5000);
        assertThat(worker.isAlive()).isFalse();
    }
}
