package org.gibbsite.models.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.density.GaussianKl;
import org.gibbsite.models.nn.density.GaussianLogLikelihood;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.NoiseTag;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Dense;
import org.gibbsite.models.nn.layer.Initialiser;
import org.gibbsite.models.nn.layer.Mean;
import org.gibbsite.models.nn.layer.Reparameterise;
import org.gibbsite.models.nn.layer.RepeatRows;
import org.gibbsite.models.nn.layer.WeightedSum;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.nn.optim.Schedule;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/**
 * Linear encoder, linear decoder, constant diagonal q: probabilistic principal component analysis, whose likelihood is known
 * exactly. Source: Tipping, Bishop, "Probabilistic principal component analysis", 1999, equations 4 and 8; Lucas, Tucker,
 * Grosse, Norouzi, "Don't blame the ELBO!", 2019, section 4: the bound is tight at its optimum.
 */
class LinearGaussianTest {
    private static final int CASES = 2000, WIDTH = 10, FACTORS = 2, UPDATES = 1000;
    private static final RandomKey KEY = RandomKey.of(21);

    @Test void theBoundReachesTheExactLogLikelihood() {
        float[] x = data();
        double exact = largestLogLikelihood(x), bound = learntBound(x);
        assertThat(bound).as("bound, exact largest log-likelihood %s", exact).isBetween(exact - 0.5, exact + 0.05);
    }

    /** 2000 cases of x = W z + 0.5 noise. */
    private static float[] data() {
        float[] w = new float[WIDTH * FACTORS], z = new float[CASES * FACTORS], x = new float[CASES * WIDTH];
        KEY.fold("W").normals(w);
        KEY.fold("z").normals(z);
        KEY.fold("noise").normals(x);
        for (int n = 0; n < CASES; n++) {
            for (int i = 0; i < WIDTH; i++) {
                float sum = 0.5f * x[n * WIDTH + i];
                for (int j = 0; j < FACTORS; j++) sum += w[i * FACTORS + j] * z[n * FACTORS + j];
                x[n * WIDTH + i] = sum;
            }
        }
        return x;
    }

    /** −½ (m log 2π + Σ_{i≤q} log λ_i + (m − q) log σ² + m) with σ² the mean of the m − q least eigenvalues of the covariance. */
    private static double largestLogLikelihood(float[] x) {
        double[] mean = new double[WIDTH];
        for (int i = 0; i < x.length; i++) mean[i % WIDTH] += (double) x[i] / CASES;
        DMatrixRMaj covariance = new DMatrixRMaj(WIDTH, WIDTH);
        for (int n = 0; n < CASES; n++) {
            for (int i = 0; i < WIDTH; i++) for (int j = 0; j < WIDTH; j++) {
                covariance.data[i * WIDTH + j] += (x[n * WIDTH + i] - mean[i]) * (x[n * WIDTH + j] - mean[j]) / CASES;
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(WIDTH, false, true);
        eigen.decompose(covariance);
        double[] values = new double[WIDTH];
        for (int i = 0; i < WIDTH; i++) values[i] = eigen.getEigenvalue(i).getReal();
        java.util.Arrays.sort(values);
        double least = 0, logs = 0;
        for (int i = 0; i < WIDTH - FACTORS; i++) least += values[i] / (WIDTH - FACTORS);
        for (int i = WIDTH - FACTORS; i < WIDTH; i++) logs += Math.log(values[i]);
        return -0.5 * (WIDTH * Math.log(2 * Math.PI) + logs + (WIDTH - FACTORS) * Math.log(least) + WIDTH);
    }

    private static double learntBound(float[] x) {
        try (MatrixBackend backend = Backends.create(null, 1)) {
            Variable in = Variable.input("x", CASES, WIDTH);
            System.arraycopy(x, 0, in.data(), 0, x.length);
            Variable up = Variable.parameter("V", WIDTH, FACTORS), upBias = Variable.parameter("c", 1, FACTORS);
            Variable logVariance = Variable.parameter("v", 1, FACTORS);
            Variable down = Variable.parameter("W", FACTORS, WIDTH), downBias = Variable.parameter("b", 1, WIDTH);
            Variable pixel = Variable.parameter("s", 1, 1);
            Initialiser.fanIn(up, WIDTH, KEY.fold("up"));
            Initialiser.fanIn(down, FACTORS, KEY.fold("down"));
            Graph graph = new Graph();
            Variable mean = graph.add(new Dense(in, up, upBias, backend));
            Variable spread = graph.add(new RepeatRows(logVariance, CASES));
            Variable z = graph.add(new Reparameterise(mean, spread, NoiseTag.of("z"), backend));
            Variable kl = graph.add(new GaussianKl(mean, spread, backend));
            Variable out = graph.add(new Dense(z, down, downBias, backend));
            Variable fit = graph.add(new GaussianLogLikelihood(out, pixel, in));
            Variable bound = graph.add(new Mean(graph.add(new WeightedSum(new float[]{1, -1}, fit, kl))));
            Variable loss = graph.add(new WeightedSum(new float[]{-1}, bound));
            Optimiser adam = Optimiser.of(Optimiser.Kind.ADAM,
                    List.of(up, upBias, logVariance, down, downBias, pixel), backend);
            for (int update = 1; update <= UPDATES; update++) {
                graph.forward(KEY.fold(update));
                graph.backward(loss);
                adam.step((float) Schedule.COSINE.at(0.03, update, UPDATES), update);
            }
            double sum = 0;
            for (int pass = 0; pass < 100; pass++) {
                graph.forward(KEY.fold("test").fold(pass));
                sum += bound.data()[0] / 100;
            }
            return sum;
        }
    }
}
