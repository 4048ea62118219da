package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is worked out once, when asked for or before. */
class LateTest {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicInteger made = new AtomicInteger();

    private Late<Integer> part() {
        return new Late<>(asked, made::incrementAndGet);
    }

    @Test void isWorkedOutOnceHoweverOftenItIsAskedFor() {
        Late<Integer> part = part();
        assertThat(made).hasValue(0);
        assertThat(part.get()).isEqualTo(1);
        assertThat(part.get()).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    @Test void isWorkedOutAheadOnlyWhereTheOneBeforeWasAskedFor() {
        part().workOutIfAsked();
        assertThat(made).as("nobody looks").hasValue(0);
        part().get();
        Late<Integer> next = part();
        next.workOutIfAsked();
        assertThat(made).hasValue(2);
        assertThat(next.get()).isEqualTo(2);
        Late<Integer> third = part();
        third.workOutIfAsked();
        assertThat(made).hasValue(3);
        part().workOutIfAsked();
        assertThat(made).as("nobody asked for the third").hasValue(3);
    }
}
