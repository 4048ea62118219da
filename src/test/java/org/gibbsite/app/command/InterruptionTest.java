package org.gibbsite.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @Test void theEndOfTheProcessWaitsUntilEverythingIsSaved() throws InterruptedException {
        Interruption interruption = Interruption.watch();
        Thread end = Thread.ofPlatform().start(interruption::interrupt);
        while (!interruption.isRequested()) Thread.onSpinWait();
        assertThat(end.join(Duration.ofMillis(50))).as("the process ended before the run was saved").isFalse();
        interruption.close();
        assertThat(end.join(Duration.ofSeconds(60))).as("the process never ends").isTrue();
    }

    @Test void whoWatchesIsAsked() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Interruption interruption = Interruption.watch(asked::countDown);
        Thread end = Thread.ofPlatform().start(interruption::interrupt);
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        interruption.close();
        assertThat(end.join(Duration.ofSeconds(60))).as("the process never ends").isTrue();
    }

    @Test void nothingIsRequestedByItself() {
        try (Interruption interruption = Interruption.watch()) {
            assertThat(interruption.isRequested()).isFalse();
        }
    }
}
