package org.gibbsite.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartNoticeTest {
    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Test void aLongStartSaysWhatItIsAt() throws InterruptedException {
        try (StartNotice notice = new StartNotice(said::add, Duration.ofMillis(20))) {
            notice.at("reading data set mnist");
            assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("starting for 0 s: reading data set mnist …");
            assertThat(said.poll(30, TimeUnit.SECONDS)).as("again, later").isNotNull();
        }
    }

    @Test void aShortOneSaysNothing() throws InterruptedException {
        try (StartNotice notice = new StartNotice(said::add)) {
            notice.at("reading data set mnist");
        }
        assertThat(said.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }
}
