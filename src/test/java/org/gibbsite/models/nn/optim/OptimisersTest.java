package org.gibbsite.models.nn.optim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.ejml.EjmlBackend;
import org.gibbsite.models.nn.graph.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each optimiser's first steps by hand, and that all find the bottom of a bowl. */
class OptimisersTest {
    private static final Offset<Float> CLOSE = Offset.offset(1e-6f);

    private static Variable at(float x) {
        Variable parameter = Variable.parameter("θ", 1, 1);
        parameter.data()[0] = x;
        return parameter;
    }

    private static float afterTwoSteps(Optimiser.Kind kind) {
        Variable x = at(1);
        Optimiser optimiser = Optimiser.of(kind, List.of(x), new EjmlBackend());
        for (int update = 1; update <= 2; update++) {
            x.gradient().data[0] = update == 1 ? 2 : 1;
            optimiser.step(0.1f, update);
        }
        return x.data()[0];
    }

    @Test void theFirstTwoStepsAreThoseOfTheFormulas() {
        assertThat(afterTwoSteps(Optimiser.Kind.SGD)).isCloseTo(1 - 0.2f - 0.1f, CLOSE);
        assertThat(afterTwoSteps(Optimiser.Kind.MOMENTUM)).isCloseTo(1 - 0.2f - 0.28f, CLOSE);
        // θ + αv − εg: v = −0.2, then −0.28
        assertThat(afterTwoSteps(Optimiser.Kind.NESTEROV)).isCloseTo(1 - 0.38f - 0.352f, CLOSE);
        // s = 0.4, then 0.46
        assertThat(afterTwoSteps(Optimiser.Kind.RMSPROP))
                .isCloseTo((float) (1 - 0.2 / Math.sqrt(0.4) - 0.1 / Math.sqrt(0.46)), CLOSE);
        // m̂ = 2, ŝ = 4; then m = 0.28, s = 0.004996, m̂ = m/0.19, ŝ = s/0.001999
        assertThat(afterTwoSteps(Optimiser.Kind.ADAM))
                .isCloseTo((float) (1 - 0.1 - 0.1 * (0.28 / 0.19) / Math.sqrt(0.004996 / 0.001999)),
                        Offset.offset(1e-5f));
        // u = 2, then 1.998
        assertThat(afterTwoSteps(Optimiser.Kind.ADAMAX))
                .isCloseTo((float) (1 - 0.1 - 0.1 / 0.19 * 0.28 / 1.998), CLOSE);
    }

    @ParameterizedTest
    @EnumSource void everyOptimiserFindsTheBottomOfABowl(Optimiser.Kind kind) {
        Variable x = at(3);
        Optimiser optimiser = Optimiser.of(kind, List.of(x), new EjmlBackend());
        for (int update = 1; update <= 4000; update++) {
            x.gradient().data[0] = 2 * x.data()[0];
            optimiser.step((float) Schedule.COSINE.at(0.01, update, 4000), update);
        }
        assertThat(x.data()[0]).isCloseTo(0, Offset.offset(0.01f));
    }

    @Test void schedulesBeginAtTheRateAndGoWhereTheySay() {
        for (Schedule schedule : Schedule.values()) assertThat(schedule.at(0.3, 0, 10)).isEqualTo(0.3);
        assertThat(Schedule.LINEAR.at(0.3, 10, 10)).isZero();
        assertThat(Schedule.COSINE.at(0.3, 10, 10)).isLessThan(1e-15);
        assertThat(Schedule.EXPONENTIAL.at(0.3, 1, 10)).isEqualTo(0.15);
        assertThat(Schedule.INVERSE.at(0.3, 2, 10)).isEqualTo(0.3 / 3);
        assertThat(Schedule.CONSTANT.at(0.3, 7, 10)).isEqualTo(0.3);
    }
}
