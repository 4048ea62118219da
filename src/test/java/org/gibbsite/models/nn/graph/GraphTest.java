package org.gibbsite.models.nn.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gibbsite.models.nn.GradientCheck.doubles;
import static org.gibbsite.models.nn.GradientCheck.spread;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.GradientCheck;
import org.gibbsite.models.nn.PlainForward;
import org.gibbsite.models.nn.layer.Activate;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.layer.Dense;
import org.gibbsite.models.nn.layer.Mean;
import org.gibbsite.models.nn.layer.Reparameterise;
import org.gibbsite.models.nn.layer.WeightedSum;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Backward passes of every kind, against central differences in double precision, and noise. */
class GraphTest {
    private static final RandomKey KEY = RandomKey.of(3);
    private final MatrixBackend backend = Backends.create(null, 1);
    private final Graph graph = new Graph();
    /** x W + b → tanh → the same W and b → sigmoid, 5 units everywhere. */
    private final Variable x = spread("x", 6, 5, 1), w = spread("W", 5, 5, 1), b = spread("b", 1, 5, 1);
    private final Variable hidden = layer(Activation.TANH, x), output = layer(Activation.SIGMOID, hidden);
    private final Variable first = graph.add(new Mean(hidden)), second = graph.add(new Mean(output));

    @AfterEach void close() {
        backend.close();
    }

    private Variable layer(Activation activation, Variable in) {
        return graph.add(new Activate(activation, graph.add(new Dense(in, w, b, backend)), backend));
    }

    private static double[] plainHidden(double[] x, double[] w, double[] b) {
        return PlainForward.each(PlainForward.dense(x, w, b), Math::tanh);
    }

    private static double[] plainOutput(double[] x, double[] w, double[] b) {
        return PlainForward.each(PlainForward.dense(plainHidden(x, w, b), w, b), PlainForward::sigmoid);
    }

    private static double mean(double[] values) { return Arrays.stream(values).sum() / values.length; }

    /** ∂ of {@code firstWeight · first + secondWeight · second}. */
    private void gradientsAreOf(double firstWeight, double secondWeight) {
        double[] xs = doubles(x), ws = doubles(w), bs = doubles(b);
        GradientCheck.gradient(x, at -> firstWeight * mean(plainHidden(at, ws, bs))
                + secondWeight * mean(plainOutput(at, ws, bs)));
        GradientCheck.gradient(w, at -> firstWeight * mean(plainHidden(xs, at, bs))
                + secondWeight * mean(plainOutput(xs, at, bs)));
        GradientCheck.gradient(b, at -> firstWeight * mean(plainHidden(xs, ws, at))
                + secondWeight * mean(plainOutput(xs, ws, at)));
    }

    @Test void weightsUsedAtTwoPlacesGetTheSumOfBothGradients() {
        graph.forward();
        graph.backward(second);
        gradientsAreOf(0, 1);
    }

    @Test void severalLossesAddUp() {
        graph.forward();
        graph.backward(first, second);
        gradientsAreOf(1, 1);
        graph.backward(second, second);
        gradientsAreOf(0, 2);
    }

    @Test void lossesMayFollowOneAnotherAfterOneForwardPass() {
        graph.forward();
        graph.backward(second);
        graph.backward(first);
        gradientsAreOf(1, 0);
        graph.backward(second);
        gradientsAreOf(0, 1);
    }

    @Test void whatALossDoesNotDependOnHasAGradientOfZero() {
        Variable v = spread("V", 5, 4, 1), c = spread("c", 1, 4, 1);
        Variable third = graph.add(new Mean(graph.add(new Dense(x, v, c, backend))));
        v.takeProducts();
        graph.forward();
        graph.backward(third);
        assertThat(w.gradient().data).containsOnly(0);
        assertThat(v.gradient().data).doesNotContain(0);
        graph.backward(third);
        graph.backward(second);
        assertThat(v.gradient().data).containsOnly(0);
        assertThat(c.gradient().data).containsOnly(0);
        gradientsAreOf(0, 1);
    }

    @Test void gradientsComeInFromOutside() {
        graph.forward();
        Map<Variable, float[]> seeds = new LinkedHashMap<>();
        seeds.put(first, new float[]{-2});
        seeds.put(output, filled(output.size(), 3f / output.size()));
        seeds.put(hidden, filled(hidden.size(), 1f / hidden.size()));
        graph.backward(seeds);
        gradientsAreOf(-1, 3);
        assertThat(seeds.get(output)).as("seed").containsOnly(3f / output.size());
        graph.accumulate(seeds);
        gradientsAreOf(-2, 6);
    }

    /** The gradient that one graph hands to the other is that of a variable which both have. */
    @Test void twoGraphsOneAfterTheOtherAreOneGraph() {
        Graph behind = new Graph();
        Variable loss = behind.add(new Mean(behind.add(new WeightedSum(new float[]{4, 0.5f}, output, output))));
        graph.forward();
        behind.forward();
        behind.backward(loss);
        graph.backward(Map.of(output, output.gradient().data));
        gradientsAreOf(0, 4.5);
    }

    private static float[] filled(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }

    @Test void passesAddUpWhereTheyAreAccumulated() {
        w.takeProducts();
        graph.forward();
        graph.backward(first);
        graph.accumulate(second);
        graph.accumulate(second);
        gradientsAreOf(1, 2);
        graph.backward(first);
        graph.accumulate(Map.of(first, new float[]{2}));
        gradientsAreOf(3, 0);
        graph.clear();
        graph.accumulate(second);
        gradientsAreOf(0, 1);
    }

    @Test void whatComesFromOutsideMayBeOfALeaf() {
        graph.forward();
        graph.backward(Map.of(x, filled(x.size(), 2), first, new float[]{0}));
        assertThat(x.gradient().data).containsOnly(2);
        graph.accumulate(Map.of(x, filled(x.size(), 3)));
        assertThat(x.gradient().data).containsOnly(5);
    }

    @Test void halvesOfABatchAddUpToTheBatch() {
        Graph whole = new Graph(), half = new Graph();
        Variable v = spread("V", 5, 3, 1), c = spread("c", 1, 3, 1), some = Variable.input("some", 3, 5);
        v.takeProducts();
        Variable loss = whole.add(new Mean(whole.add(new Dense(x, v, c, backend))));
        Variable part = half.add(new Mean(half.add(new Dense(some, v, c, backend))));
        whole.forward();
        whole.backward(loss);
        float[] expected = v.gradient().data.clone(), bias = c.gradient().data.clone();
        half.clear();
        for (int from = 0; from < 2; from++) {
            System.arraycopy(x.data(), from * some.size(), some.data(), 0, some.size());
            half.forward();
            half.accumulate(Map.of(part, new float[]{0.5f}));
        }
        assertThat(v.gradient().data).containsExactly(expected, org.assertj.core.data.Offset.offset(1e-6f));
        assertThat(c.gradient().data).containsExactly(bias, org.assertj.core.data.Offset.offset(1e-6f));
    }

    @Test void aGradientThatWasOverwrittenIsRefusedAndNotWrong() {
        Graph plain = new Graph();
        Variable v = spread("V", 5, 3, 1), c = spread("c", 1, 3, 1);
        v.takeProducts();
        Variable loss = plain.add(new Mean(plain.add(new Dense(x, v, c, backend))));
        plain.forward();
        plain.backward(loss);
        plain.forward();
        assertThatThrownBy(v::gradient).isInstanceOf(IllegalStateException.class).hasMessageContaining("V (5 × 3)");
        assertThatThrownBy(() -> plain.accumulate(loss)).isInstanceOf(IllegalStateException.class);
        plain.backward(loss);
        assertThat(v.gradient().data).doesNotContain(0);
    }

    @Test void nothingFlowsThroughAStop() {
        Variable free = spread("free", 6, 5, 1), stopped = output.stopped();
        Variable sum = graph.add(new Mean(graph.add(new WeightedSum(new float[]{2, 1}, free, stopped))));
        graph.forward();
        assertThat(stopped.data()).as("values").isSameAs(output.data());
        graph.backward(sum);
        GradientCheck.gradient(free, at -> 2 * mean(at));
        assertThat(w.gradient().data).containsOnly(0);
        graph.backward(sum, second);
        gradientsAreOf(0, 1);
    }

    /** hidden goes through a stop at the one place and not at the other. */
    @Test void aStopStopsAtItsPlaceOnly() {
        Variable mixed = graph.add(new Mean(graph.add(new WeightedSum(new float[]{3, 1}, hidden.stopped(), hidden))));
        graph.forward();
        graph.backward(mixed);
        gradientsAreOf(1, 0);
    }

    @Test void gradientsOfResultsCanBeReadAfterThePass() {
        Variable again = graph.add(new Activate(Activation.TANH, output, backend));
        Variable more = graph.add(new Activate(Activation.TANH, output, backend)), loss = graph.add(new Mean(more));
        graph.forward();
        graph.backward(loss, graph.add(new Mean(again)));
        assertThat(again.gradient().data).containsOnly(1f / again.size());
        assertThat(more.gradient().data).containsOnly(1f / more.size());
    }

    @Test void badBeginningsAreRefused() {
        Variable fixed = graph.add(new Mean(x.stopped())), other = Variable.parameter("other", 1, 1);
        graph.forward();
        refused(() -> graph.backward(fixed), "depends on nothing");
        refused(() -> graph.backward(other), "not in this graph");
        refused(() -> graph.backward(output), "one number");
        refused(() -> graph.backward(), "needs a loss");
        refused(() -> graph.backward(Map.of()), "needs a gradient");
        refused(() -> graph.accumulate(Map.of(output, new float[3])), "3 numbers");
        Mean late = new Mean(x);
        graph.add(new Mean(late.results().getFirst()));
        refused(() -> graph.add(late), "before it is computed");
    }

    private static void refused(Runnable call, String words) {
        assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }

    private Variable draw(Graph of, NoiseTag tag) {
        return of.add(new Reparameterise(x, x, tag, backend));
    }

    @Test void noiseStaysTheSameWhateverElseIsInTheGraph() {
        Graph alone = new Graph(), late = new Graph();
        Variable one = draw(alone, NoiseTag.of("z"));
        late.add(new Mean(x));
        draw(late, NoiseTag.of("before"));
        Variable other = draw(late, NoiseTag.of("z"));
        alone.forward(KEY);
        late.forward(KEY);
        assertThat(other.data()).isEqualTo(one.data());
        alone.forward(KEY.fold(1));
        assertThat(other.data()).isNotEqualTo(one.data());
    }

    @Test void everyTagIsTheFoldOfItsNameNumberOrStep() {
        for (Map.Entry<NoiseTag, RandomKey> each : List.of(Map.entry(NoiseTag.of("z"), KEY.fold("z")),
                Map.entry(NoiseTag.of(4), KEY.fold(4)), Map.entry(NoiseTag.of("z").at(2), KEY.fold("z").fold(2)))) {
            assertThat(each.getKey().key(KEY)).as(each.getKey().toString()).isEqualTo(each.getValue());
        }
    }

    @Test void twoOperationsNeverDrawTheSameNoise() {
        draw(graph, NoiseTag.of("Aa"));
        draw(graph, NoiseTag.of("Aa").at(0));
        draw(graph, NoiseTag.of("Aa").at(1));
        refused(() -> draw(graph, NoiseTag.of("Aa").at(1)), "same noise");
        refused(() -> draw(graph, NoiseTag.of("BB")), "same noise"); // its hash is that of "Aa"
        assertThatThrownBy(graph::forward).isInstanceOf(IllegalStateException.class).hasMessageContaining("key");
    }
}
