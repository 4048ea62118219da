package org.gibbsite.models.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.GradientCheck;
import org.gibbsite.models.nn.PlainForward;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One description for every batch size, for training, for evaluation, for parts of a graph and for single cases. */
class NetworkTest {
    private static final RandomKey KEY = RandomKey.of(6);
    private static final Offset<Float> CLOSE = Offset.offset(1e-5f);
    private static final Network NET = Network.of(9, Layer.dense("first", 12), Layer.batchNorm("norm"),
            Layer.activate(Activation.TANH), Layer.dropout("drop", 0.4f), Layer.dense("second", 4));
    private final MatrixBackend backend = Backends.create(null, 1);
    private final ParameterSet parameters = NET.parameters();

    @AfterEach void close() {
        backend.close();
    }

    private CompiledNetwork compiled(int batch, Mode mode) {
        CompiledNetwork compiled = NET.compile(parameters, batch, mode, backend);
        RandomKey.of(batch).uniforms(compiled.input().data());
        return compiled;
    }

    /** Some passes of training batches, so that running means are something. */
    private CompiledNetwork seenBatches() {
        NET.initialise(parameters, KEY);
        CompiledNetwork training = compiled(32, Mode.TRAINING);
        for (int pass = 0; pass < 5; pass++) {
            KEY.fold("x").fold(pass).normals(training.input().data());
            training.graph().forward(KEY.fold(pass));
        }
        return training;
    }

    private static float[] row(Variable x, int row) {
        return Arrays.copyOfRange(x.data(), row * x.columns(), (row + 1) * x.columns());
    }

    @Test void everyBatchSizeAndTheSingleCaseComputeTheSame() {
        seenBatches();
        CompiledNetwork many = compiled(17, Mode.EVALUATION), one = compiled(1, Mode.EVALUATION);
        many.graph().forward();
        for (int row = 0; row < 17; row++) {
            float[] x = row(many.input(), row);
            System.arraycopy(x, 0, one.input().data(), 0, x.length);
            one.graph().forward();
            assertThat(one.output().data()).as("row %d", row).isEqualTo(row(many.output(), row));
            assertThat(NET.evaluate(x, parameters.values())).containsExactly(one.output().data(), CLOSE);
        }
    }

    @Test void evaluationDropsNothingAndNormalisesByRunningMeans() {
        seenBatches();
        CompiledNetwork evaluating = compiled(8, Mode.EVALUATION);
        evaluating.graph().forward();
        double[][] x = {GradientCheck.doubles(evaluating.input())};
        double[] hidden = PlainForward.dense(x[0], doubles("firstWeights"), doubles("firstBias"));
        for (int i = 0; i < hidden.length; i++) {
            double normal = (hidden[i] - doubles("normMean")[i % 12])
                    / Math.sqrt(doubles("normVariance")[i % 12] + 1e-5);
            hidden[i] = Math.tanh(doubles("normScale")[i % 12] * normal + doubles("normShift")[i % 12]);
        }
        double[] expected = PlainForward.dense(hidden, doubles("secondWeights"), doubles("secondBias"));
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) evaluating.output().data()[i]).as("number %d", i)
                    .isCloseTo(expected[i], Offset.offset(1e-5));
        }
    }

    private double[] doubles(String name) {
        return GradientCheck.doubles(parameters.get(name));
    }

    @Test void runningMeansAreThoseOfTheBatchesAndKnownToWhoeverEvaluates() {
        Network net = Network.of(2, Layer.batchNorm("norm"));
        ParameterSet set = net.parameters();
        net.initialise(set, KEY);
        CompiledNetwork training = net.compile(set, 3, Mode.TRAINING, backend);
        CompiledNetwork evaluating = net.compile(set, 1, Mode.EVALUATION, backend);
        // columns (1, 2, 6), mean 3 and variance 7 of all cases; (0, 0, 0)
        System.arraycopy(new float[]{1, 0, 2, 0, 6, 0}, 0, training.input().data(), 0, 6);
        training.graph().forward();
        assertThat(set.get("normMean").data()).containsExactly(new float[]{0.3f, 0}, CLOSE);
        assertThat(set.get("normVariance").data()).containsExactly(new float[]{1.6f, 0.9f}, CLOSE);
        evaluating.input().data()[0] = 1.3f;
        evaluating.graph().forward();
        assertThat(evaluating.output().data()[0]).isCloseTo((float) (1 / Math.sqrt(1.6)), CLOSE);
    }

    @Test void evaluationChangesNothingThatIsLearntOrKept() {
        CompiledNetwork training = seenBatches();
        var before = parameters.values();
        CompiledNetwork evaluating = compiled(50, Mode.EVALUATION);
        evaluating.graph().forward();
        evaluating.graph().forward();
        parameters.values().forEach((name, values) -> assertThat(values).as(name).isEqualTo(before.get(name)));
        training.graph().forward(KEY);
        assertThat(parameters.get("normMean").data()).as("training does").isNotEqualTo(before.get("normMean"));
    }

    @Test void evaluationKeepsNoGradientsAndTrainingDoes() {
        assertThat(compiled(3, Mode.EVALUATION).output().isDifferentiated()).isFalse();
        assertThat(compiled(3, Mode.TRAINING).output().isDifferentiated()).isTrue();
        assertThat(parameters.learnt()).extracting(Variable::name).containsExactly("firstWeights", "firstBias",
                "normScale", "normShift", "secondWeights", "secondBias");
        assertThat(parameters.all()).hasSize(8);
    }

    @Test void trainingDropsUnitsAndItsNoiseIsInTheKey() {
        seenBatches();
        CompiledNetwork training = compiled(8, Mode.TRAINING), again = compiled(8, Mode.TRAINING);
        training.graph().forward(KEY.fold(1));
        again.graph().forward(KEY.fold(1));
        assertThat(again.output().data()).isEqualTo(training.output().data());
        again.graph().forward(KEY.fold(2));
        assertThat(again.output().data()).isNotEqualTo(training.output().data());
    }

    @Test void layersOfOneNameShareTheirWeights() {
        Network loop = Network.of(5, Layer.dense("loop", 5), Layer.activate(Activation.TANH), Layer.dense("loop", 5));
        ParameterSet set = loop.parameters();
        assertThat(set.learnt()).extracting(Variable::name).containsExactly("loopWeights", "loopBias");
        loop.initialise(set, KEY);
        CompiledNetwork net = loop.compile(set, 4, Mode.TRAINING, backend);
        KEY.normals(net.input().data());
        Variable loss = net.graph().add(new Mean(net.output()));
        net.graph().forward();
        net.graph().backward(loss);
        double[] x = GradientCheck.doubles(net.input()), b = GradientCheck.doubles(set.get("loopBias"));
        GradientCheck.gradient(set.get("loopWeights"), w -> Arrays.stream(PlainForward.dense(PlainForward.each(
                PlainForward.dense(x, w, b), Math::tanh), w, b)).sum() / 20);
        Network other = Network.of(5, Layer.dense("loop", 6));
        assertThatThrownBy(() -> other.declare(set)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loopWeights (5 × 6)").hasMessageContaining("loopWeights (5 × 5)");
    }

    @Test void aNetworkMayStandAtTwoPlacesOfAGraphWithNoiseOfItsOwn() {
        NET.initialise(parameters, KEY);
        Graph graph = new Graph();
        Assembly assembly = new Assembly(graph, parameters, Mode.TRAINING, backend);
        Variable x = Variable.input("x", 6, 9);
        KEY.normals(x.data());
        Variable one = NET.addTo(assembly.at(0), x), two = NET.addTo(assembly.at(1), x);
        graph.forward(KEY);
        assertThat(two.data()).isNotEqualTo(one.data());
        assertThatThrownBy(() -> NET.addTo(assembly.at(1), x)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same noise");
    }

    @ParameterizedTest
    @EnumSource void firstWeightsAreThoseOfTheirLaws(FirstWeights first) {
        Network net = Network.of(400, Layer.dense("wide", 300, first));
        ParameterSet set = net.parameters();
        net.initialise(set, KEY);
        double squares = 0, n = 400 * 300;
        for (float w : set.get("wideWeights").data()) squares += (double) w * w / n;
        double variance = first == FirstWeights.HE ? 2 / 400.0 : 1 / 400.0 / 3;
        assertThat(squares).as("variance, %s expected", variance).isBetween(0.98 * variance, 1.02 * variance);
        if (first == FirstWeights.HE) assertThat(set.get("wideBias").data()).containsOnly(0);
        else
            assertThat(set.get("wideBias").data()).doesNotContain(0);
    }

    @Test void aSetTakesOverWhatAnotherHas() {
        seenBatches();
        ParameterSet other = NET.parameters(), third = NET.parameters();
        other.set(parameters);
        third.set(parameters.values());
        for (ParameterSet each : List.of(other, third)) {
            for (Variable variable : each.all()) {
                assertThat(variable.data()).as(variable.name()).isEqualTo(parameters.get(variable.name()).data());
            }
        }
        assertThatThrownBy(() -> other.get("third")).hasMessageContaining("'third'");
        refused(() -> other.set(Map.of("firstBias", new float[3])), "3 numbers do not fit firstBias (1 × 12)");
    }

    @Test void whatDoesNotFitIsRefused() {
        refused(() -> Network.of(0), "at least 1 input");
        refused(() -> Network.of(2, Layer.dense("none", 0)), "at least 1 unit");
        refused(() -> Layer.dropout("all", 1), "[0, 1)");
        refused(() -> NET.evaluate(new float[8], parameters.values()), "8 numbers");
        Assembly assembly = new Assembly(new Graph(), parameters, Mode.TRAINING, backend);
        refused(() -> NET.addTo(assembly, Variable.input("x", 2, 8)), "x (2 × 8)");
    }

    private static void refused(Runnable call, String words) {
        assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }
}
