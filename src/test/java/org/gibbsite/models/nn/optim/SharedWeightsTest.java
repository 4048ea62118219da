package org.gibbsite.models.nn.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gibbsite.models.nn.GradientCheck.spread;

import java.util.List;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.GradientCheck;
import org.gibbsite.models.nn.PlainForward;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Activate;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.layer.Dense;
import org.gibbsite.models.nn.layer.Mean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weights that stand at two places of a graph are stepped once a step, with the sum of both gradients. */
class SharedWeightsTest {
    private static final int STEPS = 5;
    private final MatrixBackend backend = Backends.create(null, 1);

    @AfterEach void close() {
        backend.close();
    }

    /** A net x W + b → tanh → W, b → softplus whose two W and b may be the same variables. */
    private final class Net {
        final Variable x = spread("x", 7, 6, 1), w = spread("W", 6, 6, 1), b = spread("b", 1, 6, 1), upperW, upperB;
        final Graph graph = new Graph();
        final Variable loss;

        Net(boolean isShared) {
            upperW = isShared ? w : spread("W", 6, 6, 1);
            upperB = isShared ? b : spread("b", 1, 6, 1);
            Variable hidden = graph.add(
                    new Activate(Activation.TANH, graph.add(new Dense(x.stopped(), w, b, backend)), backend));
            loss = graph.add(new Mean(graph.add(
                    new Activate(Activation.SOFTPLUS, graph.add(new Dense(hidden, upperW, upperB, backend)),
                            backend))));
        }

        void pass() {
            graph.forward();
            graph.backward(loss);
        }
    }

    @ParameterizedTest
    @EnumSource void theStepIsThatOfTheSummedGradient(Optimiser.Kind kind) {
        Net shared = new Net(true), apart = new Net(false);
        // listed twice, as two nets would list it
        Optimiser one = Optimiser.of(kind, List.of(shared.w, shared.b, shared.upperW, shared.upperB), backend);
        Variable w = spread("W", 6, 6, 1), b = spread("b", 1, 6, 1);
        Optimiser byHand = Optimiser.of(kind, List.of(w, b), backend);
        for (int update = 1; update <= STEPS; update++) {
            shared.pass();
            one.step(0.01f, update);
            apart.pass();
            sum(apart.w, apart.upperW, w);
            sum(apart.b, apart.upperB, b);
            byHand.step(0.01f, update);
            for (Variable place : List.of(apart.w, apart.upperW)) copy(w, place);
            for (Variable place : List.of(apart.b, apart.upperB)) copy(b, place);
        }
        assertThat(shared.w.data()).as("W after %d steps", STEPS).containsExactly(w.data(), Offset.offset(1e-5f));
        assertThat(shared.b.data()).as("b").containsExactly(b.data(), Offset.offset(1e-5f));
        assertThat(shared.w.data()).as("W moves").isNotEqualTo(spread("W", 6, 6, 1).data());
    }

    private static void sum(Variable a, Variable b, Variable to) {
        for (int i = 0; i < to.size(); i++) to.gradient().data[i] = a.gradient().data[i] + b.gradient().data[i];
    }

    private static void copy(Variable from, Variable to) {
        System.arraycopy(from.data(), 0, to.data(), 0, from.size());
    }

    /** Whoever takes two factors of a gradient gets the whole sum none the less. */
    @ParameterizedTest
    @EnumSource void theSummedGradientIsTheDerivative(Optimiser.Kind kind) {
        Net net = new Net(true);
        Optimiser.of(kind, List.of(net.w, net.b), backend);
        net.pass();
        double[] x = GradientCheck.doubles(net.x), b = GradientCheck.doubles(net.b);
        GradientCheck.gradient(net.w, w -> {
            double[] hidden = PlainForward.each(PlainForward.dense(x, w, b), Math::tanh), sum = {0};
            for (double y : PlainForward.dense(hidden, w, b)) sum[0] += PlainForward.softplus(y) / x.length;
            return sum[0];
        });
    }

    /** A learnt input is a factor of the weights' gradient, and is stepped before them. */
    @ParameterizedTest
    @EnumSource void aParameterThatIsAnInputIsSteppedLikeAnyOther(Optimiser.Kind kind) {
        LearntInput net = new LearntInput(), read = new LearntInput();
        Optimiser one = Optimiser.of(kind, List.of(net.x, net.w), backend);
        Optimiser other = Optimiser.of(kind, List.of(read.x, read.w), backend);
        net.pass();
        one.step(0.1f, 1);
        read.pass();
        read.w.gradient();
        other.step(0.1f, 1);
        assertThat(net.w.data()).containsExactly(read.w.data(), Offset.offset(1e-6f));
    }

    /** A net x W + b → softplus whose x is learnt. */
    private final class LearntInput {
        final Variable x = spread("x", 7, 6, 1), w = spread("W", 6, 6, 1);
        final Graph graph = new Graph();
        final Variable y = graph.add(new Dense(x, w, Variable.input("b", 1, 6), backend));
        final Variable loss = graph.add(new Mean(graph.add(new Activate(Activation.SOFTPLUS, y, backend))));

        void pass() {
            graph.forward();
            graph.backward(loss);
        }
    }

    @ParameterizedTest
    @EnumSource void twoParametersOfOneNameAreRefused(Optimiser.Kind kind) {
        List<Variable> twins = List.of(Variable.parameter("W", 1, 2), Variable.parameter("W", 1, 2));
        assertThatThrownBy(() -> Optimiser.of(kind, twins, backend)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("W");
    }
}
