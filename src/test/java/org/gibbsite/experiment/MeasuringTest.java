package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** When measurements are begun, go on, have to be finished and are forgotten. */
class MeasuringTest {
    private final List<String> log = new ArrayList<>();

    /** Takes some slices for a result; none where it is done at once. */
    private final class Slow implements Measurement {
        private final String name;
        private final int slices;
        private final LongUnaryOperator schedule;
        private final Set<Long> known = new TreeSet<>();

        Slow(String name, int slices, LongUnaryOperator schedule) {
            this.name = name;
            this.slices = slices;
            this.schedule = schedule;
        }

        @Override public long due(long step) {
            return schedule.applyAsLong(step);
        }

        @Override public boolean isKnown(long step) {
            return known.contains(step);
        }

        @Override public Job begin(long step) {
            log.add(name + step);
            if (slices == 0) known.add(step);
            int[] done = {0};
            return slices == 0 ? null : () -> {
                log.add(name);
                if (++done[0] < slices) return true;
                known.add(step);
                return false;
            };
        }
    }

    private static void finish(Measuring measuring) {
        while (measuring.isDue()) measuring.advance();
    }

    @Test void whatIsDueIsBegunOnceAndAdvancesInSlices() {
        Slow slow = new Slow("a", 3, step -> Measurement.every(10, step));
        Measuring measuring = new Measuring(List.of(slow));
        measuring.follow(9);
        assertThat(measuring.isDue()).isFalse();
        measuring.follow(10);
        measuring.follow(10);
        assertThat(measuring.isDue()).isTrue();
        for (int slice = 0; slice < 2; slice++) {
            measuring.advance();
            assertThat(measuring.isDue()).isTrue();
        }
        measuring.advance();
        assertThat(measuring.isDue()).isFalse();
        measuring.follow(10);
        measuring.advance();
        assertThat(log).as("the step that is known is not measured again").containsExactly("a10", "a", "a", "a");
        assertThat(slow.known).containsExactly(10L);
    }

    @Test void whatIsDoneAtOnceDoesNotWait() {
        Slow quick = new Slow("q", 0, step -> Measurement.every(10, step));
        Measuring measuring = new Measuring(List.of(quick));
        measuring.follow(10);
        assertThat(measuring.isDue()).isFalse();
        assertThat(measuring.mustFinish(19)).isFalse();
        measuring.follow(20);
        assertThat(log).containsExactly("q10", "q20");
    }

    @Test void itMustFinishBeforeTheStepThatMakesItDueAgain() {
        Measuring measuring = new Measuring(List.of(new Slow("a", 2, step -> Measurement.every(10, step))));
        assertThat(measuring.mustFinish(9)).as("nothing waits").isFalse();
        measuring.follow(10);
        for (long step = 10; step < 19; step++) assertThat(measuring.mustFinish(step)).as("step " + step).isFalse();
        assertThat(measuring.mustFinish(19)).isTrue();
        assertThat(measuring.mustFinish(20)).isTrue();
        measuring.follow(20);
        assertThat(log).as("an earlier one waits").containsExactly("a10");
        finish(measuring);
        assertThat(measuring.mustFinish(19)).isFalse();
        measuring.follow(20);
        assertThat(log).endsWith("a20");
    }

    @Test void whatBelongsToTheSameStepNeedNotBeFinished() {
        Measuring measuring = new Measuring(List.of(new Slow("a", 2, step -> step < 15 ? 7 : 15)));
        measuring.follow(9);
        assertThat(log).as("since which nothing has changed").containsExactly("a7");
        assertThat(measuring.mustFinish(13)).isFalse();
        assertThat(measuring.mustFinish(14)).isTrue();
    }

    @Test void aReplayedStepWhoseResultIsKnownWaitsForNothing() {
        Slow slow = new Slow("a", 2, step -> Measurement.every(10, step));
        slow.known.add(20L);
        Measuring measuring = new Measuring(List.of(slow));
        measuring.follow(10);
        assertThat(measuring.mustFinish(19)).isFalse();
    }

    @Test void earlierPlacesGoFirstOneSliceAtATime() {
        Measuring measuring = new Measuring(List.of(new Slow("a", 2, step -> step), new Slow("b", 1, step -> step)));
        measuring.follow(1);
        measuring.advance();
        assertThat(log).containsExactly("a1", "b1", "a");
        finish(measuring);
        assertThat(log).containsExactly("a1", "b1", "a", "a", "b");
    }

    @Test void anotherFutureForgetsWhatIsLater() {
        Slow early = new Slow("a", 2, step -> 10), late = new Slow("b", 2, step -> 20);
        Measuring measuring = new Measuring(List.of(early, late));
        measuring.follow(20);
        measuring.forget(20);
        measuring.forget(15);
        finish(measuring);
        assertThat(early.known).containsExactly(10L);
        assertThat(late.known).isEmpty();
        measuring.follow(20);
        assertThat(measuring.isDue()).as("it is measured anew").isTrue();
        measuring.forget(-1);
        assertThat(measuring.isDue()).isFalse();
        assertThat(measuring.mustFinish(29)).isFalse();
    }

    @Test void atTheEndTheScheduleDoesNotCount() {
        Slow slow = new Slow("a", 1, step -> Measurement.every(10, step));
        Measuring measuring = new Measuring(List.of(slow));
        measuring.followAtEnd(13);
        assertThatIllegalStateException().isThrownBy(() -> measuring.followAtEnd(13))
                .withMessage("earlier measurements wait");
        finish(measuring);
        measuring.followAtEnd(13);
        assertThat(measuring.isDue()).as("known").isFalse();
        assertThat(slow.known).containsExactly(13L);
    }

    @Test void everySoManySteps() {
        assertThat(Measurement.every(10, 20)).isEqualTo(20);
        assertThat(Measurement.every(10, 21)).isEqualTo(Measurement.NEVER);
        assertThat(Measurement.every(10, 0)).isZero();
        assertThat(Measurement.every(0, 20)).isEqualTo(Measurement.NEVER);
    }
}
