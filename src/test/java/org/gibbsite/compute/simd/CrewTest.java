package org.gibbsite.compute.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class CrewTest {
    @Test void everyChunkIsDoneExactlyOnce() {
        try (Crew crew = new Crew(4)) {
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
        try (Crew crew = new Crew(3)) {
            assertThatThrownBy(() -> crew.run((chunk, worker) -> {
                if (chunk == 5) throw new IllegalArgumentException("chunk 5");
            }, 8)).hasRootCauseMessage("chunk 5");
            AtomicIntegerArray done = new AtomicIntegerArray(8);
            crew.run((chunk, worker) -> done.incrementAndGet(chunk), 8);
            for (int chunk = 0; chunk < 8; chunk++) assertThat(done.get(chunk)).isEqualTo(1);
        }
    }

    @Test void workersEndWithTheCrew() throws InterruptedException {
        Crew crew = new Crew(2);
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
