package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a clock of its own: a piece takes as long as it says. */
final class PulseWorkTest {
    private long now;
    private final PulseWork work = new PulseWork(() -> now);
    private final List<String> done = new ArrayList<>();

    private void add(String name, int milliseconds) {
        work.add(() -> {
            done.add(name);
            now += milliseconds * 1_000_000L;
        });
    }

    @Test void aPulseBeginsNothingAfterItsTime() {
        add("a", 3);
        add("b", 6);
        add("c", 1);
        work.work(0.008);
        assertThat(done).containsExactly("a", "b");
        assertThat(work.isLeft()).isTrue();
        work.work(0.008);
        assertThat(done).containsExactly("a", "b", "c");
        assertThat(work.isLeft()).isFalse();
        work.work(0.008);
        assertThat(done).hasSize(3);
    }

    @Test void aPieceThatIsTooLongForAnyPulseIsDone() {
        add("long", 100);
        add("short", 1);
        work.work(0.008);
        assertThat(done).containsExactly("long");
    }

    @Test void whatAPieceAddsComesLast() {
        work.add(() -> {
            done.add("first");
            add("third", 0);
        });
        add("second", 0);
        work.work(Double.POSITIVE_INFINITY);
        assertThat(done).containsExactly("first", "second", "third");
    }
}
