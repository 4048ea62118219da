package org.gibbsite.models.nn.layer;

import static org.gibbsite.models.nn.GradientCheck.check;
import static org.gibbsite.models.nn.GradientCheck.spread;
import static org.gibbsite.models.nn.PlainForward.each;
import static org.gibbsite.models.nn.PlainForward.rowSums;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.GradientCheck;
import org.gibbsite.models.nn.PlainForward;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.NoiseTag;
import org.gibbsite.models.nn.graph.Variable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values and gradients of every operation against its formula in double precision. */
class OperationsTest {
    private static final NoiseTag TAG = NoiseTag.of("noise");
    private final MatrixBackend backend = Backends.create(null, 1);

    @AfterEach void close() {
        backend.close();
    }

    @Test void dense() {
        Variable x = spread("x", 5, 37, 1), w = spread("W", 37, 19, 1), b = spread("b", 1, 19, 1);
        check(new Dense(x, w, b, backend), List.of(x, w, b), in -> of(PlainForward.dense(in[0], in[1], in[2])));
    }

    @Test void tanh() { activation(Activation.TANH, Math::tanh); }

    @Test void relu() { activation(Activation.RELU, a -> Math.max(a, 0)); }

    @Test void softplus() { activation(Activation.SOFTPLUS, PlainForward::softplus); }

    @Test void sigmoid() { activation(Activation.SIGMOID, PlainForward::sigmoid); }

    private void activation(Activation activation, java.util.function.DoubleUnaryOperator f) {
        Variable x = spread("x", 7, 23, 3);
        check(new Activate(activation, x, backend), List.of(x), in -> of(each(in[0], f)));
        Graph twice = new Graph();
        Variable one = twice.add(new Activate(activation, x, backend));
        Variable other = twice.add(new Activate(activation, x, backend));
        Variable sum = twice.add(new Mean(twice.add(new WeightedSum(new float[]{1, 2}, one, other))));
        twice.forward();
        twice.backward(sum);
        GradientCheck.gradient(x, at -> 3 * Arrays.stream(each(at, f)).sum() / at.length);
    }

    @Test void softmax() {
        Variable x = spread("x", 5, 6, 2);
        check(new Softmax(x), List.of(x), in -> of(PlainForward.softmax(in[0], 6)));
    }

    @Test void reparameterise() {
        Variable m = spread("m", 4, 5, 2), v = spread("v", 4, 5, 2);
        float[] noise = new float[20];
        GradientCheck.KEY.fold("noise").normals(noise);
        check(new Reparameterise(m, v, TAG, backend), List.of(m, v), in -> {
            double[] z = in[0].clone();
            for (int i = 0; i < z.length; i++) z[i] += Math.exp(in[1][i] / 2) * noise[i];
            return of(z);
        });
    }

    @Test void repeatRows() {
        Variable x = spread("x", 3, 4, 1);
        check(new RepeatRows(x, 5), List.of(x), in -> {
            double[] y = new double[60];
            for (int i = 0; i < y.length; i++) y[i] = in[0][i / 4 / 5 * 4 + i % 4];
            return of(y);
        });
    }

    @Test void weightedSum() {
        Variable x = spread("x", 3, 4, 1), y = spread("y", 3, 4, 1);
        check(new WeightedSum(new float[]{2, -0.5f}, x, y), List.of(x, y),
                in -> of(rowSums(12, 1, i -> 2 * in[0][i] - 0.5 * in[1][i])));
    }

    @Test void aVariableUsedTwiceGetsBothGradients() {
        Variable x = spread("x", 3, 4, 1);
        check(new WeightedSum(new float[]{2, 3}, x, x), List.of(x), in -> of(rowSums(12, 1, i -> 5 * in[0][i])));
    }

    @Test void logMeanExp() {
        Variable x = spread("x", 12, 1, 5);
        check(new LogMeanExp(x, 4), List.of(x), in -> {
            double[] means = rowSums(3, 4, i -> Math.exp(in[0][i]) / 4);
            return of(each(means, Math::log));
        });
    }

    @Test void mean() {
        Variable x = spread("x", 3, 4, 1);
        check(new Mean(x), List.of(x), in -> of(rowSums(1, 12, i -> in[0][i] / 12)));
    }

    @Test void dropout() {
        Variable x = spread("x", 4, 9, 1);
        float[] draws = new float[36];
        GradientCheck.KEY.fold("noise").uniforms(draws);
        check(new Dropout(x, 0.3f, TAG), List.of(x),
                in -> of(rowSums(36, 1, i -> draws[i] < 0.3f ? 0 : in[0][i] / (1 - 0.3f))));
    }

    @Test void batchNorm() {
        Variable x = spread("x", 8, 3, 2), scale = spread("γ", 1, 3, 2), shift = spread("δ", 1, 3, 1);
        BatchNorm.Running running = running();
        check(new BatchNorm(x, scale, shift, running, true), List.of(x, scale, shift),
                in -> of(PlainForward.batchNorm(in[0], in[1], in[2])));
    }

    private static BatchNorm.Running running() {
        Variable mean = Variable.input("mean", 1, 3), variance = Variable.input("variance", 1, 3);
        for (int j = 0; j < 3; j++) {
            mean.data()[j] = j - 1;
            variance.data()[j] = 0.5f + j;
        }
        return new BatchNorm.Running(mean, variance);
    }

    @Test void batchNormThatEvaluates() {
        Variable x = spread("x", 8, 3, 2), scale = spread("γ", 1, 3, 2), shift = spread("δ", 1, 3, 1);
        check(new BatchNorm(x, scale, shift, running(), false), List.of(x, scale, shift), in -> of(rowSums(24, 1,
                i -> in[1][i % 3] * (in[0][i] - (i % 3 - 1)) / Math.sqrt(0.5 + i % 3 + 1e-5) + in[2][i % 3])));
    }

    @Test void planarFlow() {
        Variable z = spread("z", 6, 3, 2), p = spread("p", 6, 9, 1);
        check(new PlanarFlow(z, p, 2), List.of(z, p), in -> PlainForward.planarFlow(in[0], in[1], 3, 9, 2));
    }

    private static double[][] of(double[] result) {
        return new double[][]{result};
    }
}
