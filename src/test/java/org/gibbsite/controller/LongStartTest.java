package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.experiment.StartReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said of a start that takes long, on a clock that the test puts forward. */
@Timeout(60)
class LongStartTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final WaitlessClock clock = new WaitlessClock();
    private final Semaphore begun = new Semaphore(0), released = new Semaphore(0);
    private final WalkLab lab = new WalkLab(this::waitAtStart);
    private final RunController<WalkSettings, WalkLab.WalkFrame> run = new RunController<>(lab, lab.defaults(), 7,
            new Supplies(new NoBackend(), name -> null, ModelStore.NONE), clock);

    private void waitAtStart(StartReport report) {
        report.at("counting walkers");
        begun.release();
        released.acquireUninterruptibly();
    }

    @AfterEach void end() throws InterruptedException {
        released.release(100);
        run.close();
        assertThat(run.awaitClosed(LIMIT)).isTrue();
    }

    @Test void afterTenSecondsItSaysWhatItIsAt() throws InterruptedException {
        begun.acquire();
        assertThat(run.snapshot().status()).isEqualTo(new RunStatus.Starting());
        clock.sleep(9 * Pacer.SECOND);
        assertThat(run.snapshot().status()).as("after 9 s").isEqualTo(new RunStatus.Starting());
        clock.sleep(3 * Pacer.SECOND);
        assertThat(run.snapshot().status()).isEqualTo(new RunStatus.Starting("counting walkers", 12));
        assertThat(run.snapshot()).as("nothing new in between").isSameAs(run.snapshot());
        released.release();
        awaitObeyed();
        assertThat(run.snapshot().status()).isEqualTo(new RunStatus.Paused());
    }

    @Test void aLongResetSaysSoToo() throws InterruptedException {
        begun.acquire();
        released.release();
        awaitObeyed();
        run.reset(lab.defaults(), 8);
        begun.acquire();
        clock.sleep(31 * Pacer.SECOND);
        assertThat(run.snapshot().status()).isEqualTo(new RunStatus.Starting("counting walkers", 31));
        released.release();
        awaitObeyed();
        assertThat(run.snapshot().status()).isEqualTo(new RunStatus.Paused());
        assertThat(run.snapshot().seed()).isEqualTo(8);
    }

    private void awaitObeyed() throws InterruptedException {
        CountDownLatch obeyed = new CountDownLatch(2);
        // The second one is obeyed after the snapshot that follows the first.
        run.afterArrival(obeyed::countDown);
        Thread.sleep(50);
        run.afterArrival(obeyed::countDown);
        assertThat(obeyed.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
